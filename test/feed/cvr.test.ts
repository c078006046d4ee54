import { expect } from '@open-wc/testing';
import { isCvr } from '../../src/feed/cvr.js';

describe('isCvr', () => {
  const good: [string, string][] = [
    ['29189420', 'Aalborg Kommune'],
    ['17143611', 'given as that of Nordjyllands Politi'],
    ['29190941', 'given as that of Region Nordjylland'],
    ['29102384', 'Aalborg Universitet'],
    ['29 18 94 20', 'with spaces'],
    ['29\u00a018\u00a094\u00a020', 'with spaces that do not break'],
  ];
  for (const [number, whose] of good)
    it(`passes ${number}, ${whose}`, () => expect(isCvr(number)).to.equal(true));

  const wrong: [string, string][] = [
    ['29189421', 'a digit is wrong'],
    ['29189402', 'two digits have changed places'],
    ['2918942', 'a digit is missing'],
    ['291894200', 'a digit too many'],
    ['00000000', 'no number begins with 0'],
    ['DK29189420', 'that is a VAT number'],
    ['29-18-94-20', 'hyphens'],
    ['', 'nothing'],
    ['aalborg!', 'eight letters'],
  ];
  for (const [number, why] of wrong)
    it(`fails "${number}": ${why}`, () => expect(isCvr(number)).to.equal(false));

  it('notices every single wrong digit', () => {
    for (let place = 0; place < 8; place++)
      for (let digit = 0; digit < 10; digit++) {
        const number = `29189420`.split('').with(place, String(digit)).join('');
        expect(isCvr(number), number).to.equal(number === '29189420');
      }
  });
});

import { expect } from '@open-wc/testing';
import { danishPhone } from '../../src/danish/phone.js';
import { evened } from '../support/evened.js';

const TRYG = ['99 82 34 20', 'tel:+4599823420'] as const;

describe('a phone number', () => {
  const numbers: [written: string, text: string, href: string][] = [
    ['99 82 34 20', ...TRYG],
    ['99823420', ...TRYG],
    ['9982 3420', ...TRYG],
    ['99-82-34-20', ...TRYG],
    ['99.82.34.20', ...TRYG],
    ['99\u00a082\u00a034\u00a020', ...TRYG],
    ['+45 99 82 34 20', ...TRYG],
    ['+4599823420', ...TRYG],
    ['(+45) 9982 3420', ...TRYG],
    ['0045 99 82 34 20', ...TRYG],
    ['Telefon: 99 82 34 20', ...TRYG],
    ['9352 0065', '93 52 00 65', 'tel:+4593520065'],
    ['tlf. 5179 2201', '51 79 22 01', 'tel:+4551792201'],
    ['Tlf. +45 9931 3131', '99 31 31 31', 'tel:+4599313131'],
    ['Tlf. direkte: +45 25 20 22 40', '25 20 22 40', 'tel:+4525202240'],
    ['Tlf: 9940 9940', '99 40 99 40', 'tel:+4599409940'],
  ];
  for (const [written, text, href] of numbers) {
    it(`of eight digits is read in pairs and dialled with +45: "${written}"`, () => {
      const number = danishPhone(written);
      expect(evened(number.text)).to.equal(text);
      expect(number.href).to.equal(href);
    });
  }

  const others: [written: string, text: string, href: string][] = [
    ['112', '112', 'tel:112'],
    ['114', '114', 'tel:114'],
    ['1813', '1813', 'tel:1813'],
    ['1-1-2', '1-1-2', 'tel:112'],
    ['Tlf. 114', '114', 'tel:114'],
    ['Tlf. (akut) 112', '112', 'tel:112'],
    ['+46 8 123 456 78', '+46 8 123 456 78', 'tel:+46812345678'],
    ['0046 8 123 456 78', '0046 8 123 456 78', 'tel:+46812345678'],
    ['+47 22 12 34 56', '+47 22 12 34 56', 'tel:+4722123456'],
    ['+299 34 50 00', '+299 34 50 00', 'tel:+299345000'],
    ['(020) 7946 0958', '(020) 7946 0958', 'tel:02079460958'],
  ];
  for (const [written, text, href] of others) {
    it(`that is short or foreign is left as it is, and can be dialled: "${written}"`, () => {
      expect(danishPhone(written)).to.deep.equal({ text, href });
    });
  }

  const undialled = [
    'spørg i receptionen',
    '99 82 34 20 / 99 82 34 21',
    '112/114',
    '112, 114',
    'Ring 112 eller 114',
    '99 82 34 20 lokal 12',
    '12',
    '-',
    '',
  ];
  for (const written of undialled) {
    it(`that is not one number is read as it is written, and never dialled: "${written}"`, () => {
      expect(danishPhone(written)).to.deep.equal({ text: written, href: undefined });
    });
  }

  it('reads the same when what was read is read again', () => {
    for (const [written] of [...numbers, ...others]) {
      const once = danishPhone(written);
      expect(danishPhone(once.text), written).to.deep.equal(once);
    }
  });
});

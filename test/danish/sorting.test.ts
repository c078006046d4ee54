import { expect } from '@open-wc/testing';
import { danishOrder } from '../../src/danish/sorting.js';

describe('Danish order', () => {
  const lists: [promise: string, sorted: string[]][] = [
    [
      'ends the districts with Aalborg',
      [
        'Gug',
        'Hasseris',
        'Løvvangen',
        'Nørresundby',
        'Svenstrup',
        'Vejgaard',
        'Vestbyen',
        'Aalborg Midtby',
        'Aalborg Øst',
      ],
    ],
    ['puts æ, ø and å last, in that order', ['Zebra', 'Zoo', 'Ærø', 'Øster Uttrup', 'Østerbro', 'Ågade']],
    ['reads aa as å', ['Østerbro', 'Aabybro', 'Ågade', 'Aalborg']],
    ['reads aa as å inside a word', ['Hasseris', 'Hås', 'Haas', 'Norge']],
    ['puts å before aa where that is the only difference', ['Vejgård', 'Vejgaard', 'Vestbyen']],
    [
      'reads foreign letters as their Danish relatives',
      ['Yb', 'Üb', 'Zebra', 'Æble', 'Älg', 'Ærø', 'Österåker'],
    ],
  ];
  for (const [promise, sorted] of lists) {
    it(promise, () => expect(danishOrder([...sorted].reverse())).to.deep.equal(sorted));
  }

  it('leaves the list it is given as it is', () => {
    const words = ['Aalborg', 'Gug'];
    danishOrder(words);
    expect(words).to.deep.equal(['Aalborg', 'Gug']);
  });
});

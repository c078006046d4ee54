import { expect } from '@open-wc/testing';
import { labelsOf, wordMatcher } from '../../src/feed/words.js';

const TOPICS = [
  { slug: 'byens-rum', label: 'Byens rum' },
  { slug: 'unge', label: 'Børn og unges trivsel' },
  { slug: 'aalborg-oest', label: 'Aalborg Øst' },
  { slug: 'uden-navn', label: undefined },
  { slug: undefined, label: 'Uden slug' },
];

describe('a topic or district', () => {
  const same: [inFeed: string, wanted: string, promise: string][] = [
    ['byens-rum', 'byens-rum', 'as it is written'],
    ['byens-rum', 'Byens rum', 'by its label'],
    ['Byens rum', 'byens-rum', 'when the feed writes the label'],
    ['byens-rum', 'BYENS RUM', 'in capitals'],
    ['unge', 'Børn og unges trivsel', 'by a label that is nothing like its slug'],
    ['Børn og unges trivsel', 'unge', 'by a slug that is nothing like its label'],
    ['aalborg-oest', 'Aalborg Øst', 'with Danish letters'],
    ['aalborg-oest', 'Ålborg Øst', 'with å for aa'],
    ['Gug', 'gug', 'without a table entry'],
    ['Vejgård', 'vejgaard', 'with aa for å'],
    ['Vejga\u030ard', 'Vejgård', 'with å written as two characters'],
    ['Natte\u00adliv', 'natteliv', 'whatever its soft hyphens'],
    ['By- og Landskab', 'by-og-landskab', 'whatever stands between its words'],
  ];
  for (const [inFeed, wanted, promise] of same) {
    it(`is found ${promise}: "${wanted}" finds "${inFeed}"`, () => {
      expect(wordMatcher(TOPICS, wanted)(['andet', inFeed])).to.equal(true);
    });
  }

  const different: [inFeed: string, wanted: string][] = [
    ['byens-rum', 'byens'],
    ['byens-rum', 'rum'],
    ['unge', 'børn'],
    ['Vestbyen', 'Østbyen'],
  ];
  for (const [inFeed, wanted] of different) {
    it(`is not found by another word: "${wanted}" does not find "${inFeed}"`, () => {
      expect(wordMatcher(TOPICS, wanted)([inFeed])).to.equal(false);
    });
  }

  it('is found without a table', () => {
    expect(wordMatcher(undefined, 'byens-rum')(['Byens rum'])).to.equal(true);
    expect(wordMatcher(undefined, 'byens-rum')([])).to.equal(false);
  });

  it('is shown by its label, else as the feed writes it', () => {
    expect(labelsOf(TOPICS, ['byens-rum', 'AALBORG-OEST', 'uden-navn', 'Natteliv'])).to.deep.equal([
      'Byens rum',
      'Aalborg Øst',
      'uden-navn',
      'Natteliv',
    ]);
    expect(labelsOf(undefined, ['byens-rum'])).to.deep.equal(['byens-rum']);
  });
});

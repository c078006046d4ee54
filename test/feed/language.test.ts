import { expect } from '@open-wc/testing';
import { knownLanguage } from '../../src/feed/language.js';

describe('the language of a feed', () => {
  const known: [written: string, tag: string][] = [
    ['da', 'da'],
    ['DA', 'da'],
    ['da-DK', 'da-DK'],
    ['da_DK', 'da-DK'],
    ['en-us', 'en-US'],
    ['kl', 'kl'],
    ['ar', 'ar'],
    ['zh-hant-tw', 'zh-Hant-TW'],
  ];
  for (const [written, tag] of known) {
    it(`is written the canonical way: ${written}`, () => expect(knownLanguage(written)).to.equal(tag));
  }

  const unknown: unknown[] = [
    'dansk',
    'Danish',
    '',
    ' ',
    'da DK',
    'x',
    '-',
    'da-',
    undefined,
    null,
    45,
    true,
    false,
    {},
  ];
  for (const written of unknown) {
    it(`is none rather than a wrong one: ${JSON.stringify(written) ?? 'undefined'}`, () => {
      expect(knownLanguage(written)).to.equal(undefined);
    });
  }
});

import { expect } from '@open-wc/testing';
import { nothing } from 'lit';
import { foreign } from '../../../src/elements/parts/language.js';

describe('the language of words', () => {
  it('is left unsaid in Danish, which the wrapper says', () => {
    for (const language of [undefined, 'da', 'da-DK', 'da-Latn-DK']) {
      expect(foreign(language), language).to.deep.equal({ lang: nothing, dir: nothing });
    }
  });

  it('is said in any other, with its direction', () => {
    expect(foreign('en')).to.deep.equal({ lang: 'en', dir: 'ltr' });
    expect(foreign('kl')).to.deep.equal({ lang: 'kl', dir: 'ltr' });
    expect(foreign('uk')).to.deep.equal({ lang: 'uk', dir: 'ltr' });
  });

  it('knows a language that begins like Danish from Danish', () => {
    expect(foreign('dak')).to.deep.equal({ lang: 'dak', dir: 'ltr' });
  });

  it('runs from right to left where the script does', () => {
    for (const language of ['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'dv', 'az-Arab']) {
      expect(foreign(language).dir, language).to.equal('rtl');
    }
    expect(foreign('ar-Latn').dir).to.equal('ltr');
  });
});

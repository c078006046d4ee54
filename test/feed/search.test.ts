import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { piecesOf, searcher } from '../../src/feed/search.js';

const finds = (query: string, text: string): boolean =>
  searcher(({ said }: { said: string }) => said)(query)({ said: text });

/** A text with its matches in brackets. */
const marked = (text: string, query: string): string =>
  piecesOf(text, query)
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('');

describe('a search', () => {
  const found: [query: string, text: string][] = [
    ['aalborg', 'Ålborg'],
    ['Ålborg', 'Tryg i Aalborg'],
    ['oesteraa', 'Østerågade'],
    ['ØSTERÅ', 'oesteraagade'],
    ['aeldre', 'Ældre i trafikken'],
    ['sikker', 'Trafiksikkerhed'],
    ['sikker vej', 'Vejen til en sikker skole'],
    ['cafe', 'Café Fristedet'],
    ['café', 'Cafe Fristedet'],
    ['trafiksikkerhed', 'Trafik\u00adsikkerhed'],
    ['trafik\u00adsikkerhed', 'Trafiksikkerhed'],
    ['a\u030alborg', 'Ålborg'],
    ['ålborg', 'A\u030alborg'],
    ['2026', 'Den 23. november 2026'],
    ['أمان', 'أمان للجميع'],
    ['', 'Hvad som helst'],
    ['  ', 'Hvad som helst'],
  ];
  for (const [query, text] of found) {
    it(`for "${query}" finds "${text}"`, () => expect(finds(query, text)).to.equal(true));
  }

  const missed: [query: string, text: string][] = [
    ['gug', 'Vejgaard'],
    ['sikker vej', 'Sikker skole'],
    ['a.b', 'a b'],
    ['.*', 'Tryg'],
    ['ø', 'o'],
  ];
  for (const [query, text] of missed) {
    it(`for "${query}" does not find "${text}"`, () => expect(finds(query, text)).to.equal(false));
  }
});

describe('what was looked for', () => {
  const cases: [text: string, query: string, marks: string][] = [
    ['Ny bro i Ålborg', 'aal', 'Ny bro i [Ål]borg'],
    ['Tryg i Aalborg', 'å', 'Tryg i [Aa]lborg'],
    ['Trafik\u00adsikkerhed', 'ksi', 'Trafi[k\u00adsi]kkerhed'],
    ['Vejen til en sikker skole', 'sikker vej', '[Vej]en til en [sikker] skole'],
    ['aaa', 'aa', '[aaa]'],
    ['Café', 'CAFE', '[Café]'],
    ['Tryg', '', 'Tryg'],
    ['Tryg 👮 bydel', '👮', 'Tryg [👮] bydel'],
    ['Tryg', 'gug', 'Tryg'],
  ];
  for (const [text, query, marks] of cases) {
    it(`is marked: ${marks}`, () => expect(marked(text, query)).to.equal(marks));
  }

  it('takes nothing away from a text and adds nothing, whatever both are', () => {
    const anything = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(anything, anything, (text, query) => {
        const whole = piecesOf(text, query)
          .map((piece) => piece.text)
          .join('');
        expect(whole).to.equal(text.normalize('NFC'));
      }),
    );
  });

  it('is marked wherever a search for one word finds it', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aåæøoeAÅé\u00adb') });
    fc.assert(
      fc.property(letters, letters, (text, query) => {
        const isMarked = piecesOf(text, query).some(({ isMatch }) => isMatch);
        const isWord = query.replaceAll('\u00ad', '') !== '';
        expect(isMarked).to.equal(isWord && finds(query, text));
      }),
    );
  });
});

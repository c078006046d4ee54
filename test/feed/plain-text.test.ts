import { expect } from '@open-wc/testing';
import { plainText, withoutMarkup } from '../../src/feed/plain-text.js';
import { corpus } from '../support/network.js';

const naughty = (await corpus('big-list-of-naughty-strings.json')) as string[] | undefined;

describe('plain text', () => {
  const texts: [written: unknown, read: string, promise: string][] = [
    ['Nyt lys på stien', 'Nyt lys på stien', 'is kept as it is'],
    [
      '  I”Tryg Aalborg”  er \n\t her\u00a0 ',
      'I”Tryg Aalborg” er her',
      'stands in one line with single spaces',
    ],
    ['3 < 5 og <b>fed</b>', '3 < 5 og <b>fed</b>', 'keeps markup as text'],
    ['&lt;b&gt;', '<b>', 'shows markup that was written as text'],
    ['Job &amp; Velfærd', 'Job & Velfærd', 'has its ampersands decoded'],
    ['&amp;amp; &amp;#230;', '& æ', 'is decoded also where it was encoded twice'],
    ['&lt&#59;', '<', 'has no reference left when it is read'],
    [`&${'amp;'.repeat(9)}`, `&${'amp;'.repeat(9)}`, 'stays as it is where no mistake explains it'],
    ['&quot;En Vej Ind&quot; &apos;nu&apos;', '"En Vej Ind" \'nu\'', 'has its quotes decoded'],
    ['Bl&aring;b&aelig;rgr&oslash;d', 'Blåbærgrød', 'has its Danish letters decoded'],
    ['&AElig;ldre p&Aring; &Oslash;en', 'Ældre pÅ Øen', 'has its Danish capitals decoded'],
    ['9&ndash;15', '9–15', 'has its dashes decoded'],
    ['Blog &#8211; Influx', 'Blog – Influx', 'has decimal references decoded'],
    ['&#x1F600; &#X1f600;', '😀 😀', 'has hexadecimal references decoded'],
    ['a&nbsp;b', 'a b', 'has no-break spaces evened out'],
    ['AT&T og R&D;', 'AT&T og R&D;', 'keeps an ampersand that begins no reference'],
    ['&ukendt; &;', '&ukendt; &;', 'keeps a reference that nobody knows'],
    ['&constructor; &toString;', '&constructor; &toString;', 'keeps references that only JavaScript knows'],
    ['&__proto__;', '&__proto__;', 'keeps a reference to a prototype'],
    ['&#0; &#x110000; &#99999999999;', '&#0; &#x110000; &#99999999999;', 'keeps numbers of no character'],
    ['&#1e3; &#xg;', '&#1e3; &#xg;', 'keeps what is no number'],
    ['halv \ud83d emoji', 'halv \ufffd emoji', 'has half a character replaced'],
    ['&#xD83D;', '\ufffd', 'has a reference to half a character replaced'],
    [2024, '2024', 'may be a number'],
    [0, '0', 'may be zero'],
  ];
  for (const [written, read, promise] of texts) {
    it(`${promise}: ${JSON.stringify(written)}`, () => expect(plainText(written)).to.equal(read));
  }

  for (const nothing of [
    '',
    ' ',
    '\n',
    '\u00a0',
    '&nbsp;',
    ' &#160; ',
    undefined,
    null,
    true,
    {},
    [],
    ['a'],
  ]) {
    it(`is not there for ${JSON.stringify(nothing) ?? 'undefined'}`, () => {
      expect(plainText(nothing)).to.equal(undefined);
    });
  }

  if (naughty) {
    it('is one well-formed line or nothing, for every string that breaks software', () => {
      expect(naughty).to.have.length.above(400);
      for (const text of naughty) {
        const read = plainText(text) ?? 'nothing';
        expect(read.isWellFormed(), text).to.equal(true);
        expect(read, text).to.match(/^\S+( \S+)*$/u);
      }
    });
  }
});

describe('the words of a piece of HTML', () => {
  const pieces: [html: string | undefined, read: string | undefined, promise: string][] = [
    ['<p>Det <b>er</b> sket.</p><p>Igen.</p>', 'Det er sket. Igen.', 'stand without tags'],
    ['<h2>Et</h2><p>To</p>', 'Et To', 'never run together'],
    ['A &amp; B', 'A & B', 'are decoded'],
    ['<style>p{color:red}</style>Tekst<script>alert(1)</script>', 'Tekst', 'are neither style nor script'],
    ['<SCRIPT src="x">alert("</p>")</SCRIPT >Tekst', 'Tekst', 'are no script in capitals'],
    ['Før<script>alert(1)', 'Før', 'are no script that never ends'],
    ['<!-- skjult -->Tekst', 'Tekst', 'are no comment'],
    ['3 < 5', '3 < 5', 'keep a lesser-than sign'],
    ['<p>&nbsp;</p><p> </p><br>', undefined, 'are nothing where there is nothing to read'],
    ['<img src="a.jpg" alt="Et billede">', undefined, 'are nothing in a picture'],
    ['', undefined, 'are nothing in nothing'],
    [undefined, undefined, 'are nothing without HTML'],
  ];
  for (const [html, read, promise] of pieces) {
    it(`${promise}: ${JSON.stringify(html) ?? 'undefined'}`, () =>
      expect(withoutMarkup(html)).to.equal(read));
  }

  // A pattern that starts over at each of them takes minutes: far more than a test is given.
  for (const part of ['<', '<script', '<style>', '<script</script', '<!--', '&', '&#', ' ', '<p ']) {
    it(`are found in a megabyte of ${JSON.stringify(part)}`, () => {
      expect(withoutMarkup(`Ord ${part.repeat(1_000_000 / part.length)}`)).to.match(/^Ord/);
    });
  }
});

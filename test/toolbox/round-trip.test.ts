import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { htmlOf } from '../../src/toolbox/content/markdown.js';
import { toMarkdown } from '../../src/toolbox/import/markdown/to-markdown.js';

/** What an import writes down, as the build reads it. */
async function back(html: string): Promise<string> {
  const markdown = await toMarkdown(html, 'https://x.dk/', (address) => Promise.resolve(address));
  return htmlOf(markdown, {
    link: (href) => Promise.resolve(href),
    picture: (url) => Promise.resolve({ url }),
    unseen: (name) => expect.fail(`taken for a link: ${name}`),
  });
}

const same = [
  '<p>Fed<strong>(e)</strong> og <em>”skrå”</em>s og <strong>Tid:</strong>kl. 9</p>',
  '<p><strong>Tid</strong><em>er</em> en <em><strong>ting</strong></em></p>',
  '<p>Skriv ![en lygte](min lygte.jpg)</p>',
  '<p>CO<sub>2</sub> og m<sup>2</sup> den <del>4.</del> 5. maj</p>',
  '<p>Navn<br>Vej 1<br>1) Aalborg</p>',
  '<p><a href="https://x.dk/a_b">https://x.dk/a_b</a> og <a href="mailto:a_b@x.dk">a_b@x.dk</a></p>',
  '<figure><a href="https://x.dk/stor.png"><img src="https://x.dk/a.png" alt="A"></a><figcaption>En gade</figcaption></figure>',
];
test.each(same)('comes back as it was: %s', async (html) => expect(await back(html)).toBe(html));

const changed: [what: string, html: string, back: string][] = [
  ['two breaks part paragraphs', '<p>a<br><br>b<br></p>', '<p>a</p>\n<p>b</p>'],
  [
    'also in a quotation',
    '<blockquote>a<br> <br>b</blockquote>',
    '<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>',
  ],
  ['a heading is one line', '<h2>Del 1<br>Del 2</h2>', '<h2>Del 1 Del 2</h2>'],
  [
    'a break at the end of an entry is none',
    '<ul><li>a<br></li><li>b</li></ul>',
    '<ul>\n<li>a</li>\n<li>b</li>\n</ul>',
  ],
  ['bold around paragraphs is none', '<b><p>a</p><p>b</p></b>', '<p>a</p>\n<p>b</p>'],
  ['nothing is not bold', '<p>a<strong><br></strong>b<b> </b>c</p>', '<p>a<br>b c</p>'],
  [
    'a card that is a link is one by its first words',
    '<a href="/k"><div><h3>Titel</h3><p>Tekst</p></div></a>',
    '<h3><a href="https://x.dk/k">Titel</a></h3>\n<p>Tekst</p>',
  ],
  [
    'a link after a cry is no picture',
    '<p>Husk!<a href="/k">her</a></p>',
    '<p>Husk! <a href="https://x.dk/k">her</a></p>',
  ],
  [
    'addresses in a text are links to their end',
    '<p>Se www.x.dk/_a_, (https://x.dk/~b*c) eller a_b@x.dk.</p>',
    '<p>Se <a href="https://www.x.dk/_a_">www.x.dk/_a_</a>, (<a href="https://x.dk/~b*c">https://x.dk/~b*c</a>) eller <a href="mailto:a_b@x.dk">a_b@x.dk</a>.</p>',
  ],
  [
    'a row with one heading is no row of headings',
    '<table><tr><th>A</th><td>1</td></tr><tr><th>B</th><td>2</td></tr></table>',
    '<table>\n<tbody><tr>\n<td>A</td>\n<td>1</td>\n</tr>\n<tr>\n<td>B</td>\n<td>2</td>\n</tr>\n</tbody></table>',
  ],
];
test.each(changed)('%s', async (_, html, expected) => expect(await back(html)).toBe(expected));

/** A link that follows a cry without a space gets one. */
const even = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('! ', '!').trim();

const wordsOf = (html: string): string =>
  even(parseHTML(`<html><body>${html}</body></html>`).document.body.textContent);

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const piece = fc.constantFrom(
  ...[...'*_`~[]()!#>|\\-+.:;=<&"\' 1aå”–', '\n', '**', '1. ', '2) ', ' a_b_c@x.dk ', ' https://x.dk/_a_*b '],
);
const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
const mark = fc.constantFrom('', '', 'strong', 'em', 's', 'a href="/b"', 'span');
const marked = fc.tuple(mark, text).map(([name, words]) => {
  const html = escaped(words);
  return { words, html: name ? `<${name}>${html}</${name.split(' ')[0]}>` : html };
});
const place = fc.constantFrom(
  '<p>|</p>',
  '<ul><li>|</li></ul>',
  '<h2>|</h2>',
  '<blockquote>|</blockquote>',
  '<table><tr><td>|</td></tr></table>',
);

test('any words come back as they were, wherever they stand', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(marked, { minLength: 1, maxLength: 4 }), place, async (some, around) => {
      const html = around.replace('|', () => some.map((one) => one.html).join(''));
      const words = even(some.map((one) => one.words).join(''));
      expect(wordsOf(await back(html)), html).toBe(words);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

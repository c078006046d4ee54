import { expect, fixture, html } from '@open-wc/testing';
import DOMPurify from 'dompurify';
import { render } from 'lit';
import type { TrygArticle } from '../../src/elements/article/element.js';
import { parseInert } from '../../src/elements/parts/rich-text/inert.js';
import { bodyOf, structureOf } from '../support/body.js';
import { hasNativeParser, withoutNativeParser } from '../support/parsers.js';
import { addressOf, feedOf, inside, settled, words } from '../support/reader.js';
import { corpus, watch } from '../support/watch.js';

interface Vector {
  title: string;
  payload: string;
}

/** Attacks of our own: they are always tried, and are all there is where the corpora are absent. */
const OWN: Vector[] = [
  '<img src=x onerror=trygSentinel(1)>',
  '<p>før</p><script>trygSentinel(2)</script><p>efter</p>',
  '<svg onload=trygSentinel(3)><a xlink:href="javascript:trygSentinel(3)"><text>klik</text></a></svg>',
  '<details open ontoggle=trygSentinel(4)><summary>x</summary>y</details>',
  '<a href="javas&#99;ript:trygSentinel(5)">klik</a><a href="&#9;java&#10;script&colon;trygSentinel(5)">klik</a>',
  '<iframe srcdoc="<script>parent.trygSentinel(6)</script>"></iframe><iframe src="javascript:parent.trygSentinel(6)"></iframe>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=trygSentinel(7)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=trygSentinel(8)>">x</p></noscript>',
  '<form action="javascript:trygSentinel(9)"><input autofocus onfocus=trygSentinel(9)><button>x</button></form>',
  '<p style="animation:x" onanimationstart=trygSentinel(10) id=forms class=panel is=tryg-article part=root slot=x>x</p>',
  '<div><template shadowrootmode=open><img src=x onerror=trygSentinel(11)></template>x</div>',
  '<table background="javascript:trygSentinel(12)"><tr><td background=x onclick=trygSentinel(12)>x<td>y</table>',
  '<img alt="</title><img src=x onerror=trygSentinel(13)>" src="https://a.invalid/x.png" srcset="x 2x" usemap="#m">',
  '<abbr title="</style><img src=x onerror=trygSentinel(14)>">x</abbr>',
  '<table><caption>&lt;/style>&lt;img src=x onerror=trygSentinel(20)>--></caption><tr><td>x<td>y</table>',
  '<a href="mailto:a@b.dk?subject=</script>-->">skriv</a><a href="tel:1</title><script>trygSentinel(21)</script>">ring</a>',
  '<tryg-article src="https://a.invalid/"></tryg-article><link rel=import href=x><base href="https://a.invalid/">',
  '<meta http-equiv="refresh" content="0;url=javascript:trygSentinel(15)">',
  '<frameset onload=trygSentinel(16)><frame src="javascript:parent.trygSentinel(16)"></frameset>',
  '<video><source onerror=trygSentinel(17)></video><audio src=x onerror=trygSentinel(17)></audio>',
  '<h2 lang="en&quot; onclick=&quot;trygSentinel(18)" dir="ltr onclick=x">x</h2>',
  '<ol start="1 onclick=x" reversed=onclick><li value=x>x</ol><table><tr><th scope="col x" colspan="1 x">x<td>y</table>',
  '${trygSentinel(19)} {{trygSentinel(19)}} <?lit$123$?> <!--?lit$123$--> <p lit$123$="x">x</p>',
].map((payload, index) => ({ title: `Vores egen nr. ${index + 1}`, payload }));

const found = await corpus<Vector[]>('dompurify-vectors.json');
const vectors = [...(found ?? []), ...OWN];
const origin = found
  ? `the ${found.length} vectors of DOMPurify and ${OWN.length} of our own`
  : `${OWN.length} vectors of our own (../shared/corpora is not on this machine)`;

const naughty = (await corpus<string[]>('big-list-of-naughty-strings.json')) ?? [
  '<script>trygSentinel()</script>',
  '&lt;script&gt;trygSentinel()&lt;/script&gt;',
  'Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤',
  '\u202etset\u202e',
  '__proto__',
  '../../../../etc/passwd',
];

/** Everything that the body of an article may consist of. */
const ELEMENTS =
  'a abbr blockquote br caption code dd div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 img li ol p pre q s span strong sub sup table tbody td th thead tr ul'.split(
    ' ',
  );
const EVERYWHERE = ['lang', 'dir'];
/** Attributes beside `lang` and `dir`, and what they may say. */
const ATTRIBUTES: Record<string, RegExp> = {
  'a href': /^(https?|mailto|tel):/,
  'a rel': /^external noopener$/,
  'a class': /^(?:external|spelt|external spelt)$/,
  'a part': /^link$/,
  'abbr title': /^/,
  'div class': /^scroll$/,
  'div role': /^region$/,
  'div tabindex': /^0$/,
  'div aria-label': /./,
  'h class': /^heading$/,
  'h part': /^heading$/,
  'img alt': /^/,
  'img class': /^picture$/,
  'img decoding': /^async$/,
  'img height': /^\d+$/,
  'img loading': /^lazy$/,
  'img part': /^image$/,
  'img referrerpolicy': /^no-referrer$/,
  'img src': /^https?:/,
  'img width': /^\d+$/,
  'ol reversed': /^$/,
  'ol start': /^\d+$/,
  'span class': /^hidden$/,
  'td colspan': /^\d+$/,
  'td rowspan': /^\d+$/,
  'th colspan': /^\d+$/,
  'th rowspan': /^\d+$/,
  'th scope': /^(row|col)(group)?$/,
};

/** Whatever in a body is none of ours, in words. */
const strangers = (body: Element): string[] =>
  [...body.querySelectorAll('*')].flatMap((element) => {
    const { localName, namespaceURI } = element;
    const isOurs = ELEMENTS.includes(localName) && namespaceURI === 'http://www.w3.org/1999/xhtml';
    const kind = localName.replace(/^h\d$/, 'h');
    const attributes = [...element.attributes]
      .filter(({ name, value }) => !EVERYWHERE.includes(name) && !ATTRIBUTES[`${kind} ${name}`]?.test(value))
      .map(({ name, value }) => `<${localName} ${name}=${value}>`);
    return [...(isOurs && !element.shadowRoot ? [] : [`<${localName}> in ${namespaceURI}`]), ...attributes];
  });

/** An oracle that shares nothing with the code under test: DOMPurify, of its own, as it comes. */
const oracle = DOMPurify(window);

/** What DOMPurify takes out of some HTML, in words. */
const removedFrom = (source: string): string[] => {
  oracle.sanitize(source);
  return oracle.removed.map((removed) =>
    'element' in removed
      ? `<${removed.element.nodeName}>`
      : `${removed.attribute?.name}=${removed.attribute?.value} of <${removed.from.nodeName}>`,
  );
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Every item of a feed, each in an article of its own, all in the page at once. */
async function articlesOf(items: object[]): Promise<TrygArticle[]> {
  const place = await fixture<HTMLDivElement>(html`<div></div>`);
  // An address holds only so much.
  for (let start = 0; start < items.length; start += 50) {
    const some = items.slice(start, start + 50).map((item, index) => ({ ...item, id: `n${index}` }));
    const src = addressOf(feedOf(some));
    for (const { id } of some) {
      const element = document.createElement('tryg-article');
      Object.assign(element, { src, item: id });
      place.append(element);
    }
  }
  const articles = [...place.children] as TrygArticle[];
  for (const article of articles) await settled(article);
  return articles;
}

/** Everything an attack may load is refused: the tests call nobody, and a handler for failed pictures runs at once. */
function loadNothing(): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content =
    "img-src 'none'; media-src 'none'; object-src 'none'; frame-src 'none'; form-action 'none'";
  document.head.append(policy);
}

describe(`the article body under attack: ${origin}`, function () {
  this.timeout(60_000);
  let articles: TrygArticle[] = [];
  let ran: string[] = [];
  const errors: string[] = [];
  const onError = (event: ErrorEvent | PromiseRejectionEvent) =>
    errors.push(event instanceof ErrorEvent ? event.message : String(event.reason));
  const bodies: Element[] = [];

  before(async () => {
    loadNothing();
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
    const watched = watch(window);
    articles = await articlesOf(vectors.map(({ payload }) => ({ title: 'Angreb', content_html: payload })));
    await pause(500);
    ({ ran } = watched);
    watched.stop();
    bodies.push(...articles.map((article) => inside(article).querySelector('[part=body]')!));
  });

  after(() => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
  });

  /** Vectors about which there is something to say, and what. */
  const complaints = (complain: (body: Element) => string[]): string[] =>
    bodies.flatMap((body, index) =>
      complain(body).map((what) => `${what}  ←  ${vectors[index]!.payload.slice(0, 200)}`),
    );

  it('shows an article for every one of them', () => {
    expect(bodies).to.have.length(vectors.length);
    expect(bodies.every((body) => body instanceof HTMLElement)).to.equal(true);
    // Many attacks come with words, which are shown.
    expect(bodies.filter((body) => words(body) !== '').length).to.be.greaterThan(bodies.length / 4);
  });

  it('runs nothing, and throws nothing', () => {
    expect(ran).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
  });

  it('holds no element, no attribute and no address that is not ours', () => {
    expect(complaints(strangers)).to.deep.equal([]);
  });

  it('leaves DOMPurify nothing to remove', () => {
    const removed = complaints((body) => {
      // Ours, always the same, and unknown to DOMPurify: it is checked above.
      const source = structureOf(body).replaceAll(' referrerpolicy="no-referrer"', '');
      return removedFrom(source);
    });
    expect(removed).to.deep.equal([]);
  });

  // Only where there are two ways can they differ.
  if (hasNativeParser)
    it('is the same when the browser parses it in the older way', () => {
      const rebuilt = (content_html: string): string => {
        const place = document.createElement('div');
        render(bodyOf({ content_html }).content, place);
        return structureOf(place);
      };
      // Firefox's own parser takes what is inside noscript for text, the older one for elements. Nothing of it is shown
      // either way, but where an attack breaks out of it, they break at different places.
      const mayDiffer = !parseInert('<noscript><i>x</i></noscript>').querySelector('i');
      const compared = vectors.filter(({ payload }) => !mayDiffer || !/<noscript/i.test(payload));
      expect(compared.length).to.be.greaterThan(vectors.length * 0.9);
      const different = compared.filter(
        ({ payload }) => rebuilt(payload) !== withoutNativeParser(() => rebuilt(payload)),
      );
      expect(different).to.deep.equal([]);
      expect(vectors.some(({ payload }) => rebuilt(payload) !== '')).to.equal(true);
    });

  it('holds nothing strange either when the browser parses it in the older way', () => {
    const place = document.createElement('div');
    const faults = vectors.flatMap(({ payload }) => {
      withoutNativeParser(() => render(bodyOf({ content_html: payload }).content, place));
      const source = structureOf(place).replaceAll(' referrerpolicy="no-referrer"', '');
      return [...strangers(place), ...removedFrom(source)];
    });
    expect(faults).to.deep.equal([]);
  });

  describe('the alarms', () => {
    it('go off when the same vectors are simply inserted', async () => {
      const frame = document.createElement('iframe');
      // What a vector opens inside itself may not hold up the tests.
      frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
      document.body.append(frame);
      const heard = watch(frame.contentWindow!).ran;
      const inside = frame.contentDocument!;
      const place = inside.body;
      // Some vectors put elements of theirs in the place of the document's own methods.
      const create = inside.createElement.bind(inside);
      for (const { payload } of vectors) place.append(Object.assign(create('div'), { innerHTML: payload }));
      await pause(500);
      const scripts = place.querySelectorAll('script, [onerror], [onload], [href^="javascript:"]');
      frame.remove();
      expect(heard).not.to.deep.equal([]);
      expect(heard.join()).to.contain('trygSentinel');
      expect(scripts.length).to.be.greaterThan(5);
    });

    it('for strange elements, attributes and addresses go off too', () => {
      const { body } = new DOMParser().parseFromString(
        '<p id=a style="x" onclick="x()">x</p><a href="javascript:x">x</a><img src="data:,x"><svg><a></a></svg><x-y></x-y>',
        'text/html',
      );
      const xhtml = 'http://www.w3.org/1999/xhtml';
      expect(strangers(body)).to.deep.equal([
        '<p id=a>',
        '<p style=x>',
        '<p onclick=x()>',
        '<a href=javascript:x>',
        '<img src=data:,x>',
        '<svg> in http://www.w3.org/2000/svg',
        '<a> in http://www.w3.org/2000/svg',
        `<x-y> in ${xhtml}`,
      ]);
    });

    it('of DOMPurify go off too', () => {
      const dirty = vectors.filter(({ payload }) => removedFrom(payload).length);
      expect(dirty.length).to.be.greaterThan(vectors.length / 2);
      expect(removedFrom('<p style="color:red" onclick="x()">x</p>').join()).to.contain('onclick');
    });

    it('hear what runs in this window', () => {
      const watched = watch(window);
      alert('her');
      watched.stop();
      expect(watched.ran).to.deep.equal(['alert(her)']);
    });
  });
});

describe('the feeds of the demo', () => {
  const parsers = hasNativeParser ? 'both ways of parsing' : 'the one way of parsing this browser has';
  it(`look the same in ${parsers}, and DOMPurify finds nothing in them`, async () => {
    let seen = 0;
    for (const name of ['tryg/feed', 'odd', 'english', 'long-words', 'plain', 'many']) {
      const feed = (await (await fetch(`${FEED_SERVER}/feeds/${name}.json`)).json()) as { items: unknown[] };
      for (const item of feed.items) {
        const { content_html } = (item ?? {}) as { content_html?: unknown };
        if (typeof content_html !== 'string' || !content_html.trim()) continue;
        const rebuilt = (): string => {
          const place = document.createElement('div');
          render(bodyOf({ content_html }).content, place);
          expect(strangers(place)).to.deep.equal([]);
          return structureOf(place);
        };
        const shown = rebuilt();
        expect(withoutNativeParser(rebuilt), content_html).to.equal(shown);
        expect(removedFrom(shown.replaceAll(' referrerpolicy="no-referrer"', ''))).to.deep.equal([]);
        seen += 1;
      }
    }
    expect(seen).to.be.greaterThan(25);
  });
});

describe(`strings that break software: ${naughty.length} of them`, function () {
  this.timeout(60_000);

  /** What is left of a text when only its characters count. */
  const plain = (text: string): string => text.toWellFormed().replace(/\s+/g, ' ').trim();
  /** Titles may hold character references, which are read once. */
  const decoded = (text: string): string =>
    new DOMParser().parseFromString(text.replaceAll('<', '&lt;'), 'text/html').body.textContent;

  it('are shown as text in title, lead and body, and run nothing', async () => {
    const errors: string[] = [];
    const onError = (event: ErrorEvent) => void errors.push(event.message);
    addEventListener('error', onError);
    const watched = watch(window);
    const articles = await articlesOf(
      naughty.map((text) => ({ title: text, summary: text, content_text: text })),
    );
    await pause(300);
    watched.stop();
    removeEventListener('error', onError);
    expect(watched.ran).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
    expect(articles).to.have.length(naughty.length);
    let shown = 0;
    for (const [index, article] of articles.entries()) {
      const text = naughty[index]!;
      const root = inside(article);
      const part = (name: string): Element | null => root.querySelector(`[part=${name}]`);
      if (!plain(decoded(text))) {
        expect(words(root.querySelector('.empty')), JSON.stringify(text)).to.equal(
          'Nyheden findes ikke længere her.',
        );
        continue;
      }
      expect([plain(text), plain(decoded(text))]).to.include(words(part('heading')));
      expect(words(part('lead'))).to.equal(words(part('heading')));
      const body = part('body')!.cloneNode(true) as Element;
      for (const marker of body.querySelectorAll('a .hidden')) marker.remove();
      expect(words(body)).to.equal(plain(text));
      expect(strangers(part('body')!)).to.deep.equal([]);
      shown += 1;
    }
    expect(shown).to.be.greaterThan(naughty.length / 2);
  });
});

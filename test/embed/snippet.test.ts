import { expect } from '@open-wc/testing';
import { framePolicyFor, policyFor, TRUSTED_TYPES } from '../../src/embed/policy.js';
import {
  elementTag,
  fileAt,
  frameScriptTag,
  frameTag,
  importMap,
  importMapTag,
  npmLines,
  placeholderTag,
  scriptTag,
} from '../../src/embed/snippet.js';
import { readQuery, type FrameChoice } from '../../src/embed/query.js';
import { corpus, watch } from '../support/watch.js';

const delivery = {
  base: 'https://www.example.dk/tryg/',
  version: '1.2.0',
  integrity: {
    'tryg-widgets.js': 'sha384-abc+/=',
    'frame/host.js': 'sha384-def+/=',
    'tryg-widgets.js.map': 'sha384-a',
    'chunks/article-x.js': 'sha384-b',
  },
};
const fallback = { href: 'https://tryg.aalborg.dk/', text: 'Læs nyhederne' };
const choice: FrameChoice = {
  element: 'news-list',
  values: { expandable: '', src: 'https://tryg.aalborg.dk/feed.json', heading: '', limit: '3' },
  frame: { theme: 'dark' },
};

/** What a page makes of it. */
const parsed = (html: string): Element => {
  const place = document.createElement('div');
  place.innerHTML = html;
  expect(place.children).to.have.length(1);
  return place.firstElementChild!;
};
const attributesOf = (element: Element): Record<string, string> =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

describe('what an editor pastes', () => {
  it('is the script, pinned to a version and to what it says', () => {
    expect(scriptTag(delivery)).to.equal(
      '<script type="module" src="https://www.example.dk/tryg/v1.2.0/tryg-widgets.js" integrity="sha384-abc+/=" crossorigin="anonymous"></script>',
    );
    expect(scriptTag({ base: delivery.base })).to.equal(
      '<script type="module" src="https://www.example.dk/tryg/tryg-widgets.js"></script>',
    );
  });

  it('is an import map that pins what the script fetches on demand', () => {
    expect(importMapTag(importMap(delivery))).to.equal(
      '<script type="importmap">{"integrity":{"https://www.example.dk/tryg/v1.2.0/chunks/article-x.js":"sha384-b"}}</script>',
    );
  });

  it('is the element with its link inside', () => {
    expect(elementTag(choice, fallback)).to.equal(
      `<tryg-news-list src="https://tryg.aalborg.dk/feed.json" heading="" limit="3" expandable>
  <a href="https://tryg.aalborg.dk/">Læs nyhederne</a>
</tryg-news-list>`,
    );
  });

  it('is the placeholder with the same options', () => {
    expect(placeholderTag(choice, fallback)).to.equal(
      `<div data-tryg="news-list" data-src="https://tryg.aalborg.dk/feed.json" data-heading="" data-limit="3" data-expandable>
  <a href="https://tryg.aalborg.dk/">Læs nyhederne</a>
</div>`,
    );
  });

  it('is a frame that loads late, has a name and may do no more than it must', () => {
    const frame = parsed(frameTag(delivery, choice, { title: 'Nyt om tryghed', height: 600 }));
    const { src, sandbox, ...others } = attributesOf(frame);
    const address = new URL(src!);
    expect(address.origin + address.pathname).to.equal(fileAt(delivery, 'frame/index.html'));
    expect(readQuery(address.search, src!)).to.deep.equal({ choice, faults: [] });
    expect(sandbox)
      .to.contain('allow-scripts')
      .and.to.not.match(/allow-(forms|pointer-lock|top-navigation( |$))/);
    expect(others).to.deep.equal({
      title: 'Nyt om tryghed',
      width: '100%',
      height: '600',
      loading: 'lazy',
      frameborder: '0',
    });
  });

  it('is the script that gives frames their height', () => {
    expect(frameScriptTag(delivery)).to.equal(
      '<script async src="https://www.example.dk/tryg/v1.2.0/frame/host.js" integrity="sha384-def+/=" crossorigin="anonymous"></script>',
    );
  });

  it('is, with a bundler, a package, pinned where it can be, and its import', () => {
    expect(npmLines(delivery, choice, fallback)).to.match(
      /^npm install tryg-widgets@1\.2\.0\n\nimport 'tryg-widgets\/define';\n\n<tryg-news-list /,
    );
    expect(npmLines({ base: delivery.base }, choice, fallback)).to.match(/^npm install tryg-widgets\n/);
  });

  it('is what the page’s policy must allow, by origins alone', () => {
    const page = 'https://www.kommune.dk/nyt';
    const pictures = [
      'https://billeder.example.dk/1.jpg',
      'https://billeder.example.dk/a;b,c/2.jpg',
      'javascript:x',
    ];
    expect(policyFor(delivery, choice, page, pictures)).to.deep.equal([
      'script-src https://www.example.dk',
      'connect-src https://tryg.aalborg.dk',
      'img-src https://tryg.aalborg.dk https://billeder.example.dk',
    ]);
    const bare = { ...choice, values: { ...choice.values, images: 'none' } };
    expect(policyFor(delivery, bare, page, pictures).join()).not.to.contain('img-src');
    const skip = { element: 'skip-link', values: { target: 'indhold' } } as const;
    expect(policyFor(delivery, skip, page)).to.deep.equal(['script-src https://www.example.dk']);
    expect(framePolicyFor(delivery)).to.deep.equal([
      'frame-src https://www.example.dk',
      'script-src https://www.example.dk',
    ]);
    expect(TRUSTED_TYPES).to.equal('trusted-types tryg-widgets');
  });
});

const HOSTILE = [
  '"><script>trygSentinel(1)</script>',
  '"onfocus="trygSentinel(2)"autofocus="',
  "' onclick='trygSentinel(3)",
  '</a></tryg-news-list><img src onerror=trygSentinel(4)>',
  '&quot;&#34;&amp;quot;&lt;',
  '&ampamp;&notit;&copy',
  '<!--',
  ']]>',
  '{{constructor.constructor("trygSentinel(5)")()}}',
  '${1}',
  '`',
  'to\nlinjer\r\nog \r en',
  '\t',
  ' foran og bagved ',
  'æøå – »« \u00a0\u200b\u202e\u2028\ufeff 🌱',
];

describe('whatever an option or a link says', () => {
  it('comes out of the page as it went in, and nothing runs', async () => {
    const naughty = (await corpus<string[]>('big-list-of-naughty-strings.json')) ?? [];
    const vectors = (await corpus<{ payload: string }[]>('dompurify-vectors.json')) ?? [];
    // No HTML can say U+0000.
    const texts = [...HOSTILE, ...naughty, ...vectors.map(({ payload }) => payload)].filter(
      (text) => !text.includes('\0'),
    );
    const { ran, stop } = watch(window);
    for (const text of texts) {
      const values = { heading: text, topic: text, exclude: text };
      const hostile: FrameChoice = { element: 'news-list', values, frame: {} };
      const link = { href: text, text };

      const element = parsed(elementTag(hostile, link));
      expect(attributesOf(element)).to.deep.equal(values);
      const place = parsed(placeholderTag(hostile, link));
      expect({ ...(place as HTMLElement).dataset }).to.deep.equal({ tryg: 'news-list', ...values });
      for (const { firstElementChild } of [element, place]) {
        expect(attributesOf(firstElementChild!)).to.deep.equal({ href: text });
        expect(firstElementChild!.textContent).to.equal(text);
      }

      const frame = parsed(frameTag({ base: delivery.base + text }, hostile, { title: text, height: 1 }));
      expect(frame.getAttribute('title')).to.equal(text);
      const [, query = ''] = frame.getAttribute('src')!.split(`${text}frame/index.html?`);
      expect(readQuery(query, delivery.base).choice).to.deep.equal(hostile);

      const script = parsed(scriptTag({ base: text, integrity: { 'tryg-widgets.js': `sha384-${text}` } }));
      expect(script.getAttribute('integrity')).to.equal(`sha384-${text}`);
    }
    stop();
    expect(ran).to.deep.equal([]);
  });
});

import { expect } from '@open-wc/testing';
import { requests } from '../support/network.js';
import { addressOf, feedOf } from '../support/reader.js';
import { everyElement, reportOf, scriptAt, scriptTag, type Report } from './host.js';

const tryg = (): string => `${FEED_SERVER}/feeds/tryg/feed.json`;
const attribute = (address: string): string => address.replaceAll('&', '&amp;');

interface Script {
  /** Host libraries, by the name that test/server.mjs gives them. */
  readonly files?: readonly string[];
  /** What the host's own script says before them, and after. */
  readonly first?: string;
  readonly code?: string;
  /** True in the page where all of that is at work. */
  readonly proof: string;
}

/** The host's scripts: classic ones run at once, deferred ones in their turn after the module that ours is. */
const tags = ({ files = [], first = '', code = '' }: Script, how = ''): string =>
  [scriptAt(first), ...files.map((file) => `${FEED_SERVER}/js/${file}`), scriptAt(code)]
    .map((address) => `<script ${how} src="${attribute(address)}"></script>`)
    .join('');

/** Every element, and every element once more, with a feed of its own, put there after all scripts have run. */
const inPage = (src: string) => everyElement(src);
const later = (src: string, { proof }: Script): string => {
  const code = `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(everyElement(`${src}?later`))}); console.debug(${proof})`;
  return `<script defer src="${attribute(scriptAt(code))}"></script>`;
};

const when = ['before', 'after'] as const;
type When = (typeof when)[number];

const head = (script: Script, moment: When): string =>
  (moment === 'before' ? tags(script) + scriptTag() : scriptTag() + tags(script, 'defer')) +
  later(tryg(), script);

const isFull = ({ widgets }: Report): boolean => widgets.length === 16;
const isShown = (report: Report): boolean =>
  isFull(report) &&
  // A notice that the feed does not have says nothing.
  report.widgets.every(({ tag, isBusy, words }) => !isBusy && (words || tag === 'tryg-notice'));

const open = (script: Script, moment: When): Promise<Report> =>
  reportOf(inPage(tryg()), { head: head(script, moment) }, isShown);

const wordsOf = ({ widgets }: Report): string[] => widgets.map(({ tag, words }) => `${tag}: ${words}`);

/** Whether a function of this name is the browser's own no more. */
const isReplaced = (name: string): string =>
  `!Function.prototype.toString.call(${name}).includes('[native code]')`;

const LIBRARIES: Record<string, Script> = {
  'Prototype 1.7': { files: ['prototype.js'], proof: `Prototype.Version.startsWith('1.7') && 'each' in []` },
  'MooTools 1.5': { files: ['mootools.js'], proof: `'clone' in [] && ${isReplaced('Array.from')}` },
  'MooTools 1.5 with compat': {
    files: ['mootools-compat.js'],
    proof: `typeof $H === 'function' && ${isReplaced('Array.from')}`,
  },
  'zone.js': { files: ['zone.js'], proof: `'Zone' in window && ${isReplaced('Promise.prototype.then')}` },
  'core-js 2': { files: ['core-js2.js'], proof: `'__core-js_shared__' in window` },
  'es5-shim and es6-shim': {
    files: ['es5-shim.js', 'es5-sham.js', 'es6-shim.js', 'es6-sham.js'],
    proof: `[Object.keys, Math.round, Set.prototype.has, Reflect.defineProperty].some((own) => ${isReplaced('own')})`,
  },
  'bluebird as Promise': {
    files: ['bluebird.js'],
    code: 'window.Promise = P',
    proof: `'promisify' in Promise && Promise.resolve(1) instanceof P`,
  },
  'whatwg-fetch in place of fetch': {
    first: 'delete window.fetch; window.fetch = undefined',
    files: ['whatwg-fetch.js'],
    proof: 'fetch.polyfill === true',
  },
  'jQuery 1.12 without its $': {
    files: ['jquery1.js'],
    code: 'window.jq = jQuery.noConflict(true)',
    proof: `jq.fn.jquery.startsWith('1.12') && window.jQuery === undefined`,
  },
};

/** No package of npm has Prototype; where Debian's is not installed either, what it does is still done by hand below. */
if (!(await fetch(`${FEED_SERVER}/js/prototype.js`)).ok) {
  console.warn('libjs-prototype is absent: the tests of Prototype itself are left out.');
  delete LIBRARIES['Prototype 1.7'];
}

/** Builtins as a host may have replaced them, and what a page shows that had that done before ours came. */
interface Hostility extends Script {
  readonly code: string;
  /** Why nothing can be had, as readers are told; all is as on a plain page where there is no such reason. */
  readonly because?: string;
}

const NO_CONNECTION = 'Der er ikke forbindelse til serveren lige nu.';
const UNREADABLE = 'Indholdet kunne ikke læses.';
const TOO_LONG = 'Det tog for lang tid.';

const HOSTILITIES: Record<string, Hostility> = {
  'fetch that always rejects': {
    code: `window.fetch = () => Promise.reject(new TypeError('the host’s'))`,
    proof: isReplaced('fetch'),
    because: NO_CONNECTION,
  },
  'fetch that returns nothing': {
    code: `window.fetch = () => {}`,
    proof: isReplaced('fetch'),
    because: NO_CONNECTION,
  },
  'fetch that throws': {
    code: `window.fetch = () => { throw new Error('the host’s') }`,
    proof: isReplaced('fetch'),
    because: NO_CONNECTION,
  },
  'fetch whose answers have no body': {
    code: `window.fetch = async () => new Response(null)`,
    proof: isReplaced('fetch'),
    because: UNREADABLE,
  },
  'fetch that never settles': {
    code: `window.fetch = () => new Promise(() => {})`,
    proof: isReplaced('fetch'),
    because: TOO_LONG,
  },
  'fetch that ignores its second argument': {
    code: `const { fetch: own } = window; window.fetch = (address) => own(address)`,
    proof: isReplaced('fetch'),
  },
  'JSON.parse that throws': {
    code: `JSON.parse = () => { throw new Error('the host’s') }`,
    proof: isReplaced('JSON.parse'),
    because: UNREADABLE,
  },
  'Promise that throws when it is made': {
    code: `window.Promise = class { constructor() { throw new Error('the host’s') } }`,
    proof: isReplaced('Promise'),
  },
  'Promise that never calls back': {
    code: `window.Promise = class Silent { then() { return this } catch() { return this } static all() { return new Silent() } static resolve() { return new Silent() } }`,
    proof: isReplaced('Promise'),
  },
  'arrays and objects with enumerable members': {
    code: `Array.prototype.each = Array.prototype.last = Object.prototype.extend = Object.prototype.url = function () { return 'the host’s' }`,
    proof: `(() => { for (const name in []) return name === 'last' || name === 'each' })()`,
  },
  'array members as old browsers were taught them': {
    code: `
      const all = {
        map(call, self) { const made = []; for (let at = 0; at < this.length; at++) if (at in this) made[at] = call.call(self, this[at], at, this); return made },
        filter(call, self) { const made = []; for (let at = 0; at < this.length; at++) if (call.call(self, this[at], at, this)) made.push(this[at]); return made },
        find(call) { for (let at = 0; at < this.length; at++) if (call(this[at], at, this)) return this[at] },
        some(call) { for (let at = 0; at < this.length; at++) if (call(this[at], at, this)) return true; return false },
        every(call) { for (let at = 0; at < this.length; at++) if (!call(this[at], at, this)) return false; return true },
        forEach(call) { for (let at = 0; at < this.length; at++) call(this[at], at, this) },
        includes(one) { return this.indexOf(one) !== -1 },
        flatMap(call) { return [].concat.apply([], this.map(call)) },
        at(place) { return this[place < 0 ? this.length + place : place] },
        indexOf(one) { for (let at = 0; at < this.length; at++) if (this[at] === one) return at; return -1 },
      };
      for (const name in all) Array.prototype[name] = all[name];`,
    proof: isReplaced('[].map'),
  },
  'Array.from that takes no second argument': {
    code: `Array.from = (items) => Array.prototype.slice.call(items)`,
    proof: isReplaced('Array.from'),
  },
  'Object.entries as old browsers were taught it': {
    code: `Object.entries = (what) => { const made = []; for (const name in what) if (Object.prototype.hasOwnProperty.call(what, name)) made.push([name, what[name]]); return made }`,
    proof: isReplaced('Object.entries'),
  },
  'setTimeout that throws for strings': {
    code: `const { setTimeout: own } = window; window.setTimeout = (call, ...rest) => { if (typeof call !== 'function') throw new Error('the host’s'); return own(call, ...rest) }`,
    proof: isReplaced('setTimeout'),
  },
};

let plain: Report;
before(async () => {
  plain = await open({ proof: 'true' }, 'before');
});

/** Where the words of a page begin to differ from those of the plain one. */
const differences = (report: Report): string[] =>
  wordsOf(plain).flatMap((expected, index) => {
    const actual = wordsOf(report)[index] ?? '(nothing)';
    if (actual === expected) return [];
    const at = [...expected].findIndex((letter, place) => letter !== actual[place]);
    const around = (text: string) => text.slice(Math.max(0, at - 20), at + 40);
    return [`${expected.slice(0, 20)} … “${around(actual)}” instead of “${around(expected)}”`];
  });

const expectSame = (report: Report): void => {
  expect(differences(report)).to.deep.equal([]);
  expect(report.errors).to.deep.equal([]);
  expect(report.said, 'the host’s script is at work, and nobody says a word').to.deep.equal(['debug: true']);
};

describe('a page with every element', () => {
  it('shows them, and those that come later', () => {
    expect(plain.widgets).to.have.length(16);
    expect(wordsOf(plain).slice(0, 8)).to.deep.equal(wordsOf(plain).slice(8));
    expect(wordsOf(plain).join(' ')).to.contain('Tryghedsvandring i Gug').and.to.contain('99 82 34 20');
    expectSame(plain);
  });
});

describe('a host’s library', () => {
  for (const [name, script] of Object.entries(LIBRARIES)) {
    for (const moment of when) {
      it(`changes no word of any element: ${name}, ${moment} ours`, async () => {
        expectSame(await open(script, moment));
      });
    }
  }
});

const isTold = (report: Report): boolean =>
  isFull(report) &&
  report.widgets
    .filter(({ tag }) => !['tryg-skip-link', 'tryg-breadcrumb'].includes(tag))
    .every(({ words }) => words.includes('kunne ikke hentes.'));

const FALLBACK: Record<string, string> = {
  'tryg-breadcrumb': 'Forside Nyheder',
  'tryg-news-list': 'Læs nyhederne',
  'tryg-article': 'Læs nyheden',
  'tryg-contact-card': '99 82 34 20',
};

describe('a host’s own', () => {
  for (const [name, hostility] of Object.entries(HOSTILITIES)) {
    it(`${name}, after ours, changes nothing at all`, async () => {
      expectSame(await open(hostility, 'after'));
    });

    const { because } = hostility;
    if (!because) {
      it(`${name}, before ours, changes nothing at all`, async () => {
        expectSame(await open(hostility, 'before'));
      });
      continue;
    }

    it(`${name}, before ours, leaves the fallback and a sentence: ${because}`, async function () {
      this.timeout(45_000);
      const report = await reportOf(inPage(tryg()), { head: head(hostility, 'before') }, isTold, 300);
      expect(isTold(report), wordsOf(report).join('\n')).to.equal(true);
      for (const { tag, words, fallback, isBusy } of report.widgets) {
        expect(isBusy, tag).to.equal(false);
        if (words.includes('kunne ikke')) expect(words).to.contain(because).and.to.contain('Prøv igen');
        if (FALLBACK[tag]) expect(fallback).to.equal(FALLBACK[tag]);
      }
      expect(report.errors).to.deep.equal([]);
      const ours = report.said.filter((line) => line.startsWith('error: [tryg-widgets] '));
      expect(ours, 'one line for each of the two addresses').to.have.length(2);
      expect(report.said.filter((line) => !ours.includes(line))).to.deep.equal(['debug: true']);
    });
  }

  it('fetch that ignores its second argument, before ours, does not make readers wait for the rest of an answer', async function () {
    this.timeout(45_000);
    const { 'fetch that ignores its second argument': script } = HOSTILITIES;
    const report = await reportOf(
      `<tryg-news-list src="${FEED_SERVER}/fault/stall"><a href="/nyheder">Læs nyhederne</a></tryg-news-list>`,
      { head: tags(script!) + scriptTag() },
      ({ widgets }) => !!widgets[0]?.words.includes('kunne ikke hentes.'),
      300,
    );
    expect(report.widgets[0]!.words).to.contain(TOO_LONG).and.to.contain('Prøv igen');
    expect(report.widgets[0]!.fallback).to.equal('Læs nyhederne');
    expect(report.errors).to.deep.equal([]);
  });

  it('JSON.parse that makes dates of strings, before ours, costs no more than the dates', async () => {
    const code = `const { parse } = JSON; JSON.parse = (text) => parse(text, (_, value) => /^\\d{4}-\\d\\d-\\d\\d/.test(value) ? new Date(value) : value)`;
    const script = { code, proof: isReplaced('JSON.parse') };
    const report = await open(script, 'before');
    expect(wordsOf(report).join(' ')).to.contain('Tryghedsvandring i Gug').and.to.contain('99 82 34 20');
    expect(wordsOf(report).join(' ')).not.to.match(/kunne ikke|undefined|NaN|Invalid|\[object|1970|GMT/);
    expect(report.errors).to.deep.equal([]);
    expect(report.said).to.deep.equal(['debug: true']);
    expectSame(await open(script, 'after'));
  });
});

describe('what a feed’s HTML may do in a page with a host’s library', () => {
  /** Speaks and asks for a picture wherever it is more than text. */
  const evil = (id: string): string =>
    `<p>Hej <img src="data:,x" onerror="console.warn('ran')"> <span style="background: url(${FEED_SERVER}/images/byens-rum.svg?id=${id})">med</span> jer</p>`;

  it('is noticed where it stands in the page itself', async () => {
    const id = crypto.randomUUID();
    const isDone = ({ said }: Report) => said.length > 0;
    const report = await reportOf(evil(id) + everyElement(tryg()), { head: scriptTag() }, isDone);
    expect(report.said).to.deep.equal(['warn: ran']);
    expect(await requests(id)).to.equal(1);
  });

  for (const [name, script] of Object.entries(LIBRARIES)) {
    it(`is nothing: ${name}`, async () => {
      const id = crypto.randomUUID();
      const src = addressOf(feedOf([{ content_html: evil(id) }])).replaceAll('&', '&amp;');
      const { said, widgets } = await reportOf(`<tryg-article src="${src}"></tryg-article>`, {
        head: tags(script) + scriptTag(),
      });
      expect(widgets[0]!.words).to.contain('Hej med jer');
      expect(said).to.deep.equal([]);
      expect(await requests(id)).to.equal(0);
    });
  }
});

import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { TrygArticle } from '../../src/elements/article/element.js';
import type { TrygNewsList } from '../../src/elements/news-list/element.js';
import { reportOf, scriptTag, type Report } from '../pages/host.js';
import { PATIENCE, fault, publish, sequence } from '../support/network.js';
import { addressOf, all, feedOf, inside, settled, silenced, words } from '../support/reader.js';
import { setClock } from '../support/wall-clock.js';

const DANISH_LETTERS = /[æøå]/i;

/** An element in surroundings of some language. */
async function within<T extends HTMLElement>(lang: string, markup: string): Promise<T> {
  const place = await fixture<HTMLDivElement>(html`<div></div>`);
  place.innerHTML = `<div lang="${lang}">${markup}</div>`;
  const element = place.firstElementChild!.firstElementChild as T;
  if (!/skip-link|breadcrumb/.test(element.localName)) await settled(element);
  return element;
}

const root = (element: Element): HTMLElement => inside(element).querySelector<HTMLElement>('.root')!;
const languageOf = (element: Element): string | null => root(element).getAttribute('lang');
const part = (element: Element, name: string): HTMLElement | null =>
  inside(element).querySelector<HTMLElement>(`[part~=${name}]`);
const becomes = (element: Element, lang: string): Promise<void> =>
  waitUntil(() => languageOf(element) === lang, `${element.localName} speaks ${lang}`, PATIENCE);

/** The language that a browser takes some words to be in. */
const spokenIn = (element: Element): string | null => element.closest('[lang]')!.getAttribute('lang');

/** The words of an element that are ours: none of them in a language of their own. */
const ownWords = (element: Element): string => {
  const copy = root(element).cloneNode(true) as HTMLElement;
  for (const foreign of copy.querySelectorAll('[lang], address')) foreign.remove();
  return words(copy);
};

const item = {
  id: 'a',
  title: 'Tryghedsvandring',
  summary: 'Vi går en tur gennem bydelen.',
  content_html:
    '<p>Vi går <a href="https://example.org/">en tur</a>.</p><table><tr><th>Dag</th><th>Tid</th></tr><tr><td>1</td><td>2</td></tr></table>',
  url: 'https://tryg.aalborg.dk/a',
  date_published: '2023-01-17T09:00:00Z',
  date_modified: '2023-01-18T09:00:00Z',
  authors: [{ name: 'Anna' }, { name: 'Bo' }],
  attachments: [
    { url: 'https://tryg.aalborg.dk/plan.pdf', mime_type: 'application/pdf', size_in_bytes: 1_234_567 },
  ],
  _tryg: {
    correction: 'Datoen var forkert.',
    topics: ['byens-rum'],
    contacts: ['c'],
    event: {
      start: '2026-11-30T14:00:00Z',
      end: '2026-11-30T16:00:00Z',
      place: { name: 'Trekanten' },
      sign_up_url: 'https://tryg.aalborg.dk/tilmeld',
    },
  },
};
const extension = {
  organisation: {
    name: 'Aalborg Kommune',
    address: { street: 'Sønderbro 12', postal_code: '9000', city: 'Aalborg' },
    phone: '99823420',
    cvr: '29189420',
    coordinators: [{ organisation: 'Politiet', name: 'Anna Jensen' }],
    links: [{ title: 'Tilgængelighedserklæring', url: 'https://www.was.digst.dk/aalborg-dk' }],
  },
  contacts: [
    {
      id: 'c',
      role: 'Tovholder på området',
      phones: [{ number: '99823420', label: 'Omstillingen på rådhuset' }],
      email: 'tryg@aalborg.dk',
      hours: [{ days: ['mon', 'tue', 'wed', 'thu'], opens: '09:00', closes: '15:00' }],
      closed: [{ date: '2026-12-04', reason: 'Læsedag' }],
      hours_note: 'Ring også gerne om fredagen på mobilen.',
    },
  ],
  topics: [{ slug: 'byens-rum', label: 'Byens rum' }],
  notices: [
    { id: 'n', severity: 'warning', title: 'Vejen er spærret', text: 'Kør udenom.', url: 'https://a.dk/' },
  ],
};
const feed = (items: object[] = [item], more: object = {}): string =>
  addressOf(feedOf(items, { _tryg: extension, home_page_url: 'https://www.aalborg.dk/', ...more }));

describe('in English surroundings', () => {
  let restore = (): void => {};
  before(() => (restore = setClock('2026-11-23T09:00:00Z')));
  after(() => restore());

  const sentences: [tag: string, attributes: string, said: (string | RegExp)[]][] = [
    [
      'tryg-news-list',
      '',
      ['News', '17 January 2023', 'Updated 18 January 2023', 'Correction', 'See all news at aalborg.dk'],
    ],
    [
      'tryg-news-list',
      'searchable filterable expandable subscribe',
      ['Search news', 'Topic', 'All topics', 'Showing 1 of 1 news item', 'Subscribe to the news'],
    ],
    [
      'tryg-article',
      'share',
      [
        'By Anna and Bo',
        'Published 17 January 2023',
        'Updated 18 January 2023',
        'Correction:',
        'This news item is more than a year old.',
        'Time and place',
        'Monday 30 November from 3pm to 5pm',
        'Sign up',
        'Add to calendar',
        'Contact',
        'Source:',
        'Copy link',
        'Print',
      ],
    ],
    [
      'tryg-contact-card',
      'emergency',
      [
        'Contact',
        'Call us',
        'Write to us',
        'Do not send confidential information',
        'Phone hours',
        'Open now · closes at 3pm',
        /Monday to Thursday\s*9am to 3pm/,
        'Closed on Friday 4 December',
        'Call 112 in an emergency.',
        'Save to contacts',
      ],
    ],
    ['tryg-organisation', '', ['Contact', 'Phone:', 'CVR number', 'Coordinators']],
    [
      'tryg-event-list',
      '',
      ['Upcoming events', 'Monday 30 November from 3pm to 5pm', 'Sign up', 'Add to calendar'],
    ],
    ['tryg-notice', '', ['Read more about', 'Close:']],
  ];
  for (const [tag, attributes, said] of sentences) {
    it(`<${tag}${attributes && ` ${attributes}`}> speaks English, and marks what is Danish`, async () => {
      const element = await within('en', `<${tag} src='${feed()}' ${attributes}></${tag}>`);
      expect(languageOf(element)).to.equal('en');
      const own = ownWords(element);
      for (const one of said) {
        if (typeof one === 'string') expect(own).to.contain(one);
        else expect(own).to.match(one);
      }
      expect(own, 'no Danish among the words that say they are English').not.to.match(DANISH_LETTERS);
      expect(own).not.to.match(/undefined|\[object/);
      await expect(element).to.be.accessible();
    });
  }

  it('a notice says in English how urgent it is, and Danish words say that they are', async () => {
    const element = await within(
      'en',
      `<tryg-notice src='${feed(undefined, { title: 'Andre' })}'></tryg-notice>`,
    );
    const [severity] = all(element, '.heading .hidden');
    expect(words(severity)).to.equal('Warning:');
    expect(spokenIn(severity!)).to.equal('en');
    expect(spokenIn(part(element, 'heading')!)).to.equal('da');
  });

  it('an article says which words are in which language', async () => {
    const element = await within('en', `<tryg-article src='${feed()}'></tryg-article>`);
    expect(spokenIn(part(element, 'heading')!)).to.equal('da');
    expect(spokenIn(part(element, 'lead')!)).to.equal('da');
    expect(spokenIn(part(element, 'meta')!)).to.equal('en');
    const [external] = all(element, '.external .hidden');
    expect(words(external)).to.equal('(external link)');
    expect(spokenIn(external!)).to.equal('en');
    const [table] = all(element, '.scroll');
    expect(table!.getAttribute('aria-label'), 'the name of a table is in the language of its words').to.equal(
      'Tabel',
    );
    expect(words(part(element, 'links'))).to.equal('plan.pdf (pdf, 1.2 MB)');
  });

  it('a path is named in English', async () => {
    const element = await within(
      'en',
      `<tryg-breadcrumb src='${feed()}' item=a><a href="/">Home</a></tryg-breadcrumb>`,
    );
    await waitUntil(() => all(element, 'li').length === 2, 'the article is there', PATIENCE);
    await becomes(element, 'en');
    expect(inside(element).querySelector('nav')!.getAttribute('aria-label')).to.equal('Breadcrumb');
    const current = inside(element).querySelector('[aria-current]')!;
    expect([words(current), spokenIn(current)]).to.deep.equal(['Tryghedsvandring', 'da']);
  });

  it('a skip link is in English', async () => {
    const element = await within('en', '<tryg-skip-link target="x"></tryg-skip-link>');
    expect([words(root(element)), languageOf(element)]).to.deep.equal(['Skip to main content', 'en']);
  });

  it('a newsroom is in English throughout', async () => {
    const room = await within('en', `<tryg-newsroom src='${feed()}' article-param=english></tryg-newsroom>`);
    await waitUntil(() => inside(room).querySelector('tryg-organisation'), 'the newsroom is there', PATIENCE);
    const parts = ['tryg-skip-link', 'tryg-news-list', 'tryg-contact-card', 'tryg-organisation'];
    for (const tag of parts) await becomes(inside(room).querySelector(tag)!, 'en');
    expect(languageOf(room)).to.equal('en');
    expect(inside(room).querySelector('section')!.getAttribute('aria-label')).to.equal('News');
    const list = await settled(inside(room).querySelector('tryg-news-list')!);
    expect(words(list.shadowRoot!.querySelector('h2'))).to.equal('News');
    room.closest<HTMLElement>('[lang]')!.lang = 'da';
    for (const tag of parts) await becomes(inside(room).querySelector(tag)!, 'da');
    expect(words(list.shadowRoot!.querySelector('h2'))).to.equal('Nyheder');
  });

  it('an empty feed says so in English', async () => {
    const element = await within('en', `<tryg-news-list src='${feed([])}'></tryg-news-list>`);
    expect(words(root(element))).to.contain('There is no news at the moment.');
  });

  it('a failure is told in English, and so is the way out of it', async () => {
    const { restore: speak } = silenced('error');
    const element = await within('en', `<tryg-news-list src='${fault('404')}'>Nyheder</tryg-news-list>`);
    await becomes(element, 'en');
    speak();
    expect(words(part(element, 'status'))).to.equal(
      'The news could not be loaded. The server did not answer as it should. Try again',
    );
    await expect(element).to.be.accessible();
  });

  it('the reader who asks hears in English how it goes', async () => {
    const { restore: speak } = silenced('error');
    const id = crypto.randomUUID();
    const address = sequence(id, { status: 403 }, { feed: feedOf([{}]) });
    const element = await within<TrygNewsList>('en', `<tryg-news-list src='${address}'></tryg-news-list>`);
    await becomes(element, 'en');
    const said: string[] = [];
    const line = inside(element).querySelector('[role=status]')!;
    const observer = new MutationObserver(() => said.push(words(line)));
    observer.observe(line, { childList: true, characterData: true, subtree: true });
    inside(element).querySelector('button')!.click();
    await waitUntil(() => words(line).startsWith('Finished'), 'it has loaded', PATIENCE);
    speak();
    observer.disconnect();
    expect([...new Set(said)]).to.deep.equal(['Loading news…', 'Finished loading news.']);
  });

  it('a last good copy says in English how old it is', async () => {
    const { restore: speak } = silenced('error');
    const id = crypto.randomUUID();
    const address = await publish(id, { feed: feedOf([{}]) });
    const element = await within<TrygNewsList>('en', `<tryg-news-list src='${address}'></tryg-news-list>`);
    await publish(id, { status: 403 });
    element.reload();
    await waitUntil(() => words(part(element, 'status')), 'the failure is told', PATIENCE);
    speak();
    expect(words(part(element, 'status'))).to.match(
      /^Showing news loaded at \d\d?(:\d\d)?am\. The server did not/,
    );
  });

  it('the editor’s own heading stays, and none is none', async () => {
    const own = await within('en', `<tryg-news-list src='${feed()}' heading="What is new"></tryg-news-list>`);
    expect(words(inside(own).querySelector('h2'))).to.equal('What is new');
    const none = await within('en', `<tryg-news-list src='${feed()}' heading=""></tryg-news-list>`);
    expect(all(none, 'h2')).to.have.length(0);
  });

  it('English news needs no mark, and Arabic is read from the right', async () => {
    const items = [
      { title: 'Safety walk', language: 'en-GB' },
      { title: 'جولة السلامة', language: 'ar' },
      { title: 'Tryghedsvandring', language: 'da' },
      { title: 'Uden sprog' },
    ];
    const element = await within('en', `<tryg-news-list src='${feed(items)}'></tryg-news-list>`);
    const titles = all(element, 'h3 > span');
    expect(titles.map((title) => [title.getAttribute('lang'), title.getAttribute('dir')])).to.deep.equal([
      [null, null],
      ['ar', 'rtl'],
      ['da', 'ltr'],
      ['da', 'ltr'],
    ]);
  });

  it('an English feed has nothing to mark', async () => {
    const element = await within<TrygArticle>(
      'en-GB',
      `<tryg-article src='${feed([item], { language: 'en' })}'></tryg-article>`,
    );
    expect(all(element, '[lang]:not(.root)').filter(({ lang }) => lang !== 'en')).to.have.length(0);
    expect(all(element, '.scroll')[0]!.getAttribute('aria-label')).to.equal('Table');
  });
});

describe('the nearest language', () => {
  const list = (): string => `<tryg-news-list src='${feed()}'></tryg-news-list>`;
  const languages: [lang: string, expected: string][] = [
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN', 'en'],
    ['da', 'da'],
    ['da-DK', 'da'],
    ['de', 'da'],
    ['', 'da'],
    ['enm', 'da'],
  ];
  for (const [lang, expected] of languages) {
    it(`that says "${lang}" is met with "${expected}"`, async () => {
      const element = await within(lang, list());
      expect(languageOf(element)).to.equal(expected);
      expect(words(inside(element).querySelector('h2'))).to.equal(expected === 'en' ? 'News' : 'Nyheder');
    });
  }

  it('is the one that counts: Danish in English in Danish', async () => {
    const place = await fixture<HTMLDivElement>(html`<div></div>`);
    place.innerHTML = `<div lang="da">${list()}<div lang="en">${list()}<div lang="da">${list()}</div></div></div>`;
    const elements = [...place.querySelectorAll('tryg-news-list')];
    for (const element of elements) await settled(element);
    expect(elements.map(languageOf)).to.deep.equal(['da', 'en', 'da']);
  });

  it('may be the element’s own', async () => {
    const element = await within<TrygNewsList>(
      'da',
      `<tryg-news-list lang="en" src='${feed()}'></tryg-news-list>`,
    );
    expect(languageOf(element)).to.equal('en');
  });

  it('reaches through shadow roots, and is followed there', async () => {
    const place = await fixture<HTMLDivElement>(html`<div lang="en"></div>`);
    const outer = place.attachShadow({ mode: 'open' });
    outer.innerHTML = '<p></p>';
    const inner = outer.querySelector('p')!.attachShadow({ mode: 'open' });
    inner.innerHTML = list();
    const element = await settled(inner.querySelector('tryg-news-list')!);
    expect(languageOf(element)).to.equal('en');
    outer.querySelector('p')!.lang = 'da';
    await becomes(element, 'da');
    outer.querySelector('p')!.removeAttribute('lang');
    await becomes(element, 'en');
    place.lang = 'da';
    await becomes(element, 'da');
  });

  it('is followed when it changes, without the news going away meanwhile', async () => {
    const element = await within<TrygNewsList>('da', list());
    const surroundings = element.closest<HTMLElement>('[lang]')!;
    expect(words(inside(element).querySelector('h2'))).to.equal('Nyheder');
    const link = inside(element).querySelector('[part=link]')!;
    surroundings.lang = 'en';
    await becomes(element, 'en');
    expect(words(inside(element).querySelector('h2'))).to.equal('News');
    expect(inside(element).querySelector('[part=link]') === link, 'the same nodes').to.equal(true);
    surroundings.lang = 'da';
    await becomes(element, 'da');
    expect(words(inside(element).querySelector('h2'))).to.equal('Nyheder');
    expect(words(root(element))).to.contain('17. januar 2023');
  });

  it('is followed by a skip link and a path', async () => {
    const skip = await within('da', '<tryg-skip-link target="x"></tryg-skip-link>');
    skip.closest<HTMLElement>('[lang]')!.lang = 'en';
    await becomes(skip, 'en');
    expect(words(root(skip))).to.equal('Skip to main content');
    const path = await within('da', '<tryg-breadcrumb><a href="/">Hjem</a></tryg-breadcrumb>');
    await waitUntil(() => inside(path).querySelector('nav'), 'how it looks is there', PATIENCE);
    path.closest<HTMLElement>('[lang]')!.lang = 'en';
    await becomes(path, 'en');
  });

  it('is that of the new place when an element moves', async () => {
    const element = await within<TrygNewsList>('da', list());
    const other = await fixture<HTMLDivElement>(html`<div lang="en"></div>`);
    other.append(element);
    await becomes(element, 'en');
  });

  it('is not asked of an element that has left the page', async () => {
    const element = await within<TrygNewsList>('da', list());
    const surroundings = element.closest<HTMLElement>('[lang]')!;
    element.remove();
    surroundings.lang = 'en';
    await element.updateComplete;
    expect(languageOf(element)).to.equal('da');
  });
});

describe('where English cannot be had', () => {
  it('there is Danish', async () => {
    const csp = `script-src ${FEED_SERVER}/dist/tryg-widgets.js ${FEED_SERVER}/answer`;
    const markup = `<div lang="en"><tryg-news-list src="${FEED_SERVER}/feeds/tryg/feed.json"></tryg-news-list></div>`;
    const isDone = ({ widgets, said }: Report) =>
      !!widgets[0]?.words.includes('Se alle nyheder') && said.length > 0;
    const report = await reportOf(markup, { head: scriptTag(), csp }, isDone);
    const [list] = report.widgets;
    expect(list!.words).to.match(/^Nyheder .*Tryghedsvandring i Gug/);
    expect(report.errors).to.deep.equal([]);
  });
});

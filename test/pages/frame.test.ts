import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { ELEMENTS } from '../../src/embed/options.js';
import { PATIENCE, requests } from '../support/network.js';
import { inside, settled, words } from '../support/reader.js';
import { corpus } from '../support/watch.js';

/* The page for iframes, as it is built. At our own origin, so that a test can look into it; elsewhere, as hosts have it. */

const OWN = `${location.origin}/feed-server`;
const PAGE = `${OWN}/dist/frame/index.html`;
const feed = (name = 'tryg/feed'): string => `${OWN}/feeds/${name}.json`;

type Query = Record<string, string> | string;
const news: Record<string, string> = { element: 'news-list', src: feed() };

let frame: HTMLIFrameElement;
/** What the frame has told this page. */
let told: { type?: string; height?: number; message?: string; value?: unknown; secret?: string }[];

const hear = ({ source, data }: MessageEvent): void => {
  if (source === frame.contentWindow) told.push(data as (typeof told)[number]);
};

beforeEach(() => {
  frame = document.createElement('iframe');
  frame.width = '400';
  frame.height = '300';
  told = [];
  addEventListener('message', hear);
});

afterEach(() => {
  removeEventListener('message', hear);
  frame.remove();
});

const addressOf = (query: Query, page = PAGE): string =>
  `${page}?${typeof query === 'string' ? query : new URLSearchParams(query).toString()}`;

/** Shows the page, and waits until it has come so far as to tell its height, or its markup has been read. */
async function open(query: Query, { page = PAGE, sandbox = '', hash = '' } = {}): Promise<Document> {
  if (sandbox) frame.setAttribute('sandbox', sandbox);
  frame.src = addressOf(query, page) + hash;
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentDocument!;
}

/** The element in the frame, at rest. */
async function shown(query: Query, options?: Parameters<typeof open>[1]): Promise<Element> {
  const page = await open(query, options);
  const element = page.body.firstElementChild!;
  await waitUntil(() => element.shadowRoot?.querySelector('.root'), 'the element is drawn', PATIENCE);
  return settled(element);
}

const heights = (): number[] => told.flatMap(({ type, height }) => (type === 'tryg-height' ? [height!] : []));

describe('the page for iframes', () => {
  for (const [element, expected] of [
    ['news-list', 'Tryghedsvandring i Gug'],
    ['article', 'Arkivhaven'],
    ['newsroom', 'Tryghedsvandring i Gug'],
    ['event-list', 'Kommende arrangementer'],
    ['contact-card', '99 82 34 20'],
    ['organisation', 'CVR-nummer'],
  ] as const) {
    it(`shows tryg-${element} from its query`, async () => {
      const made = await shown({ element, src: feed() });
      expect(made.localName).to.equal(`tryg-${element}`);
      const all = (root: ShadowRoot): string =>
        words(root) +
        [...root.querySelectorAll('*')].map((one) => (one.shadowRoot ? all(one.shadowRoot) : '')).join(' ');
      await waitUntil(() => all(inside(made)).includes(expected), expected, PATIENCE);
    });
  }

  it('gives the element its options', async () => {
    const made = await shown({
      ...news,
      limit: '2',
      heading: 'Nyt om tryghed',
      expandable: 'true',
      topic: '',
    });
    expect(made.getAttributeNames()).to.have.members(['src', 'limit', 'heading', 'expandable', 'topic']);
    expect(inside(made).querySelectorAll('[part=item]')).to.have.length(2);
    expect(words(inside(made).querySelector('h2'))).to.equal('Nyt om tryghed');
    expect(frame.contentDocument!.title).to.equal('Liste over nyheder');
  });

  it('speaks English where it is asked to', async () => {
    const made = await shown({ ...news, lang: 'en' });
    expect(frame.contentDocument!.documentElement.lang).to.equal('en');
    await waitUntil(
      () => words(inside(made).querySelector('h2')) === 'News',
      'the words are English',
      PATIENCE,
    );
  });

  for (const [theme, color] of [
    ['dark', /^rgb\(25\d/],
    ['light', /^rgb\(0,/],
  ] as const) {
    it(`is ${theme} where it is asked to, with nothing behind the words`, async () => {
      const made = await shown({ ...news, theme });
      const { body, head } = frame.contentDocument!;
      expect(head.querySelector<HTMLMetaElement>('[name=color-scheme]')!.content).to.equal(theme);
      const look = (one: Element) => frame.contentWindow!.getComputedStyle(one);
      expect(look(inside(made).querySelector('.root')!).color).to.match(color);
      expect(look(body).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    });
  }

  it('holds a link for when the feed cannot be had', async () => {
    const made = await shown({ element: 'news-list', src: `${OWN}/fault/404` });
    expect(words(inside(made).querySelector('[role=status]'))).to.contain('Nyhederne kunne ikke hentes');
    const link = made.querySelector('a')!;
    expect(link.href).to.equal(`${location.origin}/`);
    expect(words(link)).to.equal(`Læs mere på ${location.host}`);
    expect(link.getClientRects().length).to.be.greaterThan(0);
  });

  it('says what is missing when its scripts are', async () => {
    const page = await open(news, { sandbox: 'allow-same-origin' });
    expect(words(page.body)).to.equal(
      'Indholdet kan ikke vises. JavaScript er slået fra, eller det kunne ikke hentes.',
    );
  });

  it('says so when the widgets cannot be had, and keeps the link', async () => {
    const page = await open(news, { page: `${OWN}/allowing/'self'/dybere/index.html` });
    await waitUntil(() => page.querySelector('[role=alert]'), 'it is said', PATIENCE);
    expect(words(page.body)).to.equal(
      `Indholdet kunne ikke hentes. Prøv igen om lidt.Læs mere på ${location.host}`,
    );
  });

  it('is told nothing by its deployer that it does not keep to', async () => {
    const page = await open(news);
    const policy = page.querySelector<HTMLMetaElement>('[http-equiv]')!.content;
    expect(policy)
      .to.match(/script-src 'sha256-[\w+/=]+' 'strict-dynamic';/)
      .and.to.contain("default-src 'none'");
    expect(policy).to.contain("require-trusted-types-for 'script'").and.not.to.contain('unsafe');
  });
});

describe('an address that is wrong', () => {
  for (const [query, sentence] of [
    [
      '',
      'Der mangler et element. Skriv element= og så news-list, article, newsroom, event-list, notice, contact-card, organisation, breadcrumb eller skip-link.',
    ],
    ['element=nyheder', 'Elementet »nyheder« findes ikke. Skriv news-list, article,'],
    ['element=news-list', 'Der mangler en nyhedsstrøm. Skriv dens adresse efter src=.'],
    [{ ...news, limt: '3' }, '»limt« kan ikke bruges til news-list. Skriv src,'],
    [{ ...news, limit: 'mange' }, '»limit« skal være et helt tal, som er mindst 1, ikke »mange«.'],
    [{ ...news, 'heading-level': '7' }, '»heading-level« skal være et helt tal fra 1 til 6, ikke »7«.'],
    [{ ...news, layout: 'gitter' }, '»layout« skal være list, cards eller compact, ikke »gitter«.'],
    [{ ...news, expandable: 'ja' }, '»expandable« skal stå uden værdi, ikke »ja«.'],
    [
      { ...news, 'filter-param': 'to ord' },
      '»filter-param« skal være ét ord af bogstaver fra a til z, tal og bindestreger, ikke »to ord«.',
    ],
    [
      { ...news, 'article-href': 'javascript:alert(1)' },
      '»article-href« skal være en adresse, der begynder med https://, ikke »javascript:alert(1)«.',
    ],
    [
      'element=news-list&src=javascript:alert(1)',
      '»src« skal være en adresse, der begynder med https://, ikke »javascript:alert(1)«.',
    ],
    [
      'element=news-list&src=https://evil.example/feed.json',
      `Nyheder fra evil.example må ikke vises her. Bed dem, der driver ${location.host}, om at godkende adressen.`,
    ],
    [{ ...news, lang: 'de' }, '»lang« skal være da eller en, ikke »de«.'],
    [{ ...news, limit: 'x'.repeat(5000) }, `ikke »${'x'.repeat(80)}…«.`],
  ] as const) {
    it(`is answered: ${sentence.slice(0, 70)}`, async () => {
      const page = await open(query);
      const said = page.querySelector('[role=alert][lang=da]');
      expect(words(said)).to.contain('Indholdet kan ikke vises').and.to.contain(sentence);
      expect(page.body.children).to.have.length(1);
      expect(page.querySelectorAll('script')).to.have.length(1);
      expect(said!.getClientRects()[0]!.height).to.be.greaterThan(20);
      const link = page.querySelector('a');
      const isSafe = typeof query === 'object';
      expect(link?.href).to.equal(isSafe ? `${location.origin}/` : undefined);
    });
  }

  it('is told every fault at once', async () => {
    const page = await open({ ...news, limit: '0', order: 'x', y: 'z' });
    expect(page.querySelectorAll('li')).to.have.length(3);
  });

  it('runs nothing, and becomes nothing but words', async () => {
    const vectors = (await corpus<{ payload: string }[]>('dompurify-vectors.json')) ?? [];
    const naughty = (await corpus<string[]>('big-list-of-naughty-strings.json')) ?? [];
    const hostile = ['"><img src onerror=alert(1)>', '</li><script>alert(1)</script>', "');alert(1);('"];
    const texts = [...hostile, ...vectors.map(({ payload }) => payload), ...naughty].filter(Boolean);
    const own = new Set(
      Object.values(ELEMENTS)
        .flat()
        .map(({ name }) => name as string),
    );
    for (let from = 0; from < texts.length; from += 10) {
      const some = texts.slice(from, from + 10);
      const query = new URLSearchParams({
        ...news,
        src: some[0]!,
        limit: some[1] ?? '-',
        lang: some[2] ?? '-',
        layout: some[3] ?? '-',
      });
      for (const text of some) if (!own.has(text)) query.append(text.slice(0, 150), text.slice(0, 150));
      const page = await open(query.toString());
      const found = [...page.body.querySelectorAll('*')];
      const names = found.map(({ localName }) => localName);
      const attributes = found.flatMap((one) => one.getAttributeNames());
      expect(['div', 'p', 'ul', 'li', 'a']).to.include.members(names);
      expect(['role', 'lang', 'href']).to.include.members(attributes);
      // A text that is a relative address is one of this server's.
      for (const { href } of page.querySelectorAll('a')) expect(href).to.equal(`${location.origin}/`);
      expect(page.querySelectorAll('script')).to.have.length(1);
      frame.remove();
    }
  });

  it('is told apart from an element’s name in another case', async () => {
    const page = await open({ element: 'NEWS-LIST', src: feed() });
    expect(words(page.body)).to.contain('Elementet »NEWS-LIST« findes ikke');
  });
});

describe('the feeds that a frame may show', () => {
  const other = (id: string): string => `${FEED_SERVER}/feeds/tryg/feed.json?id=${id}`;
  const allowing = (sources: string): string => `${OWN}/allowing/${encodeURIComponent(sources)}/index.html`;

  it('are those of its own server, and no others are asked for', async () => {
    const id = crypto.randomUUID();
    const page = await open({ ...news, src: `${feed()} ${other(id)}` });
    expect(words(page.body)).to.contain(`Nyheder fra ${new URL(FEED_SERVER).host} må ikke vises her.`);
    await aTimeout(300);
    expect(await requests(id)).to.equal(0);
  });

  it('are those that its deployer allows', async () => {
    const id = crypto.randomUUID();
    const made = await shown({ ...news, src: other(id) }, { page: allowing(`'self' ${FEED_SERVER}/feeds/`) });
    expect(words(inside(made))).to.contain('Tryghedsvandring i Gug');
    expect(await requests(id)).to.equal(1);
  });

  it('are those in the folder that its deployer allows', async () => {
    const page = await open(
      { ...news, src: `${FEED_SERVER}/fault/good` },
      { page: allowing(`${FEED_SERVER}/feeds/`) },
    );
    expect(words(page.body)).to.contain('må ikke vises her');
  });

  it('are not those that an allowed one leads to', async () => {
    const id = crypto.randomUUID();
    const src = `${OWN}/fault/redirect-to?to=${encodeURIComponent(other(id))}`;
    const made = await shown({ ...news, src });
    expect(words(inside(made).querySelector('[role=status]'))).to.contain('Nyhederne kunne ikke hentes');
    expect(await requests(id)).to.equal(0);
  });
});

describe('a frame’s height', () => {
  const elsewhere = `${FEED_SERVER}/dist/frame/index.html`;
  const query = { element: 'news-list', src: '../../feeds/tryg/feed.json' };

  it('is told to the page around it, whenever it changes', async () => {
    const made = await shown(news);
    const last = () => heights().at(-1);
    const height = () => Math.ceil(frame.contentDocument!.documentElement.getBoundingClientRect().height);
    await waitUntil(() => last() === height(), 'it is told', PATIENCE);
    expect(height()).to.be.greaterThan(300);
    made.setAttribute('limit', '1');
    const before = last()!;
    await waitUntil(() => last()! < before && last() === height(), 'it is told again', PATIENCE);
  });

  it('is told for a sentence too', async () => {
    await open('');
    await waitUntil(() => heights().length > 0);
    expect(heights()[0]).to.be.greaterThan(40);
  });

  it('is scrolled where the page does not follow it, and is never too wide', async () => {
    frame.width = '320';
    await shown(news);
    const { scrollingElement: page } = frame.contentDocument!;
    expect(page!.scrollHeight).to.be.greaterThan(page!.clientHeight);
    page!.scrollTop = 100;
    expect(page!.scrollTop).to.equal(100);
    expect(page!.scrollWidth).to.equal(page!.clientWidth);
  });

  it('is told to WordPress under its word, from a sandbox that knows no origin', async () => {
    const page = `${OWN}/allowing/${encodeURIComponent(location.origin)}/index.html`;
    await open(news, { page, sandbox: 'allow-scripts', hash: '#?secret=abc123XYZ' });
    const last = () => told.filter(({ message }) => message === 'height').at(-1);
    await waitUntil(() => Number(last()?.value) > 1000, 'the news is there', PATIENCE);
    expect(last()).to.deep.equal({ message: 'height', value: heights().at(-1), secret: 'abc123XYZ' });
  });

  describe('with the host’s script', () => {
    const hostScript = (): Promise<unknown> => {
      const script = document.createElement('script');
      script.src = `${OWN}/dist/frame/host.js`;
      const loaded = new Promise((done) => (script.onload = done));
      document.body.append(script);
      script.remove();
      return loaded;
    };

    /** Nothing is cut off, and no more is left over than the borders of an iframe may take. */
    const isFollowed = (): boolean => {
      const left = frame.clientHeight - heights().at(-1)!;
      return left >= 0 && left <= 4;
    };

    it('is the height of the iframe, borders and all, of that one alone', async () => {
      const neighbour = document.createElement('iframe');
      document.body.append(neighbour);
      const before = neighbour.getBoundingClientRect().height;
      await open(query, { page: elsewhere });
      // Comes after the frame has told all there is to tell.
      await waitUntil(() => (heights().at(-1) ?? 0) > 1000, 'the news is there', PATIENCE);
      await aTimeout(300);
      const [, , ...later] = heights();
      await hostScript();
      await waitUntil(() => heights().length > later.length, 'it is told anew', PATIENCE);
      await waitUntil(isFollowed, 'it is followed', PATIENCE);
      expect(neighbour.getBoundingClientRect().height).to.equal(before);
      neighbour.remove();
    });

    it('is nothing that anybody else says', async () => {
      await hostScript();
      await open('', { page: elsewhere });
      await waitUntil(() => heights().length > 0);
      await waitUntil(isFollowed, 'it is followed', PATIENCE);
      const before = frame.clientHeight;
      postMessage({ type: 'tryg-height', height: 5000 }, '*');
      await aTimeout(200);
      expect(frame.clientHeight).to.equal(before);
    });

    for (const said of [
      'null',
      '"tryg-height"',
      '{ type: "tryg-height" }',
      '{ type: "tryg-height", height: -5 }',
      '{ type: "tryg-height", height: Infinity }',
      '{ type: "tryg-height", height: "9px; position: fixed" }',
      '{ type: "height", height: 5000 }',
    ]) {
      it(`is not ${said}`, async () => {
        const errors: string[] = [];
        const note = ({ message }: ErrorEvent) => errors.push(message);
        addEventListener('error', note);
        await hostScript();
        frame.srcdoc = `<script>parent.postMessage(${said}, '*')</script>`;
        document.body.append(frame);
        await waitUntil(() => told.length > 0, 'it is said', PATIENCE);
        await aTimeout(50);
        removeEventListener('error', note);
        expect(frame.style.cssText).to.equal('');
        expect(errors).to.deep.equal([]);
      });
    }
  });
});

describe('links in a frame', () => {
  // Without leave to go anywhere: this page is to stay.
  const sandbox = 'allow-scripts allow-same-origin';

  it('lead out of it, and in WordPress by way of WordPress', async () => {
    const made = await shown(news, { sandbox, hash: '#?secret=abc123' });
    expect(frame.contentDocument!.querySelector('base')!.target).to.equal('_top');
    const link = inside(made).querySelector<HTMLAnchorElement>('a[part=link]')!;
    link.click();
    const said = () => told.find(({ message }) => message === 'link');
    await waitUntil(said);
    expect(said()).to.deep.equal({ message: 'link', value: link.href, secret: 'abc123' });
    expect(link.getAttribute('target')).to.equal(null);
  });

  it('to the page itself stay in it', async () => {
    const page = await open('element=skip-link&target=indhold', { sandbox });
    const link = () => page.body.firstElementChild!.shadowRoot?.querySelector('a');
    await waitUntil(link, 'the link is there', PATIENCE);
    const skip = link()!;
    skip.click();
    await waitUntil(() => frame.contentWindow!.location.hash === '#indhold', 'it is followed');
    expect(skip.target).to.equal('_self');
  });

  it('to an article of a newsroom open it there, also when it is loaded anew', async () => {
    const made = await shown({ element: 'newsroom', src: feed() }, { sandbox });
    const link = () =>
      inside(made).querySelector('tryg-news-list')?.shadowRoot?.querySelector<HTMLElement>('a[part=link]');
    await waitUntil(link, 'the list is there', PATIENCE);
    link()!.click();
    const article = () =>
      inside(frame.contentDocument!.body.firstElementChild!).querySelector('tryg-article:not([hidden])');
    await waitUntil(article, 'the article is shown', PATIENCE);
    const { href } = frame.contentWindow!.location;
    expect(new URL(href).searchParams.has('nyhed')).to.equal(true);
    await open(new URL(href).search.slice(1), { sandbox });
    await waitUntil(article, 'the article is shown again', PATIENCE);
  });
});

import { expect, oneEvent } from '@open-wc/testing';
import type { TrygNewsList } from '../../src/elements/news-list/element.js';
import type { TrygFeedFailedEvent, TrygItemOpenEvent } from '../../src/elements/events.js';
import { requests } from '../support/network.js';
import { addressOf, all, feedOf, inside, settled, shown, silenced, words } from '../support/reader.js';

const tryg = (): string => `${FEED_SERVER}/feeds/tryg/feed.json`;
const titles = (list: Element): string[] => all(list, 'li [part=heading]').map(words);
const list = (src: string, attributes = '', children = ''): Promise<TrygNewsList> =>
  shown(`<tryg-news-list src='${src}' ${attributes}>${children}</tryg-news-list>`);

describe('tryg-news-list', () => {
  it('shows the five newest news, as links under headings', async () => {
    const element = await list(tryg());
    expect(words(inside(element).querySelector('h2'))).to.equal('Nyheder');
    expect(titles(element)).to.deep.equal([
      'Borgere i socialt udsatte positioner i byens rum',
      'Tryghedsvandring i Gug',
      'Tryg bydel',
      'Arbejdet med at gøre Aalborg tryggere fortsætter',
      'Ny model skal styrke forebyggelsen mod rekruttering til ekstremistiske miljøer',
    ]);
    expect(all(element, 'li h3 a')).to.have.length(5);
    await expect(element).to.be.accessible();
  });

  it('writes date, lead, topics and districts in Danish', async () => {
    const element = await list(tryg(), 'limit=2');
    const second = all(element, 'li')[1]!;
    expect(words(second.querySelector('time'))).to.equal('2. november 2023');
    expect(second.querySelector('time')!.dateTime).to.match(/^2023-11-0[12]/);
    expect(words(second)).to.contain('Trafiksikkerhed · Tryghedsvandringer · Gug');
    expect(inside(element).querySelector('.root')!.getAttribute('lang')).to.equal('da');
  });

  it('says when news was updated on another day, and that it was corrected', async () => {
    const items = [
      {
        date_published: '2026-03-01',
        date_modified: '2026-03-04',
        _tryg: { correction: 'Kl. 19, ikke kl. 17.' },
      },
      { date_published: '2026-02-01', date_modified: '2026-02-01T22:00:00Z' },
    ];
    const dates = (element: Element) => all(element, '.dates').map(words);
    const element = await list(addressOf(feedOf(items)));
    expect(dates(element)).to.deep.equal([
      '1. marts 2026 · Opdateret 4. marts 2026 · Rettelse',
      '1. februar 2026',
    ]);
    const compact = await list(addressOf(feedOf(items)), 'layout=compact');
    expect(dates(compact)).to.deep.equal(['1. marts 2026 · Rettelse', '1. februar 2026']);
  });

  it('says that a feed is no longer kept up', async () => {
    const sentence = 'Disse nyheder opdateres ikke længere.';
    const ended = await list(addressOf(feedOf([{}], { expired: true })));
    expect(words(inside(ended))).to.contain(sentence);
    await expect(ended).to.be.accessible();
    expect(words(inside(await list(addressOf(feedOf([{}])))))).not.to.contain(sentence);
  });

  it('leaves out the item whose article page it stands on', async () => {
    const before = location.href;
    try {
      history.replaceState(null, '', '?nyhed=b%20c');
      const src = addressOf(feedOf([{ id: 'a' }, { id: 'b c' }, { id: 'd' }]));
      const href = `article-href="${location.pathname}?nyhed={id}" order=feed`;
      expect(titles(await list(src, `${href} exclude="page"`))).to.deep.equal(['Nyhed 0', 'Nyhed 2']);
      expect(titles(await list(src, href))).to.have.length(3);
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('shows no date where there is none, and none that cannot be read', async () => {
    const element = await list(
      addressOf(feedOf([{}, { date_published: 'i går' }, { date_published: '2026-02-30' }])),
    );
    expect(all(element, 'li')).to.have.length(3);
    expect(all(element, 'time')).to.have.length(0);
    expect(words(inside(element))).not.to.match(/invalid|1970|undefined|NaN/i);
  });

  it('puts undated news last and keeps the feed’s order among equals', async () => {
    const items = [
      { title: 'a' },
      { title: 'b', date_published: '2020-01-01' },
      { title: 'c' },
      { title: 'd', date_published: '2021-01-01' },
    ];
    expect(titles(await list(addressOf(feedOf(items))))).to.deep.equal(['d', 'b', 'a', 'c']);
    expect(titles(await list(addressOf(feedOf(items)), 'order=feed'))).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('shows as many as asked for, and five when that makes no sense', async () => {
    const src = addressOf(feedOf(Array.from({ length: 9 }, () => ({}))));
    expect(all(await list(src, 'limit=7'), 'li')).to.have.length(7);
    expect(all(await list(src, 'limit=mange'), 'li')).to.have.length(5);
    expect(all(await list(src, 'limit=-1'), 'li')).to.have.length(5);
  });

  it('chooses by topic and district, by slug, by label and by a plain feed’s tag', async () => {
    expect(titles(await list(tryg(), 'district=gug'))).to.deep.equal(['Tryghedsvandring i Gug']);
    expect(titles(await list(tryg(), 'district=Gug topic=TRAFIKSIKKERHED'))).to.deep.equal([
      'Tryghedsvandring i Gug',
    ]);
    const plain = addressOf(
      feedOf([
        { title: 'med', tags: ['Byens rum'] },
        { title: 'uden', tags: ['Andet'] },
      ]),
    );
    expect(titles(await list(plain, 'topic=byens-rum'))).to.deep.equal(['med']);
  });

  it('says so in Danish when there is nothing to show', async () => {
    const none = await list(addressOf(feedOf([])));
    expect(words(inside(none))).to.equal('Nyheder Der er ingen nyheder lige nu.');
    expect(words(inside(await list(tryg(), 'topic=findes-ikke')))).to.contain(
      'Der er ingen nyheder lige nu.',
    );
    await expect(none).to.be.accessible();
  });

  it('shows the page’s fallback below that sentence', async () => {
    const element = await list(addressOf(feedOf([])), '', '<a href="/nyheder">Alle nyheder</a>');
    expect(inside(element).querySelector('slot')!.assignedElements().map(words)).to.deep.equal([
      'Alle nyheder',
    ]);
  });

  it('lets readers open an item in a new tab without asking the host', async () => {
    const element = await list(addressOf(feedOf([{ url: 'https://example.org/x' }])));
    let asked = 0;
    element.addEventListener('tryg-item-open', () => (asked += 1));
    const stay = (event: Event) => event.preventDefault();
    document.addEventListener('click', stay, { once: true });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey: true });
    all(element, 'li a')[0]!.dispatchEvent(click);
    expect(asked).to.equal(0);
  });

  it('leaves out ids, addresses and the page it stands on', async () => {
    const items = [
      { title: 'a' },
      { title: 'b', url: 'https://example.org/b' },
      { title: 'c', url: location.href.replace(/#.*/, '') },
      { title: 'd' },
    ];
    const element = await list(addressOf(feedOf(items)), 'exclude="0  https://example.org/b page"');
    expect(titles(element)).to.deep.equal(['d']);
  });

  it('knows an item by its address as people write it', async () => {
    const items = [
      { title: 'a', url: 'https://example.org/nyheder/lys-på-åen' },
      { title: 'b', url: 'https://example.org' },
      { title: 'c' },
    ];
    const element = await list(
      addressOf(feedOf(items)),
      'exclude="https://example.org/nyheder/lys-på-åen https://example.org"',
    );
    expect(titles(element)).to.deep.equal(['c']);
  });

  it('goes back to its defaults when attributes and properties are taken away', async () => {
    const element = await list(tryg(), 'limit=1 exclude=x order=feed heading=Nyt heading-level=3');
    for (const name of ['limit', 'exclude', 'order', 'heading', 'heading-level'])
      element.removeAttribute(name);
    Object.assign(element, { exclude: undefined, topic: null, articleHref: null });
    await element.updateComplete;
    expect(titles(element)).to.have.length(5);
    expect(words(inside(element).querySelector('h2'))).to.equal('Nyheder');
  });

  it('follows no article-href that is no web address', async () => {
    const element = await list(addressOf(feedOf([{}])), 'article-href="javascript:alert(1)//{id}"');
    expect(all(element, 'li a')).to.have.length(0);
  });

  it('keeps the focus of a reader who stands on the fallback when the news arrives', async () => {
    const place = document.createElement('div');
    document.body.append(place);
    const src = addressOf(feedOf([{}]), { delay: '300' });
    place.innerHTML = `<tryg-news-list src='${src}'><a href="/nyheder">Læs nyhederne</a></tryg-news-list>`;
    const element = place.firstElementChild as TrygNewsList;
    await element.updateComplete;
    place.querySelector('a')!.focus();
    await settled(element);
    expect(inside(element).activeElement?.getAttribute('role')).to.equal('status');
    place.remove();
  });

  it('links to the item’s own address, or to the host’s article page', async () => {
    const src = addressOf(feedOf([{ id: 'æ/ø 1', url: '/nyhed' }]));
    const [own] = all<HTMLAnchorElement>(await list(src), 'li a');
    expect(own!.href).to.equal(`${FEED_SERVER}/nyhed`);
    const [hosted] = all<HTMLAnchorElement>(await list(src, 'article-href="/nyhed?id={id}"'), 'li a');
    expect(hosted!.href).to.equal(`${location.origin}/nyhed?id=%C3%A6%2F%C3%B8%201`);
  });

  it('shows a news without an address as text, and one without a title by its first words', async () => {
    const content = 'Borgerne i Gug gik en tur gennem bydelen og fandt ti steder, hvor lyset manglede helt.';
    const element = await list(addressOf(feedOf([{ title: undefined, content_text: content }])));
    expect(titles(element)[0]).to.match(/^Borgerne i Gug gik .+ …$/);
    expect(all(element, 'li a')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('keeps its headings in the host’s outline', async () => {
    const element = await list(tryg(), 'heading-level=4 limit=1');
    expect(all(element, 'h4')).to.have.length(1);
    expect(all(element, 'h5')).to.have.length(1);
    element.headingLevel = 6;
    await element.updateComplete;
    expect(all(element, 'h6')).to.have.length(2);
  });

  it('takes a heading of its own, or none', async () => {
    expect(words(inside(await list(tryg(), 'heading="Nyt fra byen"')).querySelector('h2'))).to.equal(
      'Nyt fra byen',
    );
    const without = await list(tryg(), 'heading="" limit=1');
    expect(all(without, 'h2')).to.have.length(0);
    expect(all(without, 'h3')).to.have.length(1);
  });

  it('shows pictures to all or to none, and tells their servers nothing', async () => {
    const picture = { image: '/images/byens-rum.svg' };
    const both = await list(addressOf(feedOf([picture, picture])));
    expect(
      all<HTMLImageElement>(both, 'img').map(({ alt, loading, referrerPolicy }) => ({
        alt,
        loading,
        referrerPolicy,
      })),
    ).to.deep.equal([
      { alt: '', loading: 'lazy', referrerPolicy: 'no-referrer' },
      { alt: '', loading: 'lazy', referrerPolicy: 'no-referrer' },
    ]);
    expect(all(await list(addressOf(feedOf([picture, {}]))), 'img')).to.have.length(0);
    expect(all(await list(addressOf(feedOf([picture])), 'images=none'), 'img')).to.have.length(0);
    expect(all(await list(addressOf(feedOf([picture])), 'layout=compact'), 'img')).to.have.length(0);
  });

  for (const layout of ['list', 'cards', 'compact']) {
    it(`is accessible as ${layout}, with targets of at least 44 px`, async () => {
      const element = await list(tryg(), `layout=${layout}`);
      await expect(element).to.be.accessible();
      for (const link of all<HTMLAnchorElement>(element, 'a')) {
        const area = layout === 'cards' && link.closest('li') ? link.closest('li')! : link;
        expect(area.getBoundingClientRect().height, words(link)).to.be.at.least(44);
      }
    });
  }

  it('speaks English only where the item does', async () => {
    const element = await list(
      addressOf(
        feedOf([
          {
            language: 'en',
            url: '/safe',
            title: 'Safe streets',
            summary: 'A walk.',
            date_published: '2023-11-02',
          },
        ]),
      ),
    );
    const item = all(element, 'li')[0]!;
    expect(item.querySelector('a')!.closest('[lang]')!.getAttribute('lang')).to.equal('en');
    expect(item.querySelector('[part=lead]')!.closest('[lang]')!.getAttribute('lang')).to.equal('en');
    expect(item.querySelector('time')!.closest('[lang]')!.getAttribute('lang')).to.equal('da');
  });

  it('writes from right to left where the language does', async () => {
    const element = await list(addressOf(feedOf([{ language: 'ar', url: '/aman', title: 'أمان' }])));
    expect(all(element, 'li a')[0]!.closest('[dir]')!.getAttribute('dir')).to.equal('rtl');
  });

  it('tells the host that a reader opens an item, and lets the host take over', async () => {
    const element = await list(addressOf(feedOf([{ id: 'x', url: 'https://example.org/x' }])));
    const opened: TrygItemOpenEvent[] = [];
    document.addEventListener(
      'tryg-item-open',
      (event) => {
        opened.push(event);
        event.preventDefault();
      },
      { once: true },
    );
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    all(element, 'li a')[0]!.dispatchEvent(click);
    expect(opened.map(({ item, address }) => ({ item, address }))).to.deep.equal([
      { item: 'x', address: 'https://example.org/x' },
    ]);
    expect(click.defaultPrevented).to.equal(true);
  });

  it('reacts to every attribute while it is shown', async () => {
    const element = await list(tryg());
    element.setAttribute('limit', '1');
    element.setAttribute('layout', 'cards');
    element.setAttribute('heading', 'Kort nyt');
    await element.updateComplete;
    expect(all(element, 'ul.cards li')).to.have.length(1);
    expect(words(inside(element).querySelector('h2'))).to.equal('Kort nyt');
  });

  it('keeps properties that were set before it was made', async () => {
    const element = document.createElement('tryg-news-list');
    Object.assign(element, { src: tryg(), limit: 2 });
    document.body.append(element);
    await settled(element);
    expect(all(element, 'li')).to.have.length(2);
    element.remove();
  });

  it('reads the feed that the page names when it has no address of its own', async () => {
    const link = Object.assign(document.createElement('link'), {
      rel: 'alternate',
      type: 'application/feed+json',
      href: tryg(),
    });
    document.head.append(link);
    const element = await shown('<tryg-news-list limit=1></tryg-news-list>');
    link.remove();
    expect(titles(element)).to.have.length(1);
  });

  it('says once, to the developer, that an address is missing', async () => {
    const { said, restore } = silenced('error');
    const element = await shown('<tryg-news-list><a href="/nyheder">Læs nyhederne</a></tryg-news-list>');
    restore();
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('<tryg-news-list').and.to.contain('src');
    expect(inside(element).querySelector('slot')).to.not.equal(null);
  });
});

describe('tryg-news-list and its feed', () => {
  let mute: ReturnType<typeof silenced>;
  beforeEach(() => (mute = silenced('error')));
  afterEach(() => mute.restore());

  it('shows the host’s fallback and the shape of what comes while it loads', async () => {
    const place = document.createElement('div');
    place.innerHTML = `<tryg-news-list src="${FEED_SERVER}/fault/hang" limit=3><a href="/nyheder">Læs nyhederne</a></tryg-news-list>`;
    document.body.append(place);
    const element = place.firstElementChild as TrygNewsList;
    await element.updateComplete;
    expect(inside(element).querySelector('slot')!.assignedElements().map(words)).to.deep.equal([
      'Læs nyhederne',
    ]);
    expect(all(element, '[aria-hidden=true] li')).to.have.length(3);
    expect(inside(element).querySelector('[aria-busy=true]')).to.not.equal(null);
    expect(words(inside(element).querySelector('[role=status]'))).to.equal('');
    await expect(element).to.be.accessible();
    place.remove();
  });

  it('replaces the fallback when the news is there', async () => {
    const element = await list(tryg(), '', '<a href="/nyheder">Læs nyhederne</a>');
    expect(inside(element).querySelector('slot')).to.equal(null);
  });

  for (const [fault, because] of [
    ['404', 'Serveren svarede ikke, som den skulle.'],
    ['html', 'Indholdet kunne ikke læses.'],
    ['truncated', 'Indholdet kunne ikke læses.'],
    ['empty', 'Indholdet kunne ikke læses.'],
    ['cut', 'Der er ikke forbindelse til serveren lige nu.'],
    ['no-cors', 'Der er ikke forbindelse til serveren lige nu.'],
  ] as const) {
    it(`says in Danish that the news could not be had, with a way on, and shows the fallback again (${fault})`, async () => {
      const element = await list(`${FEED_SERVER}/fault/${fault}`, '', '<a href="/nyheder">Læs nyhederne</a>');
      expect(words(inside(element).querySelector('[role=status]'))).to.equal(
        `Nyhederne kunne ikke hentes. ${because}`,
      );
      expect(words(inside(element).querySelector('button'))).to.equal('Prøv igen');
      expect(inside(element).querySelector('button')!.getBoundingClientRect().height).to.be.at.least(44);
      expect(inside(element).querySelector('slot')!.assignedElements()).to.have.length(1);
      expect(mute.said).to.have.length(1);
      await expect(element).to.be.accessible();
    });
  }

  it('says that it took too long when the answer never comes', async () => {
    const element = await list(`${FEED_SERVER}/fault/stall`);
    expect(words(inside(element).querySelector('[role=status]'))).to.equal(
      'Nyhederne kunne ikke hentes. Det tog for lang tid.',
    );
  });

  it('says so when the address is none', async () => {
    const element = await list('javascript:alert(1)');
    expect(words(inside(element).querySelector('[role=status]'))).to.contain('Nyhederne kunne ikke hentes.');
    expect(mute.said[0]).to.contain('http(s)').and.to.contain('<tryg-news-list');
  });

  it('gets the news on "Prøv igen", keeps focus and says how it went', async () => {
    const element = await list(`${FEED_SERVER}/fault/recover?bad=1&status=403&id=${crypto.randomUUID()}`);
    const button = inside(element).querySelector('button')!;
    button.focus();
    button.click();
    const status = inside(element).querySelector<HTMLElement>('[role=status]')!;
    await element.updateComplete;
    expect(words(status)).to.equal('Henter nyheder …');
    await settled(element);
    expect(titles(element)).to.have.length(5);
    expect(words(status)).to.equal('Nyhederne er hentet.');
    expect(inside(element).activeElement).to.equal(status);
  });

  it('keeps the last good copy when a refresh fails, and says when it was fetched', async () => {
    const element = await list(`${FEED_SERVER}/fault/flaky?good=1&status=403&id=${crypto.randomUUID()}`);
    element.reload();
    await oneEvent(element, 'tryg-feed-failed');
    expect(titles(element)).to.have.length(5);
    expect(words(inside(element).querySelector('[role=status]'))).to.match(
      /^Viser nyheder hentet kl\. \d{1,2}\.\d\d\. Serveren svarede ikke, som den skulle\.$/,
    );
    await expect(element).to.be.accessible();
  });

  it('tells the host that the feed is shown', async () => {
    const place = document.createElement('div');
    document.body.append(place);
    const told = oneEvent(document, 'tryg-feed-ready');
    place.innerHTML = `<tryg-news-list src="${tryg()}?x"></tryg-news-list>`;
    const event = await told;
    expect(event).to.include({ bubbles: true, composed: true, address: `${tryg()}?x` });
    expect(titles(place.firstElementChild!)).to.have.length(5);
    place.remove();
  });

  it('tells the host why the feed could not be had', async () => {
    const place = document.createElement('div');
    document.body.append(place);
    const told = oneEvent(document, 'tryg-feed-failed');
    place.innerHTML = `<tryg-news-list src="${FEED_SERVER}/fault/404"></tryg-news-list>`;
    const event = await told;
    expect(event).to.include({ failure: 'refused', status: 404, address: `${FEED_SERVER}/fault/404` });
    expect((event as unknown as TrygFeedFailedEvent).reason).to.contain('404');
    place.remove();
  });

  it('asks once for ten elements on one address, whenever they are added', async () => {
    const id = crypto.randomUUID();
    const src = `${tryg()}?id=${id}`;
    const place = document.createElement('div');
    document.body.append(place);
    place.innerHTML = `<tryg-news-list src="${src}"></tryg-news-list>`.repeat(9);
    await Promise.all([...place.children].map(settled));
    place.insertAdjacentHTML('beforeend', `<tryg-organisation src="${src}"></tryg-organisation>`);
    await settled(place.lastElementChild!);
    expect(await requests(id)).to.equal(1);
    place.remove();
  });

  it('asks once when it is moved while it loads', async () => {
    const id = crypto.randomUUID();
    const places = [document.createElement('div'), document.createElement('div')] as const;
    document.body.append(...places);
    places[0].innerHTML = `<tryg-news-list src="${tryg()}?id=${id}&delay=200"></tryg-news-list>`;
    const element = places[0].firstElementChild!;
    await new Promise((passed) => setTimeout(passed, 50));
    places[1].append(element);
    await settled(element);
    expect(titles(element)).to.have.length(5);
    expect(await requests(id)).to.equal(1);
    places.forEach((place) => place.remove());
  });

  it('is quiet when it is removed while it loads, and loads anew when it comes back', async () => {
    const id = crypto.randomUUID();
    const element = document.createElement('tryg-news-list');
    element.src = `${tryg()}?id=${id}&delay=200`;
    let events = 0;
    for (const type of ['tryg-feed-ready', 'tryg-feed-failed'])
      element.addEventListener(type, () => (events += 1));
    document.body.append(element);
    await new Promise((passed) => setTimeout(passed, 50));
    element.remove();
    await new Promise((passed) => setTimeout(passed, 400));
    expect(events).to.equal(0);
    expect(mute.said).to.deep.equal([]);
    document.body.append(element);
    await settled(element);
    expect(titles(element)).to.have.length(5);
    element.remove();
  });

  it('shows the last address it was given, whichever answers first', async () => {
    const slow = addressOf(feedOf([{ title: 'langsom' }]), { delay: '300' });
    const quick = addressOf(feedOf([{ title: 'hurtig' }]));
    const element = document.createElement('tryg-news-list');
    element.src = slow;
    document.body.append(element);
    await new Promise((passed) => setTimeout(passed, 50));
    element.src = quick;
    await new Promise((passed) => setTimeout(passed, 600));
    expect(titles(element)).to.deep.equal(['hurtig']);
    expect(mute.said).to.deep.equal([]);
    element.remove();
  });
});

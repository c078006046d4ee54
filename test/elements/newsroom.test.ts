import { expect, waitUntil } from '@open-wc/testing';
import type { TrygItemOpenEvent } from '../../src/elements/events.js';
import type { TrygNewsroom } from '../../src/elements/newsroom/element.js';
import { fault, PATIENCE, publish, published, requests, sequence, type Answer } from '../support/network.js';
import { addressOf, all, feedOf, inside, shown, silenced, words } from '../support/reader.js';

const FALLBACK = '<a href="/nyheder">Læs nyhederne</a>';
const tryg = (): string => `${FEED_SERVER}/feeds/tryg/feed.json`;
const GUG = 'tryghedsvandring-i-gug';
const GUG_TITLE = 'Tryghedsvandring i Gug';
const TITLE = 'Værtens side';

/** Where the page stands between tests: without the test runner's own parameters. */
history.replaceState(null, '', location.pathname);
const start = location.href;

/** Puts the page at an address, without its being told. */
const standAt = (search: string, hash = ''): void =>
  history.replaceState(null, '', location.pathname + search + hash);
const newsroom = (src = tryg(), attributes = '', children = FALLBACK): Promise<TrygNewsroom> =>
  shown(`<tryg-newsroom src='${src}' ${attributes}>${children}</tryg-newsroom>`);

const isSeen = (element: Element | null | undefined): boolean => !!element?.getClientRects().length;
const inner = (room: Element, tag: string): HTMLElement | undefined =>
  all(room, tag).find((element) => isSeen(element));
const part = (element: Element | undefined, name: string): HTMLElement | undefined =>
  element && all(element, `[part=${name}]`)[0];
const title = (room: Element): string => words(part(inner(room, 'tryg-article'), 'heading'));
const linksOf = (room: Element): HTMLAnchorElement[] => {
  const list = inner(room, 'tryg-news-list');
  return list ? all<HTMLAnchorElement>(list, 'li [part=link]') : [];
};
const linkTo = (room: Element, name: string): HTMLAnchorElement =>
  linksOf(room).find((link) => words(link) === name)!;
/** What has the focus, however deep it lies. */
const focused = (): Element | null => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};
const until = (check: () => boolean, what: string): Promise<void> => waitUntil(check, what, PATIENCE);
const listed = (room: Element) => until(() => linksOf(room).length > 0, 'the list is there');
const opened = (room: Element, name = GUG_TITLE) => until(() => title(room) === name, 'the article is there');
const gone = (room: Element): string => words(inside(room).querySelector('.gone'));

const click = (link: HTMLElement, how: MouseEventInit = {}): MouseEvent => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...how });
  link.dispatchEvent(event);
  return event;
};
const back = async (): Promise<void> => {
  const popped = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await popped;
};
const allNews = (room: Element): HTMLAnchorElement =>
  all<HTMLAnchorElement>(room, 'a').findLast((link) => words(link) === 'Alle nyheder')!;

/** Keeps links from leading away from the test, and says which were left to the browser. */
function stayed(): { left: string[]; stop: () => void } {
  const left: string[] = [];
  const stay = (event: Event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link && !event.defaultPrevented) left.push(link.href);
    event.preventDefault();
  };
  addEventListener('click', stay);
  return { left, stop: () => removeEventListener('click', stay) };
}

describe('tryg-newsroom', () => {
  let browser: ReturnType<typeof stayed>;
  beforeEach(() => {
    document.title = TITLE;
    browser = stayed();
  });
  afterEach(() => {
    browser.stop();
    // WebKit counts: at most a hundred in ten seconds.
    if (location.href !== start || history.state) history.replaceState(null, '', start);
  });

  describe('the overview', () => {
    it('is the list, with who to ask and who is behind it, and one request for all', async () => {
      const id = crypto.randomUUID();
      const room = await newsroom(`${tryg()}?id=${id}`);
      await listed(room);
      expect(linksOf(room)).to.have.length(5);
      await until(() => !!part(inner(room, 'tryg-contact-card'), 'card'), 'the contact is there');
      await until(
        () => !!part(inner(room, 'tryg-organisation'), 'organisation'),
        'the organisation is there',
      );
      expect(inner(room, 'tryg-article')).to.equal(undefined);
      expect(inner(room, 'tryg-breadcrumb')).to.equal(undefined);
      expect(isSeen(room.firstElementChild)).to.equal(false);
      expect(await requests(id)).to.equal(1);
      expect(document.title).to.equal(TITLE);
      await expect(room).to.be.accessible();
    });

    it('is one region, named as its list is', async () => {
      const room = await newsroom(tryg(), 'heading="Tryghed i Gug"');
      expect(all(room, 'section').map((section) => section.getAttribute('aria-label'))).to.deep.equal([
        'Tryghed i Gug',
      ]);
    });

    it('links every item to this page, and keeps what else is in its address', async () => {
      standAt('?side=a%20b&nyhed=&flag', '#her');
      const room = await newsroom();
      await listed(room);
      expect(linkTo(room, GUG_TITLE).href).to.equal(
        `${location.origin}${location.pathname}?side=a%20b&flag&nyhed=${GUG}#her`,
      );
    });

    it('gives the list what it is told', async () => {
      const room = await newsroom(tryg(), 'limit=2 layout=cards heading=Nyt heading-level=3 images=none');
      await listed(room);
      const list = inner(room, 'tryg-news-list')!;
      expect(all(list, 'ul.cards li')).to.have.length(2);
      expect(all(list, 'img')).to.have.length(0);
      expect(words(inside(list).querySelector('h3'))).to.equal('Nyt');
      room.limit = 3;
      room.topic = 'byens-rum';
      await until(() => linksOf(room).length === 3, 'the list hears of it');
    });

    it('has a skip link past the way here, to the news', async () => {
      standAt(`?nyhed=${GUG}`);
      const room = await newsroom();
      await opened(room);
      const link = all(all(room, 'tryg-skip-link')[0]!, 'a')[0]!;
      link.focus();
      expect(click(link).defaultPrevented).to.equal(true);
      expect(inside(room).activeElement!.getAttribute('part')).to.equal('content');
    });

    it('shows the fallback where there is no news, as a list does', async () => {
      const room = await newsroom(addressOf(feedOf([])));
      await until(() => isSeen(room.firstElementChild), 'the fallback is there');
      expect(words(inside(inner(room, 'tryg-news-list')!).querySelector('.empty'))).to.equal(
        'Der er ingen nyheder lige nu.',
      );
    });

    it('leaves out what the feed does not have: contact, organisation', async () => {
      const room = await newsroom(addressOf(feedOf([{}])));
      await listed(room);
      expect(all(room, 'tryg-contact-card, tryg-organisation')).to.have.length(0);
    });
  });

  describe('a reader who opens an item', () => {
    it('meets the article at its own address, with its title and its heading in focus', async () => {
      standAt('?side=1', '#her');
      const room = await newsroom();
      await listed(room);
      const link = linkTo(room, GUG_TITLE);
      link.focus();
      expect(click(link).defaultPrevented).to.equal(true);
      await opened(room);
      expect(location.search + location.hash).to.equal(`?side=1&nyhed=${GUG}#her`);
      await until(() => words(focused()) === GUG_TITLE, 'the heading has the focus');
      expect(focused()!.localName).to.equal('h2');
      expect(document.title).to.equal(`${GUG_TITLE} – ${TITLE}`);
      expect(linksOf(room)).to.deep.equal([]);
      const { top } = focused()!.getBoundingClientRect();
      expect(top).to.be.within(0, innerHeight);
      expect(browser.left).to.deep.equal([]);
    });

    it('sees the way back, and that this is the current page', async () => {
      standAt(`?nyhed=${GUG}`);
      const room = await newsroom();
      await opened(room);
      const crumbs = inner(room, 'tryg-breadcrumb')!;
      await until(() => !!inside(crumbs).querySelector('[aria-current=page]'), 'the crumb is there');
      expect(words(inside(crumbs).querySelector('[aria-current=page]'))).to.equal(GUG_TITLE);
      expect(words(crumbs.firstElementChild)).to.equal('Alle nyheder');
      expect((crumbs.firstElementChild as HTMLAnchorElement).href).to.equal(
        location.origin + location.pathname,
      );
    });

    it('finds the contact that the article names, else the one responsible for its topic', async () => {
      standAt(`?nyhed=${GUG}`);
      const room = await newsroom();
      const who = () => {
        const card = inner(room, 'tryg-contact-card');
        return card ? words(inside(card).querySelector('.who')) : '';
      };
      await until(() => who() === 'Kontakt om tryghedsvandringer', 'the contact is there');
      standAt('?nyhed=sikkerhed-paa-havnefronten-nyhed');
      dispatchEvent(new PopStateEvent('popstate'));
      await until(() => who() === 'Kontaktperson ved Nordjyllands Politi', 'the other contact is there');
    });

    it('shows a contact once: beside the article, not in it as well', async () => {
      standAt('?nyhed=tryghedsvandringer-i-faellesskab-med-samraadene');
      const room = await newsroom();
      await opened(room, 'Tryghedsvandringer i fællesskab med Samrådene');
      const article = inner(room, 'tryg-article')!;
      await until(() => !!part(article, 'contacts'), 'the article knows its contact');
      expect(getComputedStyle(part(article, 'contacts')!).display).to.equal('none');
    });

    it('may do so in a new tab or window: the link is left alone', async () => {
      const room = await newsroom();
      await listed(room);
      const link = linkTo(room, GUG_TITLE);
      for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) click(link, { [key]: true });
      const address = `${location.origin}${location.pathname}?nyhed=${GUG}`;
      expect(browser.left).to.deep.equal([address, address, address, address]);
      expect(location.search).to.equal('');
      expect(linksOf(room)).to.have.length(5);
    });

    it('keeps to a host that routes itself', async () => {
      const room = await newsroom();
      await listed(room);
      const asked: string[] = [];
      const route = (event: Event) => {
        asked.push((event as TrygItemOpenEvent).item);
        event.preventDefault();
      };
      document.addEventListener('tryg-item-open', route);
      click(linkTo(room, GUG_TITLE));
      document.removeEventListener('tryg-item-open', route);
      expect(asked).to.deep.equal([GUG]);
      expect(location.search).to.equal('');
      await room.updateComplete;
      expect(linksOf(room)).to.have.length(5);
    });

    it('leaves the page’s own states of its history as they are', async () => {
      history.replaceState({ own: 7 }, '');
      const room = await newsroom();
      await listed(room);
      click(linkTo(room, GUG_TITLE));
      expect(history.state).to.equal(null);
      await back();
      expect(history.state).to.deep.equal({ own: 7 });
    });

    it('follows the link where the history takes no more', async () => {
      const room = await newsroom();
      await listed(room);
      Object.defineProperty(history, 'pushState', {
        configurable: true,
        value: () => {
          throw new DOMException('', 'SecurityError');
        },
      });
      click(linkTo(room, GUG_TITLE));
      Reflect.deleteProperty(history, 'pushState');
      expect(browser.left).to.deep.equal([`${location.origin}${location.pathname}?nyhed=${GUG}`]);
    });
  });

  describe('a reader who comes back', () => {
    it('stands in the list as it was left: place, focus, title', async () => {
      const room = await newsroom(tryg(), 'limit=20');
      await listed(room);
      const link = linksOf(room)[12]!;
      link.focus();
      link.scrollIntoView({ block: 'center' });
      const top = scrollY;
      expect(top).to.be.greaterThan(100);
      click(link);
      await opened(room, words(link));
      await until(() => words(focused()) === words(link), 'the heading has the focus');
      await back();
      await until(() => focused() === link, 'the link has the focus');
      expect(Math.abs(scrollY - top)).to.be.lessThan(3);
      expect(document.title).to.equal(TITLE);
      expect(title(room)).to.equal('');
    });

    it('does so by “Alle nyheder” as well, and can go back to the article', async () => {
      const room = await newsroom();
      await listed(room);
      click(linkTo(room, GUG_TITLE));
      await opened(room);
      expect(click(allNews(room)).defaultPrevented).to.equal(true);
      await listed(room);
      expect(location.search).to.equal('');
      await until(() => words(focused()) === GUG_TITLE, 'the link has the focus');
      await back();
      await opened(room);
      expect(document.title).to.equal(`${GUG_TITLE} – ${TITLE}`);
    });

    it('finds the list expanded as far as before', async () => {
      const room = await newsroom(tryg(), 'expandable');
      await listed(room);
      const list = inner(room, 'tryg-news-list')!;
      await until(() => all(list, '.more button').length > 0, 'the button is there');
      all(list, '.more button')[0]!.click();
      await until(() => linksOf(room).length === 10, 'more is there');
      const link = linksOf(room)[7]!;
      click(link);
      await opened(room, words(link));
      await back();
      await until(() => linksOf(room).length === 10, 'it is as it was');
    });

    it('is not moved by a fragment of the page', async () => {
      const room = await newsroom();
      await listed(room);
      location.hash = 'afsnit';
      await new Promise((passed) => setTimeout(passed, 100));
      expect(document.activeElement).to.equal(document.body);
      expect(linksOf(room)).to.have.length(5);
    });
  });

  it('leaves the focus to a reader who goes elsewhere meanwhile', async () => {
    const room = await newsroom();
    await listed(room);
    const search = document.createElement('input');
    room.parentElement!.append(search);
    click(linkTo(room, GUG_TITLE));
    search.focus();
    await opened(room);
    await new Promise((passed) => setTimeout(passed, 100));
    expect(document.activeElement === search).to.equal(true);
  });

  describe('a deep link', () => {
    it('shows the article at once, and takes no focus', async () => {
      standAt(`?nyhed=${GUG}`);
      const room = await newsroom();
      await opened(room);
      expect(all(room, 'tryg-news-list')).to.have.length(0);
      expect(document.activeElement).to.equal(document.body);
      expect(document.title).to.equal(`${GUG_TITLE} – ${TITLE}`);
      await until(() => !!part(inner(room, 'tryg-contact-card'), 'card'), 'the contact is there');
      await expect(room).to.be.accessible();
    });

    it('leads to the list, in a place where the article’s link is', async () => {
      standAt(`?nyhed=${GUG}`);
      const room = await newsroom();
      await opened(room);
      allNews(room).focus();
      click(allNews(room));
      await listed(room);
      await until(() => words(focused()) === GUG_TITLE, 'the link has the focus');
    });

    it('to what is gone says so, with the way to the list', async () => {
      standAt('?nyhed=findes-ikke');
      const room = await newsroom();
      await until(() => gone(room) !== '', 'it says so');
      expect(gone(room)).to.equal('Nyheden findes ikke længere her.');
      expect(document.title).to.equal(TITLE);
      await expect(room).to.be.accessible();
      click(allNews(room));
      await listed(room);
      expect(location.search).to.equal('');
      await until(() => room.matches(':focus-within'), 'the reader stands in the list');
      await back();
      await until(() => words(focused()) === 'Nyheden findes ikke længere her.', 'the sentence is read');
    });
  });

  describe('an item that is not at the feed’s own address', () => {
    /** Three pages, each behind the other. */
    const pages = async (last: Answer): Promise<string> => {
      const [one, two, three] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
      await publish(three, last);
      await publish(two, { feed: feedOf([{ id: 'b', title: 'Side 2' }], { next_url: published(three) }) });
      return publish(one, { feed: feedOf([{ id: 'a', title: 'Side 1' }], { next_url: published(two) }) });
    };
    const whole = { feed: feedOf([{ id: 'c', title: 'Side 3' }]) };

    it('is looked for page by page', async () => {
      standAt('?nyhed=c');
      const room = await newsroom(await pages(whole));
      await opened(room, 'Side 3');
      expect(document.title).to.equal(`Side 3 – ${TITLE}`);
      await until(() => !!inner(room, 'tryg-breadcrumb'), 'the way here is there');
      expect(document.activeElement).to.equal(document.body);
    });

    it('opens from a list that has been expanded', async () => {
      const room = await newsroom(await pages(whole), 'expandable limit=1');
      await listed(room);
      for (const length of [2, 3]) {
        const list = inner(room, 'tryg-news-list')!;
        await until(() => all(list, '.more button').length > 0, 'the button is there');
        all(list, '.more button')[0]!.click();
        await until(() => linksOf(room).length === length, 'more is there');
      }
      const link = linksOf(room)[2]!;
      click(link);
      await opened(room, 'Side 3');
      await until(() => focused()?.localName === 'h2', 'the heading has the focus');
      await back();
      await until(() => focused() === link, 'the link has the focus');
    });

    it('opens from the shard that the list is made of', async () => {
      const shard = crypto.randomUUID();
      await publish(shard, { feed: feedOf([{ id: 's', title: 'Fra delen', tags: ['demens'] }]) });
      const shards = [{ topic: 'demens', url: published(shard) }];
      const room = await newsroom(addressOf(feedOf([{}], { _tryg: { shards } })), 'topic=demens');
      await until(() => words(linksOf(room)[0]) === 'Fra delen', 'the shard is there');
      click(linksOf(room)[0]!);
      await opened(room, 'Fra delen');
    });

    it('is gone once it is nowhere', async () => {
      standAt('?nyhed=d');
      const room = await newsroom(await pages(whole));
      await until(() => gone(room) !== '', 'it says so');
    });

    it('is not said to be gone where a page could not be had', async () => {
      standAt('?nyhed=c');
      const { restore } = silenced('error');
      const room = await newsroom(await pages({ status: 403, body: '' }));
      const said = () => {
        const article = inner(room, 'tryg-article');
        return article ? words(inside(article).querySelector('[role=status]')) : '';
      };
      await until(() => said() !== '', 'it says so');
      restore();
      expect(said()).to.equal('Nyheden kunne ikke hentes. Serveren svarede ikke, som den skulle.');
      expect(gone(room)).to.equal('');
      expect(isSeen(allNews(room))).to.equal(true);
    });
  });

  describe('the title', () => {
    it('is the page’s own again when the newsroom is removed, and not when it is moved', async () => {
      standAt(`?nyhed=${GUG}`);
      const room = await newsroom();
      await opened(room);
      const place = room.parentElement!;
      document.body.append(room);
      await opened(room);
      expect(document.title).to.equal(`${GUG_TITLE} – ${TITLE}`);
      place.append(room);
      await opened(room);
      room.remove();
      expect(document.title).to.equal(TITLE);
    });

    it('stays what the page makes of it meanwhile', async () => {
      standAt(`?nyhed=${GUG}`);
      const room = await newsroom();
      await opened(room);
      document.title = 'Værtens nye titel';
      room.remove();
      expect(document.title).to.equal('Værtens nye titel');
    });

    it('is that of an item without one, too', async () => {
      standAt('?nyhed=0');
      const room = await newsroom(
        addressOf(feedOf([{ title: undefined, image: 'https://example.org/a.png' }])),
      );
      await until(() => document.title === `Nyhed uden titel – ${TITLE}`, 'the title says so');
      expect(isSeen(room)).to.equal(true);
    });
  });

  describe('two on one page', () => {
    const A = (): string => addressOf(feedOf([{ id: 'a', title: 'Nyt fra A' }]));
    const B = (): string => addressOf(feedOf([{ id: 'b', title: 'Nyt fra B' }]));

    it('each with a parameter of its own keep apart', async () => {
      const [one, other] = [await newsroom(A()), await newsroom(B(), 'article-param=sag')];
      await Promise.all([listed(one), listed(other)]);
      click(linksOf(one)[0]!);
      await opened(one, 'Nyt fra A');
      expect(linksOf(other)).to.have.length(1);
      await until(() => linksOf(other)[0]!.search === '?nyhed=a&sag=b', 'the other’s links keep both');
      click(linksOf(other)[0]!);
      await opened(other, 'Nyt fra B');
      expect(location.search).to.equal('?nyhed=a&sag=b');
      expect(title(one)).to.equal('Nyt fra A');
      expect(document.title).to.equal(`Nyt fra A – Nyt fra B – ${TITLE}`);
      await back();
      await listed(other);
      expect(title(one)).to.equal('Nyt fra A');
      expect(document.title).to.equal(`Nyt fra A – ${TITLE}`);
    });

    it('with one parameter open together what both have', async () => {
      const [one, other] = [await newsroom(A()), await newsroom(A())];
      await Promise.all([listed(one), listed(other)]);
      click(linksOf(one)[0]!);
      await Promise.all([opened(one, 'Nyt fra A'), opened(other, 'Nyt fra A')]);
      expect(document.title).to.equal(`Nyt fra A – ${TITLE}`);
      await until(() => words(focused()) === 'Nyt fra A', 'a heading has the focus');
      expect(document.activeElement === one).to.equal(true);
    });

    it('with one parameter keep their list where only the other has the item', async () => {
      const [one, other] = [await newsroom(A()), await newsroom(B())];
      await Promise.all([listed(one), listed(other)]);
      click(linksOf(one)[0]!);
      await opened(one, 'Nyt fra A');
      expect(linksOf(other)).to.have.length(1);
      expect(gone(other)).to.equal('');
    });

    it('with one parameter say that an item is gone once neither has it', async () => {
      standAt('?nyhed=c');
      const [one, other] = [await newsroom(A()), await newsroom(B())];
      await until(() => !!gone(one) && !!gone(other), 'both say so');
      other.remove();
      await one.updateComplete;
      expect(gone(one)).to.equal('Nyheden findes ikke længere her.');
    });
  });

  describe('a feed that cannot be had', () => {
    it('is told in one sentence, with one button and the fallback once', async () => {
      const { restore } = silenced('error');
      const room = await newsroom(fault('404'));
      restore();
      expect(words(inside(room).querySelector('[role=status]'))).to.equal(
        'Nyhederne kunne ikke hentes. Serveren svarede ikke, som den skulle.',
      );
      expect(all(room, 'button').map(words)).to.deep.equal(['Prøv igen']);
      expect(isSeen(room.firstElementChild)).to.equal(true);
      expect(all(room, '*').filter(({ localName }) => localName.startsWith('tryg-'))).to.have.length(0);
      await expect(room).to.be.accessible();
    });

    it('comes when the reader tries again', async () => {
      const { restore } = silenced('error');
      const src = sequence(crypto.randomUUID(), '404', { feed: feedOf([{}]) });
      const room = await newsroom(src);
      restore();
      all(room, 'button')[0]!.click();
      await listed(room);
      expect(words(inside(room).querySelector('[role=status]'))).to.equal('Nyhederne er hentet.');
    });

    it('leaves what was shown, with one sentence above it', async () => {
      const id = crypto.randomUUID();
      await publish(id, { feed: feedOf([{}], { _tryg: { organisation: { name: 'Kommunen' } } }) });
      const room = await newsroom(published(id));
      await listed(room);
      await publish(id, { status: 403, body: '' });
      const { restore } = silenced('error');
      room.reload();
      const buttons = () =>
        [room, ...all(room, '*')]
          .flatMap((element) => (element.shadowRoot ? all(element, 'button') : []))
          .filter(isSeen);
      await until(() => buttons().length > 0, 'it says so');
      await new Promise((passed) => setTimeout(passed, 100));
      restore();
      expect(buttons().map(words)).to.deep.equal(['Prøv igen']);
      expect(words(inside(room).querySelector('[role=status]'))).to.match(/^Viser nyheder hentet kl/);
      expect(linksOf(room)).to.have.length(1);
      await expect(room).to.be.accessible();
    });

    it('is one event, and so is one that comes', async () => {
      const told: string[] = [];
      const note = ({ type, target }: Event) => told.push(`${type} ${(target as Element).localName}`);
      document.addEventListener('tryg-feed-ready', note);
      document.addEventListener('tryg-feed-failed', note);
      const { restore } = silenced('error');
      const room = await newsroom();
      await until(() => !!part(inner(room, 'tryg-organisation'), 'organisation'), 'all is there');
      await newsroom(fault('404'));
      restore();
      document.removeEventListener('tryg-feed-ready', note);
      document.removeEventListener('tryg-feed-failed', note);
      expect(told).to.deep.equal(['tryg-feed-ready tryg-newsroom', 'tryg-feed-failed tryg-newsroom']);
    });
  });

  it('hands its parts on to the host’s CSS', async () => {
    const style = document.createElement('style');
    style.textContent = 'tryg-newsroom::part(item) { padding-inline-start: 77px }';
    document.head.append(style);
    const room = await newsroom();
    await listed(room);
    const item = linksOf(room)[0]!.closest('li')!;
    expect(getComputedStyle(item).paddingInlineStart).to.equal('77px');
    style.remove();
  });
});

import { expect, waitUntil } from '@open-wc/testing';
import { TrygFeedFailedEvent, TrygFeedReadyEvent } from '../../src/elements/events.js';
import type { TrygNewsList } from '../../src/elements/news-list/element.js';
import { faults, outcomes, stories, type Browser, type Case, type Outcome } from '../support/faults.mjs';
import { fault, requests, sequence } from '../support/network.js';
import { addressOf, all, feedOf, inside, silenced, words } from '../support/reader.js';
import { reportOf, scriptTag, type Report } from './host.js';

/* What readers are promised stands in test/support/faults.mjs, from where the README has it too. */

/** Ten seconds until a reader is told, two to try again, and a busy machine. */
const LONG = { timeout: 30_000 };

const browser = ((): Browser => {
  const { userAgent } = navigator;
  return userAgent.includes('Firefox') ? 'firefox' : userAgent.includes('Chrome') ? 'chromium' : 'webkit';
})();

const promised = ({ sees, except }: Case): Outcome => outcomes[except?.[browser] ?? sees];

const isSeen = (element: Element): boolean =>
  element.checkVisibility() && element.getBoundingClientRect().height > 0;

const newsIn = (list: Element): string => {
  const items = [...list.children];
  const isWhole =
    items.length && items.every((item) => isSeen(item) && words(item.querySelector('a, [part=heading]')));
  return isWhole ? 'news' : 'half an item';
};

/** What a reader sees of a list, from top to bottom, in the words of `Outcome.sees`; `…` while something is under way. */
const viewOf = (list: TrygNewsList): string[] =>
  all(list, '.root, [role=status], button, ul, .empty, slot').flatMap((part) => {
    if (part.matches('slot')) return [...list.children].some(isSeen) ? 'fallback' : [];
    if (!isSeen(part)) return [];
    if (part.matches('.root')) return part.getAttribute('aria-busy') === 'true' ? '…' : [];
    if (part.matches('ul')) return part.matches('.skeleton') ? [] : newsIn(part);
    return part.matches('button')
      ? `[${words(part)}]`
      : words(part).replace(/kl\. \d+\.\d\d/, 'kl. 9.12') || [];
  });

/** What a reader sees before there is anything to tell. */
const WAITING = ['…', 'fallback'];

/** A list as an editor pastes it. */
const markup = (address: string): string => {
  const src = address && ` src="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  return `<tryg-news-list${src}><a href="/nyheder">Læs nyhederne</a></tryg-news-list>`;
};

interface Shown {
  readonly list: TrygNewsList;
  /** All that a reader has seen from the first moment on, each view once until there was another. */
  readonly views: string[][];
  readonly events: (TrygFeedReadyEvent | TrygFeedFailedEvent)[];
}

let place: HTMLElement;

/** Puts a list into the page, and looks at it from then on: after every change, and whenever the page is drawn. */
function show(address: string): Shown {
  place.insertAdjacentHTML('beforeend', markup(address));
  const list = place.lastElementChild as TrygNewsList;
  const shown: Shown = { list, views: [], events: [] };
  list.addEventListener('tryg-feed-ready', (event) => shown.events.push(event));
  list.addEventListener('tryg-feed-failed', (event) => shown.events.push(event));
  const look = () => {
    const view = viewOf(list);
    if (list.isConnected && view.join() !== shown.views.at(-1)?.join()) shown.views.push(view);
  };
  const lookAgain = () => {
    look();
    if (list.isConnected) requestAnimationFrame(lookAgain);
  };
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(look).observe(inside(list), everything);
  requestAnimationFrame(lookAgain);
  return shown;
}

/** Waits until the page has been told so many times how it went, and shows it. */
async function told({ list, events }: Shown, times = 1): Promise<TrygFeedReadyEvent | TrygFeedFailedEvent> {
  await waitUntil(() => events.length >= times, 'the page is told how it went', LONG);
  await list.updateComplete;
  return events.at(-1)!;
}

let said: string[];
let uncaught: string[];
let restore: () => void;

const remember = ({ reason }: PromiseRejectionEvent) => void uncaught.push(String(reason));

function open(): void {
  uncaught = [];
  ({ said, restore } = silenced('error'));
  addEventListener('unhandledrejection', remember);
  place = document.body.appendChild(document.createElement('main'));
}

function close(): void {
  place.remove();
  removeEventListener('unhandledrejection', remember);
  restore();
}

/** What we say on the console of an address. */
const linesOf = (address: string): string[] =>
  said.filter((line) => line.includes(address || 'src=""') && line.startsWith('[tryg-widgets] '));

describe('a reader meets', function () {
  this.timeout(60_000);

  let cases: (Shown & { readonly id: string; readonly address: string })[];

  before(() => {
    open();
    // They come about side by side: a time-out takes ten seconds.
    performance.setResourceTimingBufferSize(2000);
    cases = faults.map(({ at }) => {
      const id = crypto.randomUUID();
      const address = at(FEED_SERVER, id);
      return { id, address, ...show(address) };
    });
  });

  after(close);

  faults.forEach((fault, index) => {
    const { sees, failure } = promised(fault);
    it(`“${fault.name}”, and sees: ${sees.join(' ')}`, async () => {
      const { id, address, list, events, views } = cases[index]!;
      const isWeb = address.startsWith('http');
      const isTold = promised(fault) !== outcomes.fallback;

      if (isTold) {
        const event = await told(cases[index]!);
        if (failure) {
          expect(event).to.be.an.instanceOf(TrygFeedFailedEvent);
          const { status } = fault;
          expect(event).to.include({ failure, address, status, stale: sees.includes('news') });
          expect((event as TrygFeedFailedEvent).reason).to.contain(`${address}: `);
        } else {
          expect(event).to.be.an.instanceOf(TrygFeedReadyEvent);
          expect((event as TrygFeedReadyEvent).items > 0).to.equal(sees.includes('news'));
        }
      } else await waitUntil(() => views.length, 'something is seen', LONG);
      if (fault.titles) expect(all(list, 'li [part=heading]').map(words)).to.deep.equal(fault.titles);

      const isAgain = fault.again && failure;
      if (address.startsWith(FEED_SERVER)) {
        if (isAgain) await waitUntil(async () => (await requests(id)) > 1, 'it is tried again', LONG);
        else expect(await requests(id)).to.equal(1);
      } else if (isAgain && browser !== 'webkit') {
        // WebKit alone keeps no count of what failed.
        const { length } = performance.getEntriesByName(address);
        expect(length, 'it is tried again').to.be.above(1);
      }

      // Without an address nothing is under way, ever: what there is to say is said at once.
      expect(views).to.deep.equal(isTold && isWeb ? [WAITING, sees] : [sees]);
      expect(events).to.have.length(isTold ? 1 : 0);
      expect(linesOf(address)).to.have.length(failure || !isTold ? 1 : 0);
    });
  });

  it('nothing that axe objects to, whatever has happened', async () => {
    await expect(place).to.be.accessible();
  });

  it('all this without a promise whose rejection nobody hears, and without a trace in other objects', () => {
    expect(uncaught).to.deep.equal([]);
    expect('polluted' in {}).to.equal(false);
    expect(said.filter((line) => !line.startsWith('[tryg-widgets] '))).to.deep.equal([]);
  });
});

interface Ending {
  /** What a reader sees, one view after the other. */
  readonly views: string[][];
  readonly failure: string | undefined;
  /** What we say on the console. */
  readonly lines: string[];
}

interface Story {
  /** What a reader sees before it ends as promised. */
  readonly before: string[][];
  /** Lets it happen at an address whose requests are counted under `id`. */
  readonly happen: (id: string) => Promise<Ending>;
}

const NEWS = { feed: feedOf([{}]) };

/** A list that has been told so many times how it went. */
const endingOf = async (shown: Shown, id: string, times = 1): Promise<Ending> => {
  const event = await told(shown, times);
  const failure = event instanceof TrygFeedFailedEvent ? event.failure : undefined;
  return { views: shown.views, failure, lines: linesOf(id) };
};

/** A list that shows the news, fetched anew. */
const fetchedAnew = async (address: string, id: string): Promise<Ending> => {
  const shown = show(address);
  await told(shown);
  shown.list.reload();
  return endingOf(shown, id, 2);
};

/** A page of its own, opened for the first time or once more. */
async function visit(address: string): Promise<Ending> {
  const isDone = ({ said, widgets }: Report) =>
    (!widgets[0]!.isBusy && widgets[0]!.words.includes('Nyhed 0')) || said.length > 0;
  const { widgets, said, errors } = await reportOf(markup(address), { head: scriptTag() }, isDone);
  const { words, fallback } = widgets[0]!;
  const [, sentence, button, news] =
    /^(Viser .*\.|Nyhederne .*\.)? ?(Prøv igen)? ?(Nyheder Nyhed 0)?$/.exec(words) ?? [];
  const view = [sentence, button && `[${button}]`, news && 'news', fallback && 'fallback'];
  const lines = [...said, ...errors];
  return {
    views: [view.flatMap((part) => part || [])],
    lines,
    failure: /\] (\w+):/.exec(lines.join())?.[1],
  };
}

/** A page that is opened once more, when something has happened to the server. */
const secondVisit = async (id: string, what: string): Promise<Ending> => {
  const kept = { 'cache-control': 'no-cache', etag: '"1"' };
  const address = sequence(id, { ...NEWS, headers: kept }, what);
  expect((await visit(address)).views, 'the first visit').to.deep.equal([['news']]);
  return visit(address);
};

const STORIES: Record<keyof typeof stories, Story> = {
  'Server fails once, then answers': {
    before: [WAITING],
    happen: (id) => endingOf(show(sequence(id, '503', NEWS)), id),
  },
  'Server fails when the news is fetched anew': {
    before: [WAITING, ['news'], ['…', 'news']],
    happen: (id) => fetchedAnew(sequence(id, NEWS, '503'), id),
  },
  'Reader is offline when the news is fetched anew': {
    before: [WAITING, ['news'], ['…', 'news']],
    happen: (id) => fetchedAnew(sequence(id, NEWS, 'cut'), id),
  },
  'Reader is offline from the start': {
    before: [WAITING],
    happen: (id) => endingOf(show(fault('cut', { id })), id),
  },
  'Server gone, but visited before': {
    before: [],
    happen: (id) => secondVisit(id, 'reset'),
  },
  'Server answers HTTP 503, though visited before': {
    before: [],
    happen: (id) => secondVisit(id, '503'),
  },
};

describe('a reader meets, in the course of time,', function () {
  this.timeout(60_000);

  let endings: { readonly id: string; readonly ending: Promise<Ending> }[];
  let empty: Shown, stale: Shown, failed: Shown, away: Shown, noFeed: Shown;

  before(() => {
    open();
    // The browser says that it is offline. Only who finds no way to a server asks; a page in a frame has its own browser.
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    endings = Object.values(STORIES).map(({ happen }) => {
      const id = crypto.randomUUID();
      const ending = happen(id);
      ending.catch(() => {}); // It is heard of in the test.
      return { id, ending };
    });
    [empty, failed, away, noFeed] = [addressOf(feedOf([])), fault('404'), fault('cut'), fault('html')].map(
      show,
    ) as [Shown, Shown, Shown, Shown];
    stale = show(sequence(crypto.randomUUID(), NEWS, '404'));
  });

  after(() => {
    Reflect.deleteProperty(navigator, 'onLine');
    close();
  });

  (Object.keys(STORIES) as (keyof typeof stories)[]).forEach((name, index) => {
    const { sees, failure } = promised(stories[name]);
    it(`“${name}”, and sees: ${sees.join(' ')}`, async () => {
      const { id, ending } = endings[index]!;
      const { views, failure: why, lines } = await ending;
      const { before } = STORIES[name];
      expect(views).to.deep.equal([...before, sees]);
      expect(why).to.equal(failure);
      expect(lines).to.have.length(failure ? 1 : 0);
      expect(await requests(id), 'it is tried again').to.be.above(before.length > 1 ? 2 : 1);
    });
  });

  it('empty, stale, failed, offline and not a feed, and is told each in other words; so is the page', async () => {
    await told(stale);
    stale.list.reload();
    await told(stale, 2);
    const seen = [];
    for (const one of [empty, stale, failed, away, noFeed]) {
      const event = await told(one);
      const how =
        event instanceof TrygFeedReadyEvent
          ? `${event.items} items`
          : `${event.failure}, ${event.stale ? 'stale' : 'nothing'}`;
      seen.push([one.views.at(-1)![0], how]);
    }
    expect(seen).to.deep.equal([
      ['Der er ingen nyheder lige nu.', '0 items'],
      ['Viser nyheder hentet kl. 9.12. Serveren svarede ikke, som den skulle.', 'refused, stale'],
      ['Nyhederne kunne ikke hentes. Serveren svarede ikke, som den skulle.', 'refused, nothing'],
      ['Nyhederne kunne ikke hentes. Du har ikke forbindelse til internettet.', 'offline, nothing'],
      ['Nyhederne kunne ikke hentes. Indholdet kunne ikke læses.', 'malformed, nothing'],
    ]);
  });

  it('nothing that axe objects to, and no promise whose rejection nobody hears', async () => {
    await expect(place).to.be.accessible();
    expect(uncaught).to.deep.equal([]);
  });
});

describe('whoever looks at these lists', () => {
  beforeEach(open);
  afterEach(close);

  it('notices when there is nothing to see, and when an item is not whole', async () => {
    const { list, views } = show(addressOf(feedOf([{}, {}])));
    await waitUntil(() => views.at(-1)?.join() === 'news', 'the news is seen', LONG);
    all(list, 'li a, li [part=heading]')[0]!.textContent = '';
    await waitUntil(() => views.length === 3, 'something else is seen', LONG);
    all(list, '.root')[0]!.hidden = true;
    all(list, '.root')[0]!.style.display = 'none';
    await waitUntil(() => views.length === 4, 'something else is seen', LONG);
    expect(views).to.deep.equal([WAITING, ['news'], ['half an item'], []]);
  });
});

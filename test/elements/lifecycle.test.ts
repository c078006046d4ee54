import { expect, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import type { TrygNewsList } from '../../src/elements/news-list/element.js';
import { evened } from '../support/evened.js';
import { arrived, ended, PATIENCE, requests, seen, sequence, type Answer } from '../support/network.js';
import { all, feedOf, inside, settled, silenced, words } from '../support/reader.js';

/* An element's host page does with it what it likes, and when: each of these at every await of a load. */

const after = (milliseconds: number): Promise<void> =>
  new Promise((passed) => setTimeout(passed, milliseconds));
const titles = (list: Element): string[] => all(list, 'ul:not(.skeleton) [part=heading]').map(words);
const statusOf = (list: Element): string => words(inside(list).querySelector('[role=status]'));
const FAILED = 'Nyhederne kunne ikke hentes. Serveren svarede ikke, som den skulle.';

const news = (title: string): Answer => ({ feed: feedOf([{ title }]) });
const listOf = (src: string): TrygNewsList => {
  const list = document.createElement('tryg-news-list');
  list.innerHTML = '<a href="/nyheder">Læs nyhederne</a>';
  list.setAttribute('src', src);
  return list;
};

let page: HTMLElement;
let mute: ReturnType<typeof silenced>;
let uncaught: unknown[];
const note = (event: ErrorEvent | PromiseRejectionEvent) =>
  uncaught.push('reason' in event ? event.reason : event.message);

beforeEach(() => {
  page = document.createElement('div');
  page.innerHTML = '<div></div><div><p>Nabo</p></div>';
  document.body.append(page);
  mute = silenced('error');
  uncaught = [];
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
});

afterEach(() => {
  removeEventListener('error', note);
  removeEventListener('unhandledrejection', note);
  mute.restore();
  page.remove();
});

/** A promise, and that nothing goes uncaught while it is kept. */
const promise = (name: string, keep: Mocha.AsyncFunc): void => {
  it(name, async function () {
    await keep.call(this);
    expect(uncaught.map(String)).to.deep.equal([]);
  });
};

const first = () => page.firstElementChild!;
const second = () => page.lastElementChild!;

/** Where a load may stand, and how to get there. */
interface Stage {
  readonly answers: (title: string) => Answer[];
  /** How long the server takes. */
  readonly delay?: string;
  /** Brings the list there; what is not connected is only made. */
  readonly reach: (list: TrygNewsList, id: string) => Promise<unknown> | undefined;
  readonly isFailure?: true;
  /** Whether the first request is under way. */
  readonly isAsking?: true;
  /** How long to wait for what should not come. */
  readonly silence?: number;
}

const connected = async (list: TrygNewsList, id: string) => {
  first().append(list);
  await arrived(id);
};

const STAGES: Record<string, Stage> = {
  'before it is in the page': { answers: (title) => [news(title)], reach: () => undefined },
  'in the turn it came in': {
    answers: (title) => [news(title)],
    reach: (list) => void first().append(list),
  },
  'while its request is under way': {
    answers: (title) => [news(title)],
    delay: '300',
    reach: connected,
    isAsking: true,
  },
  'while its answer is being read': {
    answers: (title) => [{ ...(news(title) as object), rest: 500 }],
    reach: async (list, id) => {
      await connected(list, id);
      await after(150);
    },
    isAsking: true,
  },
  'between two tries': {
    answers: (title) => [{ status: 503, body: '' }, news(title)],
    reach: async (list, id) => {
      await connected(list, id);
      await after(150);
    },
    // The second try comes within two seconds.
    silence: 2200,
  },
  'when it shows the news': {
    answers: (title) => [news(title)],
    reach: (list) => {
      first().append(list);
      return settled(list);
    },
  },
  'when it could not be had': {
    answers: () => ['404'],
    reach: (list) => {
      first().append(list);
      return settled(list);
    },
    isFailure: true,
  },
};

/** A list on its way there, and what it should show in the end; `reached` is there where it takes longer than a turn. */
function at({ answers, delay = '0', reach }: Stage) {
  const id = crypto.randomUUID();
  const title = `Nyt fra ${id}`;
  const list = listOf(`${sequence(id, ...answers(title))}&delay=${delay}`);
  const told: string[] = [];
  for (const type of ['tryg-feed-ready', 'tryg-feed-failed'])
    list.addEventListener(type, () => told.push(type));
  const reached = reach(list, id);
  return { id, title, list, told, reached };
}

/** Waits until a list shows what its feed says, or that it could not be had. */
async function shows(list: Element, { isFailure }: Stage, title: string): Promise<void> {
  const isThere = () => (isFailure ? statusOf(list) === FAILED : titles(list).length > 0);
  await waitUntil(isThere, `the list shows ${isFailure ? 'why' : title}`, PATIENCE);
  await settled(list);
  expect(titles(list)).to.deep.equal(isFailure ? [] : [title]);
  expect(statusOf(list)).to.equal(isFailure ? FAILED : '');
  expect(list.querySelector('a')!.textContent, 'its fallback is as it was').to.equal('Læs nyhederne');
}

/** One request, as long as anyone follows; more only where the first could not be had. */
async function isAskedOnce(id: string, stage: Stage): Promise<void> {
  if (stage.isFailure) await after(300);
  const made = await seen(id);
  const tried = stage.answers('').length > 1 ? 3 : 1;
  expect(made.length).to.be.within(1, tried);
  expect(made.every(({ left }) => !left)).to.equal(true);
}

type Move = (list: TrygNewsList) => void;

/** Newer than TypeScript's DOM. */
interface Mover {
  readonly moveBefore?: (node: Node, before: Node | null) => void;
}

const MOVES: Record<string, Move> = {
  'appended elsewhere': (list) => second().append(list),
  'inserted before a neighbour': (list) => second().insertBefore(list, second().firstChild),
  'put into the shadow root of another element': (list) => {
    const host = document.createElement('div');
    second().append(host);
    host.attachShadow({ mode: 'open' }).append(list);
  },
  'put into a template and back': (list) => {
    const template = document.createElement('template');
    page.append(template);
    template.content.append(list);
    second().append(list);
  },
};

if ('moveBefore' in Element.prototype) {
  MOVES['moved by moveBefore'] = (list) =>
    list.isConnected ? (second() as Mover).moveBefore!(list, null) : second().append(list);
}

for (const [name, move] of Object.entries(MOVES)) {
  describe(`a list that is ${name}`, () => {
    for (const [when, stage] of Object.entries(STAGES)) {
      promise(`${when}, shows what its feed says, and its feed is asked for once`, async () => {
        const { id, title, list, reached } = at(stage);
        if (reached) await reached;
        move(list);
        await shows(list, stage, title);
        await isAskedOnce(id, stage);
      });
    }
  });
}

describe('a list that comes back from a template', () => {
  promise('looks as before', async () => {
    const { list, reached } = at(STAGES['when it shows the news']!);
    await reached;
    const look = () => getComputedStyle(all(list, 'ul')[0]!).listStyleType;
    expect(look()).to.equal('none');
    document.createElement('template').content.append(list);
    second().append(list);
    await settled(list);
    expect(look()).to.equal('none');
  });
});

describe('a clone of a list', () => {
  for (const [when, stage] of Object.entries(STAGES)) {
    promise(`made ${when}, shows the same, and the feed is asked for once`, async () => {
      const { id, title, list, reached } = at(stage);
      if (reached) await reached;
      const clone = list.cloneNode(true) as TrygNewsList;
      second().append(clone);
      await shows(clone, stage, title);
      if (list.isConnected) await shows(list, stage, title);
      await isAskedOnce(id, stage);
    });
  }
});

describe('a list that is removed', () => {
  for (const [when, stage] of Object.entries(STAGES)) {
    promise(`${when}, draws nothing more, says nothing more and asks for nothing more`, async () => {
      const { id, list, told, reached } = at(stage);
      if (reached) await reached;
      const lines = mute.said.length;
      const events = told.length;
      list.remove();
      const left = words(list.shadowRoot);
      const asked = reached ? await requests(id) : 0;
      if (stage.isAsking) await ended(id);
      await after(stage.silence ?? 600);
      expect(words(list.shadowRoot)).to.equal(left);
      expect(told).to.have.length(events);
      expect(mute.said).to.have.length(lines);
      expect(await requests(id)).to.equal(asked);
    });

    promise(`${when}, shows what its feed says when it comes back later`, async () => {
      const { title, list, reached } = at(stage);
      if (reached) await reached;
      list.remove();
      await after(50);
      second().append(list);
      await shows(list, stage, title);
    });
  }
});

describe('a list that is given another address', () => {
  for (const [when, stage] of Object.entries(STAGES)) {
    promise(`${when}, shows that one’s news; what the first had to say comes too late`, async () => {
      const { id, title, list, reached } = at(stage);
      if (reached) await reached;
      const other = crypto.randomUUID();
      list.src = sequence(other, news('Nyt fra den anden'));
      if (!list.isConnected) first().append(list);
      await list.updateComplete;
      const tooLate: string[] = [];
      const watching = new MutationObserver(() => {
        if (words(inside(list)).includes(title)) tooLate.push(words(inside(list)));
      });
      watching.observe(inside(list), { childList: true, subtree: true, characterData: true });
      expect(words(inside(list))).not.to.contain(title);
      await shows(list, STAGES['in the turn it came in']!, 'Nyt fra den anden');
      if (stage.isAsking) await ended(id);
      await after(stage.silence ?? 600);
      watching.disconnect();
      expect(titles(list)).to.deep.equal(['Nyt fra den anden']);
      expect(tooLate).to.deep.equal([]);
      expect(await requests(other)).to.equal(1);
    });
  }

  promise('and its first one back in the same turn, is asked once and never goes blank', async () => {
    const { id, title, list, reached } = at(STAGES['when it shows the news']!);
    await reached;
    const { src } = list;
    list.src = sequence(crypto.randomUUID(), news('Nyt fra den anden'));
    list.src = src;
    await list.updateComplete;
    expect(titles(list)).to.deep.equal([title]);
    expect(await requests(id)).to.equal(1);
  });

  promise('again and again, shows the last', async () => {
    const addresses = Array.from({ length: 8 }, (_, nth) => {
      const delay = String(400 - nth * 50);
      return `${sequence(crypto.randomUUID(), news(`Nyt ${nth}`))}&delay=${delay}`;
    });
    const list = listOf(addresses[0]!);
    first().append(list);
    for (const address of addresses) {
      list.src = address;
      await after(20);
    }
    await shows(list, STAGES['in the turn it came in']!, 'Nyt 7');
    await after(500);
    expect(titles(list)).to.deep.equal(['Nyt 7']);
  });
});

describe('ten lists and five addresses', () => {
  const places = 4;
  const step = fc.record({
    who: fc.nat(9),
    where: fc.nat(places - 1),
    how: fc.constantFrom('append', 'prepend', 'through a template', 'through a shadow root'),
    then: fc.nat(25),
  });

  promise('moved about while they load, show each its own news, from five requests', async function () {
    this.timeout(60_000);
    const run = fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 30 }), async (steps) => {
      page.innerHTML = '<div></div>'.repeat(places);
      const ids = Array.from({ length: 5 }, () => crypto.randomUUID());
      const addresses = ids.map((id, nth) => `${sequence(id, news(`Nyt ${nth}`))}&delay=${nth * 80}`);
      const lists = Array.from({ length: 10 }, (_, nth) => listOf(addresses[nth % 5]!));
      lists.forEach((list, nth) => page.children[nth % places]!.append(list));
      for (const { who, where, how, then } of steps) {
        const [list, place] = [lists[who]!, page.children[where]!];
        if (how === 'through a template') document.createElement('template').content.append(list);
        if (how === 'through a shadow root')
          document.createElement('div').attachShadow({ mode: 'open' }).append(list);
        if (how === 'prepend') place.prepend(list);
        else place.append(list);
        if (then > 5) await after(then);
      }
      await waitUntil(() => lists.every((list) => titles(list).length), 'all have news', PATIENCE);
      expect(lists.map(titles)).to.deep.equal(lists.map((_, nth) => [`Nyt ${nth % 5}`]));
      expect(await Promise.all(ids.map(requests))).to.deep.equal([1, 1, 1, 1, 1]);
    });
    await fc.assert(run, { seed: 20261123, numRuns: 6, endOnFailure: true });
  });

  promise('given each other’s addresses, taken out and put back, show each its last', async function () {
    this.timeout(60_000);
    const change = fc.record({
      who: fc.nat(9),
      what: fc.constantFrom('out', 'in', 'address'),
      address: fc.nat(4),
      then: fc.nat(25),
    });
    const run = fc.asyncProperty(fc.array(change, { minLength: 20, maxLength: 40 }), async (changes) => {
      page.innerHTML = '<div></div>';
      const addresses = Array.from(
        { length: 5 },
        (_, nth) => `${sequence(crypto.randomUUID(), news(`Nyt ${nth}`))}&delay=${nth * 60}`,
      );
      const lists = Array.from({ length: 10 }, (_, nth) => listOf(addresses[nth % 5]!));
      const last = lists.map((_, nth) => nth % 5);
      first().append(...lists);
      for (const { who, what, address, then } of changes) {
        if (what === 'out') lists[who]!.remove();
        if (what === 'in') first().append(lists[who]!);
        if (what === 'address') {
          lists[who]!.src = addresses[address]!;
          last[who] = address;
        }
        if (then > 5) await after(then);
      }
      first().append(...lists);
      const expected = last.map((nth) => [`Nyt ${nth}`]);
      await waitUntil(
        () => lists.map(titles).join() === expected.join(),
        `the lists show ${expected.join()}`,
        PATIENCE,
      );
      await after(400);
      expect(lists.map(titles)).to.deep.equal(expected);
    });
    await fc.assert(run, { seed: 20261123, numRuns: 6, endOnFailure: true });
  });
});

describe('a page whose clock is wrong by years', () => {
  const RightDate = Date;
  /** Sets the page's clock so many milliseconds since 1970, from where it goes on. */
  const setClock = (now: number): void => {
    const off = now - RightDate.now();
    globalThis.Date = class extends RightDate {
      constructor(...parts: unknown[]) {
        if (parts.length) super(...(parts as []));
        else super(RightDate.now() + off);
      }
      static override now = () => RightDate.now() + off;
    } as DateConstructor;
  };
  const restore = () => void (globalThis.Date = RightDate);
  afterEach(restore);

  const dated = { feed: feedOf([{ date_published: '2023-11-02T09:00:00+01:00' }]) };
  const loaded = async (...answers: Answer[]) => {
    const list = listOf(sequence(crypto.randomUUID(), ...answers));
    first().append(list);
    return settled(list);
  };
  const failsToReload = async (list: TrygNewsList) => {
    list.reload();
    await waitUntil(() => statusOf(list), 'the list says that it could not be had', PATIENCE);
    return evened(statusOf(list));
  };

  for (const [year, moment] of [
    ['1970', RightDate.UTC(1970, 0, 1, 8, 12)],
    ['2090', RightDate.UTC(2090, 5, 1, 8, 12)],
  ] as const) {
    promise(
      `(${year}) shows the news, dated right, and says when they were fetched by that clock`,
      async () => {
        setClock(moment);
        const list = await loaded(dated, '404');
        expect(words(all(list, 'time')[0])).to.equal('2. november 2023');
        expect(await failsToReload(list)).to.match(
          /^Viser nyheder hentet kl\. (9|10)\.\d\d\. Serveren svarede ikke, som den skulle\.$/,
        );
      },
    );
  }
});

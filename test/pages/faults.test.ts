import { expect, waitUntil } from '@open-wc/testing';
import type { TrygFeedFailedEvent, TrygFeedReadyEvent } from '../../src/elements/events.js';
import type { TrygNewsList } from '../../src/elements/news-list/element.js';
import { faults, outcomes, type Browser } from '../support/faults.mjs';
import { requests } from '../support/network.js';
import { all, inside, silenced, words } from '../support/reader.js';

/** Two tries of ten seconds, and a busy machine. */
const LONG = { timeout: 40_000 };

const browser = ((): Browser => {
  const { userAgent } = navigator;
  return userAgent.includes('Firefox') ? 'firefox' : userAgent.includes('Chrome') ? 'chromium' : 'webkit';
})();

const isSeen = (element: Element): boolean => element.checkVisibility() && element.getClientRects().length > 0;

/** What a reader sees in a list, from top to bottom, in the words of `Outcome.sees`; `loading` when something is under way. */
function viewOf(list: TrygNewsList): string[] {
  const parts = all(list, '.root, [role=status], button, ul, .empty, slot').filter(isSeen);
  return parts.flatMap((part) => {
    if (part.matches('.root')) return part.ariaBusy === 'true' ? ['loading'] : [];
    if (part.matches('ul')) return part.matches('.skeleton') ? [] : [newsIn(part)];
    if (part.matches('slot')) return [];
    return words(part) || [];
  }).concat([...list.children].filter(isSeen).length ? ['fallback'] : []);
}

const newsIn = (list: HTMLElement): string =>
  [...list.children].every((item) => isSeen(item) && words(item.querySelector('[part=heading]'))) ? 'news' : 'half an item';

interface Case {
  readonly fault: (typeof faults)[number];
  readonly id: string;
  readonly address: string;
  readonly list: TrygNewsList;
  /** All that a reader has seen, each view once until there was another. */
  readonly views: string[][];
  readonly events: (TrygFeedReadyEvent | TrygFeedFailedEvent)[];
}

/** Puts a list into the page as an editor would, and looks at it from then on. */
function begin(place: Element, fault: Case['fault']): Case {
  const id = crypto.randomUUID();
  const address = fault.at(FEED_SERVER, id);
  place.insertAdjacentHTML('beforeend', '<tryg-news-list><a href="/nyheder">Læs nyhederne</a></tryg-news-list>');
  const list = place.lastElementChild as TrygNewsList;
  if (address) list.src = address;
  const one: Case = { fault, id, address, list, views: [], events: [] };
  for (const type of ['tryg-feed-ready', 'tryg-feed-failed'] as const)
    list.addEventListener(type, (event) => one.events.push(event));
  const look = () => {
    const view = viewOf(list);
    if (view.join() !== one.views.at(-1)?.join()) one.views.push(view);
  };
  new MutationObserver(look).observe(inside(list), { subtree: true, childList: true, attributes: true, characterData: true });
  const lookAgain = () => {
    look();
    if (list.isConnected) requestAnimationFrame(lookAgain);
  };
  requestAnimationFrame(lookAgain);
  return one;
}

describe('probe', function () {
  this.timeout(60_000);
  it('x', async () => {
    const { said, restore } = silenced('error');
    const place = document.body.appendChild(document.createElement('main'));
    const t0 = performance.now();
    const cases = faults.map((f) => begin(place, f));
    const times: number[] = [];
    for (const c of cases) {
      if (!c.fault.at('', '')) continue;
    }
    await Promise.all(cases.map(async (c, i) => {
      if (!c.address) return;
      await waitUntil(() => c.events.length, c.fault.name, LONG).catch(() => undefined);
      times[i] = Math.round(performance.now() - t0);
    }));
    await new Promise((r) => setTimeout(r, 3000));
    const out: unknown[] = [];
    for (const [i, c] of cases.entries()) {
      const key = c.fault.except?.[browser] ?? c.fault.sees;
      const ev = c.events[0] as any;
      const ok = c.views.at(-1)?.join() === (outcomes[key] as any).sees.join();
      const n = c.address ? await requests(c.id) : 0;
      const rt = performance.getEntriesByName(c.address).length;
      const lines = said.filter((l) => c.id && l.includes(c.id));
      out.push(`${ok ? 'ok ' : 'XX '} ${c.fault.name} [${times[i]}ms] views=${c.views.map((v) => v.map((w) => w.slice(0, 60)).join('+')).join(' > ')} ev=${c.events.map((e: any) => e.type + ':' + e.failure + ':' + e.status)} n=${n} rt=${rt} lines=${lines.length} reason=${ev?.reason?.slice(-250)}`);
    }
    restore();
    console.log(out.join('\n'));
    console.log('hidden', document.hidden, said.length, said.filter((l) => !/id=/.test(l)));
    expect(1).to.equal(1);
    place.remove();
  });
});

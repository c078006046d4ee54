import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, test, type TestContext } from 'vitest';
import { startServer } from './server.mjs';
import { browsers, provideBrowsers } from './support/browsers.mjs';
import { selfSigned } from './support/certificate.mjs';
import { FOREIGN_HOST, open, type OpenBrowser, type Tab } from './support/tabs.js';
import { freePort } from './support/webkit-driver.mjs';

/* What no script in a page can bring about, in real browsers and with the built widgets: see test/run.mjs. */

/** What a page has seen; its script runs before the widgets', and only listens. */
interface Noted {
  failures: string[];
  /** Lines of ours on the console. */
  said: string[];
  /** How often something was to be fetched. */
  tries: number;
  /** How often it could not be, on the way there. */
  broken: number;
  /** Whether the page came from the back-forward cache, each time that it was shown. */
  returns: boolean[];
  /** Directives of the page's policy that were violated. */
  violations: string[];
}

declare global {
  var noted: Noted;
}

function recorder(): void {
  const noted: Noted = { failures: [], said: [], tries: 0, broken: 0, returns: [], violations: [] };
  globalThis.noted = noted;
  const { fetch, console } = globalThis;
  globalThis.fetch = (...request) => {
    noted.tries += 1;
    const answer = fetch(...request);
    answer.catch(() => (noted.broken += 1));
    return answer;
  };
  const say = console.error.bind(console);
  console.error = (...words) => {
    if (String(words[0]).startsWith('[tryg-widgets]')) noted.said.push(words.join(' '));
    say(...words);
  };
  addEventListener('tryg-feed-failed', (event) =>
    noted.failures.push((event as { failure: string } & Event).failure),
  );
  addEventListener('pageshow', ({ persisted }) => noted.returns.push(persisted));
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
    noted.violations.push(effectiveDirective),
  );
}

/** What a reader has of the first element in the page. */
function look(): { sentence: string; news: string[]; hasFallback: boolean } {
  const element = document.querySelector('tryg-news-list, tryg-article')!;
  const root = element.shadowRoot!;
  const words = (node: Element | null) => (node?.textContent ?? '').trim();
  return {
    sentence: words(root.querySelector('[role=status]')),
    news: [...root.querySelectorAll('li [part=link], article h2')].map(words),
    hasFallback: element.querySelector('a')!.getClientRects().length > 0,
  };
}

const insert = (markup: string): void => document.body.insertAdjacentHTML('beforeend', markup);

const feedOf = (...titles: string[]): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Tryg på prøve',
  items: titles.map((title, index) => ({
    id: String(index),
    title,
    url: `https://example.org/${index}`,
    content_text: 'Lamperne er tændt.',
  })),
});

const elementOf = (tag: string, src: string, more = ''): string =>
  `<${tag} src="${src.replaceAll('&', '&amp;')}" ${more}><a href="/nyheder">Alle nyheder</a></${tag}>`;

const LIGHT = 'Nyt lys på stien ved åen';
const BENCHES = 'Nye bænke i parken';
const PATIENCE = { timeout: 25_000, interval: 50 };

/** What a reader has when all is well. */
const shown = (title = LIGHT) => ({ sentence: '', news: [title], hasFallback: false });
/** What a reader has when it is not. */
const failed = (sentence: string) => ({ sentence, news: [], hasFallback: true });

const NO_CONNECTION = 'Nyhederne kunne ikke hentes. Du har ikke forbindelse til internettet.';
const NO_SERVER = 'Nyhederne kunne ikke hentes. Der er ikke forbindelse til serveren lige nu.';
// What an element shows comes with how it looks.
const NO_ARTICLE = NO_SERVER.replace('Nyhederne', 'Indholdet');

type Server = Awaited<ReturnType<typeof startServer>>;

/** A page of this host with the widgets, and something in it. */
const pageOf = ({ origin }: Server, body = '', csp = ''): string => {
  const listening = `/answer?${new URLSearchParams({ type: 'text/javascript', body: `(${recorder.toString()})()` })}`;
  const html = `<script src="${listening.replaceAll('&', '&amp;')}"></script>
    <script type="module" src="/dist/tryg-widgets.js"></script>${body}`;
  return `${origin}/page?${new URLSearchParams({ html, csp, cache: 'no-cache' })}`;
};

/** Two servers and a tab, for one test. */
async function stage(browser: OpenBrowser, { expect, onTestFinished }: TestContext) {
  /** What there is now: a server asks at every request. */
  const now = { closed: NOTHING };
  const serve = async (manner: Parameters<typeof startServer>[0] = {}): Promise<Server> => {
    const server = await startServer({ isClosed: (path) => now.closed.test(path), ...manner });
    onTestFinished(() => server.close());
    return server;
  };
  const [host, feeds] = [await serve(), await serve()];
  const tab = await browser.tab();
  onTestFinished(() => tab.close());
  const id = randomUUID();
  const feed = (...answers: object[]): string => {
    const query = { id, answers: JSON.stringify(answers.length ? answers : [{ feed: feedOf(LIGHT) }]) };
    return `${feeds.origin}/sequence?${new URLSearchParams(query)}`;
  };
  return {
    now,
    serve,
    host,
    feeds,
    tab,
    feed,
    /** How often the feed was asked for. */
    asked: async (): Promise<number> => {
      const answer = await fetch(`${feeds.origin}/count?id=${id}`);
      return ((await answer.json()) as { requests: number }).requests;
    },
    /** Puts the page where nobody sees it. */
    hide: async (): Promise<void> => {
      await tab.setHidden(true);
      await expect.poll(() => tab.ask(() => document.hidden), PATIENCE).toBe(true);
    },
    show: () => tab.setHidden(false),
    until: (expected: object) => expect.poll(() => tab.ask(look), PATIENCE).toEqual(expected),
    noted: () => tab.ask(() => noted),
  };
}

const NOTHING = /^$/;
const FEED = /^\/sequence/;
const CHUNKS = /^\/dist\/chunks\//;

const leaveAndReturn = async (
  { tab, host }: { tab: Tab; host: Server },
  { expect }: TestContext,
  meanwhile = () => {},
): Promise<void> => {
  const { length } = await tab.ask(() => noted.returns);
  // As a link does: Puppeteer does not see Firefox arrive from a page that came from the cache.
  await tab.ask((address) => location.assign(address), `${host.origin}/page?html=Et+andet+sted`);
  await expect.poll(() => tab.ask(() => document.body.textContent), PATIENCE).toBe('Et andet sted');
  meanwhile();
  await tab.back();
  // From the back-forward cache, or the test would say nothing.
  await expect.poll(() => tab.ask(() => noted.returns), PATIENCE).toHaveLength(length + 1);
  expect(await tab.ask(() => noted.returns.at(-1))).toBe(true);
};

const { apologies } = await provideBrowsers();
for (const name of browsers) {
  const apology = apologies[name];
  if (apology && !process.env.CI && name !== 'chromium') {
    console.error(apology);
    continue;
  }

  describe(`a page in ${name}`, { timeout: 60_000 }, () => {
    let browser: OpenBrowser;
    beforeAll(async () => {
      browser = await open(name);
    }, 60_000);
    afterAll(() => browser.close());

    // WebKit has one window for all.
    const together = name === 'webkit' ? test : test.concurrent;

    test('that nobody sees does not poll, and catches up once when it is seen', async (context) => {
      const { expect } = context;
      const { tab, host, feed, asked, hide, show } = await stage(browser, context);
      await tab.goto(pageOf(host));
      await tab.ask(() => {
        const { setTimeout } = globalThis;
        const hurried = { by: 100 };
        globalThis.setTimeout = ((call: () => void, wait: number) =>
          setTimeout(call, wait >= 50_000 ? wait / hurried.by : wait)) as typeof setTimeout;
        addEventListener('visibilitychange', () => document.hidden || (hurried.by = 1), true);
      });
      await tab.ask(insert, elementOf('tryg-news-list', feed(), 'refresh="1"'));
      await expect.poll(asked, PATIENCE).toBeGreaterThan(3);
      await hide();
      await pause(1000);
      const before = await asked();
      await pause(3000);
      expect(await asked()).toBe(before);
      await show();
      await expect.poll(asked, PATIENCE).toBe(before + 1);
      await pause(2500);
      expect(await asked()).toBe(before + 1);
    });

    // WebKit, when it is driven, keeps nothing from one page to the next.
    if (name !== 'webkit') {
      test('shows what the browser has from an earlier visit while the server is dead, and says so', async (context) => {
        const { tab, host, feeds, feed, serve, until, hide, show } = await stage(browser, context);
        const before = { feed: feedOf(LIGHT), headers: { etag: '"1"', 'cache-control': 'max-age=0' } };
        const src = feed(before, { feed: feedOf(BENCHES) });
        const address = pageOf(host, elementOf('tryg-news-list', src));
        await tab.goto(address);
        await until(shown());
        await tab.goto('about:blank');
        feeds.close();
        await tab.goto(address);
        const sentence =
          'Viser nyheder fra et tidligere besøg. Der er ikke forbindelse til serveren lige nu.';
        await until({ ...shown(), sentence });
        await serve({ port: Number(new URL(feeds.origin).port) });
        await hide();
        await show();
        await until(shown(BENCHES));
      });
    }

    test('whose article cannot be drawn yet draws it by itself when it is seen again', async (context) => {
      const { tab, host, feed, now, until, hide, show } = await stage(browser, context);
      now.closed = CHUNKS;
      await tab.goto(pageOf(host, elementOf('tryg-article', feed())));
      await until(failed(NO_ARTICLE));
      now.closed = NOTHING;
      await hide();
      await show();
      await until(shown());
    });

    test('whose list cannot be expanded yet can be when it is seen again', async (context) => {
      const { expect } = context;
      const { tab, host, feed, now, until, hide, show } = await stage(browser, context);
      now.closed = CHUNKS;
      const src = feed({ feed: feedOf(LIGHT, BENCHES) });
      await tab.goto(pageOf(host, elementOf('tryg-news-list', src, 'limit="1" order="feed" expandable')));
      await until(shown());
      now.closed = NOTHING;
      await hide();
      await show();
      const button = () =>
        document.querySelector('tryg-news-list')!.shadowRoot!.querySelector('button')?.textContent?.trim();
      await expect.poll(() => tab.ask(button), PATIENCE).toBe('Vis flere nyheder');
    });

    test('whose placeholder cannot be filled yet is filled when it is seen again', async (context) => {
      const { expect } = context;
      const { tab, host, feed, now, until, hide, show } = await stage(browser, context);
      now.closed = CHUNKS;
      const src = feed().replaceAll('&', '&amp;');
      const place = `<div data-tryg="news-list" data-src="${src}"><a href="/nyheder">Alle nyheder</a></div>`;
      await tab.goto(pageOf(host, place));
      await expect.poll(() => tab.ask(() => noted.said), PATIENCE).toHaveLength(1);
      expect(await tab.ask(() => document.body.innerText.trim())).toBe('Alle nyheder');
      now.closed = NOTHING;
      await hide();
      await show();
      await until(shown());
    });

    if (name !== 'webkit') {
      together(
        'without a connection keeps the fallback and says why; online, the news comes by itself',
        async (context) => {
          const { expect } = context;
          const { tab, host, feed, until, noted } = await stage(browser, context);
          await tab.goto(pageOf(host));
          await tab.setOffline!(true);
          await tab.ask(insert, elementOf('tryg-news-list', feed()));
          expect((await tab.ask(look)).hasFallback).toBe(true);
          await until(failed(NO_CONNECTION));
          expect((await noted()).failures).toEqual(['offline']);
          await tab.setOffline!(false);
          await until(shown());
        },
      );

      together(
        'that loses its connection keeps the news and says from when; online, the note goes by itself',
        async (context) => {
          const { expect } = context;
          const { tab, host, feed, until } = await stage(browser, context);
          await tab.goto(pageOf(host, elementOf('tryg-news-list', feed())));
          await until(shown());
          await tab.setOffline!(true);
          await tab.ask(() =>
            document.querySelector<HTMLElement & { reload(): void }>('tryg-news-list')!.reload(),
          );
          const note = /^Viser nyheder hentet .*kl\. \d+\.\d\d\. Du har ikke forbindelse til internettet\.$/;
          await until({ ...shown(), sentence: expect.stringMatching(note) as string });
          await tab.setOffline!(false);
          await until(shown());
        },
      );
    }

    together('to which a reader returns makes up for a feed that failed', async (context) => {
      const { tab, host, feed, now, until } = await stage(browser, context);
      now.closed = FEED;
      await tab.goto(pageOf(host, elementOf('tryg-news-list', feed())));
      await until(failed('Nyhederne kunne ikke hentes. Serveren svarede ikke, som den skulle.'));
      await leaveAndReturn({ tab, host }, context, () => (now.closed = NOTHING));
      await until(shown());
    });

    together(
      'to which a reader returns is as it was left, and silent; after five minutes the news is new',
      async (context) => {
        const { expect } = context;
        const { tab, host, feed, asked, until } = await stage(browser, context);
        const answers = [{ feed: feedOf(LIGHT) }, { feed: feedOf(BENCHES) }];
        await tab.goto(pageOf(host, elementOf('tryg-news-list', feed(...answers))));
        await until(shown());
        await tab.ask(() => {
          const root = document.querySelector('tryg-news-list')!.shadowRoot!;
          root.querySelector<HTMLElement>('li [part=link]')!.focus();
          const status = root.querySelector('[part=status]')!;
          const options = { childList: true, characterData: true, subtree: true };
          new MutationObserver(() => noted.said.push('something to be read')).observe(status, options);
        });
        await leaveAndReturn({ tab, host }, context);
        await pause(2500);
        const focused = () => document.activeElement?.shadowRoot?.activeElement?.textContent?.trim();
        expect(await tab.ask(focused)).toBe(LIGHT);
        expect((await tab.ask(() => noted)).said).toEqual([]);
        expect(await asked()).toBe(1);
        await tab.ask(() => {
          const { now } = Date;
          Date.now = () => now() + 6 * 60_000;
        });
        await leaveAndReturn({ tab, host }, context);
        await until(shown(BENCHES));
      },
    );

    together(
      'on https keeps the fallback where the feed is on http, and tells the developer',
      async (context) => {
        const { expect } = context;
        const { tab, host, feed, asked, serve, until, noted } = await stage(browser, context);
        // WebKit trusts nobody, not even who is on the same machine.
        const src = name === 'webkit' ? feed() : feed().replace('127.0.0.1', FOREIGN_HOST);
        const element = elementOf('tryg-news-list', src);
        await tab.goto(pageOf(host, element));
        await until(shown());
        await tab.goto(pageOf(await serve({ secure: selfSigned() }), element));
        await until(failed(NO_SERVER));
        const { said } = await noted();
        expect(said).toEqual([expect.stringContaining('http: on an https: page')]);
        expect(await asked()).toBe(1);
      },
    );

    for (const [what, address] of [
      ['has no such name', () => Promise.resolve('http://findes-ikke.invalid/nyheder.json')],
      ['refuses the connection', async () => `http://127.0.0.1:${await freePort()}/nyheder.json`],
    ] as const) {
      together(
        `keeps the fallback where the feed’s server ${what}, and tries again by itself`,
        async (context) => {
          const { expect } = context;
          const { tab, host, until, noted } = await stage(browser, context);
          await tab.goto(pageOf(host, elementOf('tryg-news-list', await address())));
          await until(failed(NO_SERVER));
          expect((await noted()).tries).toBeGreaterThan(1);
          expect((await noted()).failures).toEqual(['unreachable']);
        },
      );
    }

    together('has the news as soon as the server that refused the connection is there', async (context) => {
      const { expect } = context;
      const { tab, host, serve, until, noted } = await stage(browser, context);
      const port = await freePort();
      const body = JSON.stringify(feedOf(LIGHT));
      const src = `http://127.0.0.1:${port}/answer?${new URLSearchParams({ body })}`;
      await tab.goto(pageOf(host, elementOf('tryg-news-list', src)));
      await expect.poll(async () => (await noted()).broken, PATIENCE).toBeGreaterThan(0);
      await serve({ port });
      await until(shown());
    });

    together(
      'whose policy forbids the feed keeps the fallback, and tells the developer once',
      async (context) => {
        const { expect } = context;
        const { tab, host, feed, until, noted } = await stage(browser, context);
        const policy = [
          "default-src 'none'",
          `script-src ${host.origin}`,
          "style-src 'none'",
          `connect-src ${host.origin}`,
          `img-src ${host.origin}`,
          "require-trusted-types-for 'script'",
          'trusted-types tryg-widgets',
        ].join('; ');
        const elements = elementOf('tryg-news-list', feed()) + elementOf('tryg-article', feed());
        await tab.goto(pageOf(host, elements, policy));
        await until(failed(NO_SERVER));
        const { said, tries, violations } = await noted();
        expect(said).toEqual([expect.stringContaining('is it in connect-src?')]);
        expect(tries).toBeGreaterThan(1);
        expect([...new Set(violations)]).toEqual(['connect-src']);
      },
    );

    together('whose article cannot be drawn yet says so, and “Prøv igen” draws it', async (context) => {
      const { tab, host, feed, now, until } = await stage(browser, context);
      now.closed = CHUNKS;
      await tab.goto(pageOf(host, elementOf('tryg-article', feed())));
      await until(failed(NO_ARTICLE));
      now.closed = NOTHING;
      await tab.ask(() =>
        document.querySelector('tryg-article')!.shadowRoot!.querySelector('button')!.click(),
      );
      await until({ ...shown(), sentence: 'Nyheden er hentet.' });
    });

    if (name !== 'webkit') {
      together('whose article cannot be drawn yet draws it by itself when it is online', async (context) => {
        const { tab, host, feed, until } = await stage(browser, context);
        await tab.goto(pageOf(host));
        await tab.setOffline!(true);
        await tab.ask(insert, elementOf('tryg-article', feed()));
        await until(failed(NO_CONNECTION.replace('Nyhederne', 'Indholdet')));
        await tab.setOffline!(false);
        await until(shown());
      });
    }
  });
}

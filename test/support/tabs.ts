import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type LaunchOptions, type Page } from 'puppeteer-core';
import { browserPath, chromiumArgs, type Browser } from './browsers.mjs';
import { startWebKitDriver, stopWebKitDriver } from './webkit-driver.mjs';

/* The three browsers from outside: what happens to a page, and no script in it can bring about. */

/** Resolves here to `127.0.0.1`, in Chromium and Firefox, which do not trust it for that. */
export const FOREIGN_HOST = 'nyheder.test';

export interface Tab {
  goto(address: string): Promise<void>;
  /** What a function says in the page, which sees nothing of what is around it here. */
  ask<Result, Told extends unknown[]>(
    inPage: (...told: Told) => Result,
    ...told: Told
  ): Promise<Awaited<Result>>;
  back(): Promise<void>;
  /** Puts another tab before it, or the window away; and the other way round. */
  setHidden(isHidden: boolean): Promise<void>;
  /** Where the browser can be told; WebKitGTK cannot. */
  setOffline?(isOffline: boolean): Promise<void>;
  close(): Promise<void>;
}

export interface OpenBrowser {
  /** A window of its own: tabs of one window would hide each other. */
  tab(): Promise<Tab>;
  close(): Promise<void>;
}

const launchOptions: Record<'chromium' | 'firefox', LaunchOptions> = {
  // The back-forward cache is on in both: Playwright would turn it off, Puppeteer does not.
  chromium: { args: [...chromiumArgs, `--host-resolver-rules=MAP ${FOREIGN_HOST} 127.0.0.1`] },
  firefox: { browser: 'firefox', extraPrefsFirefox: { 'network.dns.localDomains': FOREIGN_HOST } },
};

/** Takes the network away, or gives it back. In Chromium, `setOfflineMode` tells the page that it is online before it is. */
async function network(name: Browser, page: Page): Promise<(offline: boolean) => Promise<void>> {
  if (name === 'firefox') return (offline) => page.setOfflineMode(offline);
  const session = await page.createCDPSession();
  return async (offline) => {
    const conditions = { offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    const matchedNetworkConditions = [{ urlPattern: '', ...conditions }];
    await session.send('Network.emulateNetworkConditionsByRule', { matchedNetworkConditions });
    await session.send('Network.overrideNetworkState', conditions);
  };
}

async function puppeteerTab(name: Browser, page: Page): Promise<Tab> {
  let other: Page | undefined;
  return {
    goto: async (address) => void (await page.goto(address)),
    ask: (inPage, ...told) =>
      page.evaluate(inPage as (...told: unknown[]) => unknown, ...told) as Promise<
        Awaited<ReturnType<typeof inPage>>
      >,
    // Not `goBack`: it waits for a load, and what comes from the back-forward cache does not load.
    back: () => page.evaluate(() => void setTimeout(() => history.back())),
    async setHidden(isHidden) {
      if (isHidden) other ??= await page.browserContext().newPage();
      await (isHidden ? other! : page).bringToFront();
    },
    setOffline: await network(name, page),
    async close() {
      await other?.close();
      await page.close();
    },
  };
}

/** What a browser finds in its environment beside what is there already, such as `TZ`. */
export type Surroundings = Readonly<Record<string, string>>;

async function openWithPuppeteer(name: 'chromium' | 'firefox', env: Surroundings): Promise<OpenBrowser> {
  const browser = await puppeteer.launch({
    ...launchOptions[name],
    env: { ...process.env, ...env },
    executablePath: await browserPath(name),
    headless: true,
    acceptInsecureCerts: true,
  });
  return {
    tab: async () => puppeteerTab(name, await browser.newPage({ type: 'window' })),
    close: () => browser.close(),
  };
}

/** Speaks WebDriver, as much as is needed; there is one window, and whoever closes it leaves it empty. */
async function openWebKit(env: Surroundings): Promise<OpenBrowser> {
  const driver = `http://127.0.0.1:${await startWebKitDriver(env)}/session`;
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(driver + path, { method, body: body && JSON.stringify(body) });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  const binary = await browserPath('webkit');
  const alwaysMatch = {
    browserName: 'MiniBrowser',
    acceptInsecureCerts: true,
    // Its own limit is a timer in the page, whose clock may be the test's.
    timeouts: { script: null },
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  };
  const session = (await send('POST', '', { capabilities: { alwaysMatch } })) as { sessionId: string };
  const post = (path: string, body: object = {}) => send('POST', `/${session.sessionId}${path}`, body);
  const goto = async (url: string) => void (await post('/url', { url }));
  const tab: Tab = {
    goto,
    async ask(inPage, ...args) {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve((${inPage.toString()})(...[...arguments].slice(0, -1))).then(done)`;
      return (await post('/execute/async', { script, args })) as never;
    },
    back: async () => void (await post('/back')),
    async setHidden(isHidden) {
      if (isHidden) await post('/window/minimize');
      else await post('/window/rect', { x: 0, y: 0, width: 1000, height: 800 });
    },
    close: () => goto('about:blank'),
  };
  return {
    tab: () => Promise.resolve(tab),
    async close() {
      await send('DELETE', `/${session.sessionId}`);
      await pause(100);
      stopWebKitDriver();
    },
  };
}

export const open = (name: Browser, env: Surroundings = {}): Promise<OpenBrowser> =>
  name === 'webkit' ? openWebKit(env) : openWithPuppeteer(name, env);

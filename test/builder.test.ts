import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Frame, type Page } from 'playwright';
import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { releaseInto, temporary } from './release/releases.js';
import { startServer } from './server.mjs';
import { browserPath, browsers, chromiumArgs } from './support/browsers.mjs';
import { open as openBrowser, type Tab } from './support/tabs.js';
import { Workspace } from './support/workspace.js';

/* The page on which editors build what they embed, as a release publishes it, and pages of other origins into which they
   paste what they copied. The build comes first. */

const PATIENCE = { timeout: 15_000 };

const example = JSON.parse(readFileSync(new URL('../src/builder/example.json', import.meta.url), 'utf8')) as {
  items: { title: string; date_published: string }[];
};

const newest = example.items
  .toSorted((a, b) => b.date_published.localeCompare(a.date_published))
  .map(({ title }) => title);

let browser: Browser;
let published: PreviewServer;
/** The page for editors, in the folder that follows the versions. */
let builder: string;
let host: Awaited<ReturnType<typeof startServer>>;
let openPage: (path?: string, options?: BrowserContextOptions) => Promise<Page>;
/** What pages say on the console, but for what they ask for in vain. */
let said: string[];

beforeAll(async () => {
  const folder = temporary();
  releaseInto(folder);
  published = await preview({
    configFile: false,
    root: folder,
    build: { outDir: '.' },
    preview: { port: 0, cors: { origin: '*' } },
    logLevel: 'error',
  });
  builder = `${published.resolvedUrls!.local[0]!}v1/embed/index.html`;
  host = await startServer();
  browser = await chromium.launch({ executablePath: await browserPath('chromium'), args: chromiumArgs });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await published.close();
  host.close();
});

beforeEach(({ onTestFinished }) => {
  said = [];
  openPage = async (path = builder, options = {}) => {
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    page.on('console', (message) => message.type() !== 'debug' && said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(path);
    return page;
  };
});

const shown = (page: Page) => page.frameLocator('iframe[title^="Forhåndsvisning"]');

const field = (page: Page, name: string) => page.getByRole('main').getByLabel(name, { exact: true });

/** The titles of a list, as its readers see them, once it has come to rest. */
async function titlesIn(place: Pick<Page, 'locator'>, element = 'tryg-news-list'): Promise<string[]> {
  const list = place.locator(element);
  await list.locator('.root:not([aria-busy=true]) li').first().waitFor();
  return (await list.locator('li').getByRole('link').allInnerTexts()).map((title) => title.trim());
}

async function copied(page: Page, title: string): Promise<string> {
  await page.getByRole('button', { name: `Kopiér: ${title}` }).click();
  await page.getByRole('status').getByText(`Kopieret: ${title}`).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** An empty page of somebody else, with what was pasted into it. */
const pasted = (html: string, csp = ''): Promise<Page> =>
  openPage(`${host.origin}/page?${new URLSearchParams({ html, csp: csp.replaceAll('\n', ' ') })}`);

/** Goes on with the Tab key until the focus is where it is wanted. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement;
      const name = element.ariaLabel ?? (element.labels?.[0] ?? element).textContent;
      return name.replace(/\s+/g, ' ').trim();
    });
  for (let at = 0; at < 100; at += 1) {
    if ((await focused()) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to "${name}".`);
}

describe('an editor', () => {
  test('chooses, sees and copies with the keyboard alone', async () => {
    const page = await openPage();
    await shown(page).getByRole('link', { name: newest[0] }).waitFor();
    await tabTo(page, 'Vis højst så mange');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('2');
    await tabTo(page, 'Læserne kan søge');
    await page.keyboard.press('Space');
    await shown(page).getByRole('searchbox').waitFor();
    expect(await titlesIn(shown(page))).toEqual(newest.slice(0, 2));

    await tabTo(page, 'Side');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: 'Spalte' }).isChecked()).toBe(true);
    await tabTo(page, 'Kopiér: 2. Elementet');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Kopieret: 2. Elementet').waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toContain('limit="2"');
    expect(code).toContain('searchable');
    // What goes without saying is not said.
    expect(code).not.toMatch(/layout|heading|order|refresh/);
    expect(said).toEqual([]);
  });

  test('can have the browser check all that the script fetches', async () => {
    const page = await openPage(`${builder}?element=article`);
    const map = await copied(page, 'Kontrol af resten (import map)');
    const html = map + (await copied(page, '1. Scriptet')) + (await copied(page, '2. Elementet'));
    const policy = await copied(page, 'Sikkerhedspolitik (CSP)');
    const hash = (await copied(page, 'Sikkerhedspolitik for import map')).replace('script-src ', '');
    const csp = policy.replace('script-src', `script-src ${hash}`);
    said = [];
    const whole = await pasted(html, csp);
    await whole.getByRole('heading', { name: newest[0] }).waitFor();
    expect(said).toEqual([]);

    const changed = await pasted(
      html.replaceAll(/(article-[^"]+":"sha384-)...../g, '$1AAAAA'),
      csp.replace(/'sha256-[^']+'/, "'unsafe-inline'"),
    );
    await expect.poll(() => said.join(), PATIENCE).toMatch(/integrity/);
    expect(await changed.locator('tryg-article a').isVisible()).toBe(true);
  });

  test('sees it on a dark page that wants to decide everything, as wide as a phone', async () => {
    const page = await openPage();
    await page.getByRole('radio', { name: 'Telefon' }).check();
    await page.getByRole('radio', { name: 'Mørke' }).check();
    await page.getByRole('radio', { name: 'Egensindig' }).check();
    await shown(page).locator('html.dark.hostile').waitFor();
    expect(await titlesIn(shown(page))).toEqual(newest.slice(0, 5));
    const body = shown(page).locator('body');
    // As strange.css has it: its sheet is there.
    expect(await body.evaluate((one) => getComputedStyle(one).fontFamily)).toContain('Times');
    expect(await body.evaluate(() => matchMedia('(max-width: 360px)').matches)).toBe(true);
  });

  test('sends the address to a colleague, who sees the same', async () => {
    const page = await openPage();
    await field(page, 'Udseende').selectOption('Titler og datoer alene');
    await field(page, 'Overskrift').fill('Nyt & "godt" fra <os>');
    await field(page, 'Emne').fill('Tryghedsvandringer');
    await page.getByRole('radio', { name: 'Mørke' }).check();
    await shown(page).getByRole('heading', { name: 'Nyt & "godt" fra <os>' }).waitFor();
    const titles = await titlesIn(shown(page));
    expect(titles).toEqual(newest.slice(0, 2));

    const other = await openPage(page.url());
    expect(await titlesIn(shown(other))).toEqual(titles);
    expect(await field(other, 'Overskrift').inputValue()).toBe('Nyt & "godt" fra <os>');
    expect(await field(other, 'Emne').inputValue()).toBe('Tryghedsvandringer');
    expect(await copied(other, '2. Elementet')).toBe(await copied(page, '2. Elementet'));
    expect(other.url()).toBe(page.url());
  });

  test('comes back to what was chosen', async () => {
    const page = await openPage();
    await field(page, 'Vis højst så mange').fill('1');
    await page.waitForURL(/limit=1/);
    await page.goto(`${host.origin}/page?html=Andet`);
    await page.goBack();
    expect(await field(page, 'Vis højst så mange').inputValue()).toBe('1');
    expect(await titlesIn(shown(page))).toEqual(newest.slice(0, 1));
    await page.goForward();
    await page.getByText('Andet').waitFor();
  });

  test('writes fast, though browsers let a page change its address only so often', async () => {
    const page = await openPage();
    await page.evaluate(() => {
      // As Safari does within half a minute.
      let left = 100;
      const replace = history.replaceState.bind(history);
      history.replaceState = (...state) => {
        if ((left -= 1) < 0) throw new DOMException('Too often.', 'SecurityError');
        replace(...state);
      };
    });
    const heading = 'Nyt fra bydelen. '.repeat(8).trim();
    await field(page, 'Overskrift').fill('');
    await field(page, 'Overskrift').pressSequentially(heading);
    await shown(page).getByRole('heading', { name: heading }).waitFor();
    expect(new URL(page.url()).searchParams.get('heading')).toBe(heading);
    expect(said).toEqual([]);
  });

  test('keeps what was chosen while looking at another element', async () => {
    const page = await openPage();
    await field(page, 'Vis højst så mange').fill('4');
    await field(page, 'Hvad vil du vise?').selectOption('Kontakt');
    expect(await field(page, 'Vis højst så mange').count()).toBe(0);
    await field(page, 'Hvad vil du vise?').selectOption('Liste over nyheder');
    expect(await field(page, 'Vis højst så mange').inputValue()).toBe('4');
  });

  test('is told what is wrong with a field, and loses nothing', async () => {
    const page = await openPage();
    const level = field(page, 'Overskriftens niveau');
    await level.fill('9');
    expect(await level.getAttribute('aria-invalid')).toBe('true');
    const described = await level.evaluate((input) =>
      input
        .getAttribute('aria-describedby')!
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent),
    );
    expect(described.join(' ')).toContain('et helt tal fra 1 til 6');
    expect(await level.inputValue()).toBe('9');
    expect(await copied(page, '2. Elementet')).not.toContain('heading-level');
    await level.fill('3');
    expect(await level.getAttribute('aria-invalid')).toBeNull();
    expect(await copied(page, '2. Elementet')).toContain('heading-level="3"');
  });

  test('is asked for an address where there is none, and gets the example back', async () => {
    const page = await openPage();
    const src = field(page, 'Nyhedsstrømmens adresse');
    for (const address of ['', 'nyheder', 'javascript:alert(1)', 'ftp://example.dk/feed.json']) {
      await src.fill(address);
      expect(await src.getAttribute('aria-invalid')).toBe('true');
      await page.getByText('Her kommer det frem, når du har skrevet nyhedsstrømmens adresse.').waitFor();
      expect(await page.getByRole('button', { name: 'Kopiér' }).count()).toBe(0);
    }
    await page.getByRole('button', { name: 'Brug eksemplet' }).click();
    expect(await titlesIn(shown(page))).toEqual(newest.slice(0, 5));
  });

  test.each([
    ['does not let the page copy', 'navigator.clipboard.writeText = () => Promise.reject(new Error())'],
    ['has no clipboard, as without https', "Object.defineProperty(navigator, 'clipboard', {})"],
  ])('gets the text marked where the browser %s', async (_, script) => {
    const page = await openPage();
    await page.evaluate(script);
    await page.getByRole('button', { name: 'Kopiér: Trusted Types' }).click();
    await page.getByRole('status').getByText('Ctrl+C').waitFor();
    expect(await page.evaluate(() => String(getSelection()))).toBe('trusted-types tryg-widgets');
  });

  test('is told that it is copied, until something else would be', async () => {
    const page = await openPage();
    await copied(page, '2. Elementet');
    await field(page, 'Vis højst så mange').fill('4');
    await page.getByText('Kopieret:').waitFor({ state: 'detached' });
    await copied(page, 'Pladsholderen');
    expect(await page.getByText('Kopieret:').count()).toBe(1);
  });

  test('is warned before the example is copied into a real page', async () => {
    const page = await openPage();
    const warning = page.getByText('Skriv jeres egen nyhedsstrøms adresse ovenfor, før du kopierer.');
    await warning.waitFor();
    await field(page, 'Nyhedsstrømmens adresse').fill(`${host.origin}/fault/good`);
    await page.getByRole('link', { name: 'Tjek af nyhedsstrømmen' }).waitFor();
    expect(await warning.count()).toBe(0);
  });
});

/** What a screen reader makes of an element, but for where links lead: in a newsroom, to the page that it stands on. */
const heard = async (place: Pick<Page, 'locator'>, element: string): Promise<string> =>
  (await place.locator(`tryg-${element}`).ariaSnapshot()).replace(/^\s*- \/url: .*\n?/gm, '');

const strict = (...policies: string[]): string => ["default-src 'none'", ...policies].join(';');

describe.each([
  ['news-list', 'limit=3&layout=cards', newest[2]],
  ['article', '', newest[0]],
  ['newsroom', 'limit=2', newest[1]],
  ['event-list', '', 'Tryghedsvandring i Vejgaard'],
  ['notice', '', 'Stien under Limfjordsbroen er lukket'],
  ['contact-card', '', 'Tovholder i Aalborg Kommune'],
  ['organisation', '', 'Aalborg Kommune'],
  ['breadcrumb', 'item=samtalecafe', 'En kop kaffe mod ensomhed'],
  ['skip-link', 'target=nyt', 'Gå til sidens indhold'],
] as const)(
  '%s, copied into an empty page of another origin under a strict policy',
  (element, query, text) => {
    test('is what the preview shows: as an element, as a placeholder, and in a frame of its own height', async () => {
      const page = await openPage(`${builder}?element=${element}&${query}`);
      await shown(page).locator(`tryg-${element}`).getByText(text!).first().waitFor();
      const preview = await heard(shown(page), element);
      const seesTheSame = (place: Pick<Page, 'locator'>) =>
        expect.poll(() => heard(place, element), PATIENCE).toBe(preview);

      const script = await copied(page, '1. Scriptet');
      expect(script).toMatch(/\/v1\.4\.2\/tryg-widgets\.js".* integrity="sha384-.+" crossorigin="anonymous"/);
      const policy = [await copied(page, 'Sikkerhedspolitik (CSP)'), await copied(page, 'Trusted Types')];
      const csp = strict("require-trusted-types-for 'script'", ...policy);
      for (const way of ['2. Elementet', 'Pladsholderen'])
        await seesTheSame(await pasted(script + (await copied(page, way)), csp));

      if (['breadcrumb', 'skip-link'].includes(element)) {
        // Their links are the page's own.
        expect(await page.getByText(/rammen|iframe/i).count()).toBe(0);
      } else {
        const html = (await copied(page, 'Rammen (iframe)')) + (await copied(page, 'Rammens højde'));
        const other = await pasted(html, strict(await copied(page, 'Sikkerhedspolitik for rammen')));
        await seesTheSame(other.frameLocator('iframe'));
        const height = () => other.locator('iframe').evaluate(({ style }) => style.height);
        await expect.poll(height, PATIENCE).toMatch(/px$/);
      }
      expect(said).toEqual([]);
    });
  },
);

test('what is copied for npm is the same in a page that a bundler has built', async ({ onTestFinished }) => {
  const workspace = await Workspace.create();
  onTestFinished(() => workspace.remove());
  const page = await openPage(`${builder}?element=news-list&limit=2`);
  const titles = await titlesIn(shown(page));
  const [install, script = '', element] = (await copied(page, 'npm')).split('\n\n');
  expect(install).toBe('npm install tryg-widgets@1.4.2');
  const html = `<!doctype html><link rel="icon" href="data:," />${element}<script type="module" src="main.js"></script>`;
  await workspace.write('copied', { 'index.html': html, 'main.js': script });
  await workspace.build('copied');
  const { address, close } = await workspace.serve('copied');
  onTestFinished(close);
  said = [];
  expect(await titlesIn(await openPage(address))).toEqual(titles);
  expect(said).toEqual([]);
}, 120_000);

describe('the policy that is copied', () => {
  const feed = {
    title: 'Nyt',
    items: [
      {
        id: '1',
        title: 'Nyt',
        image: 'https://eget.example/1.jpg',
        _tryg: { image: { width: 800, sizes: [{ url: 'https://mindre.example/1.jpg', width: 400 }] } },
        content_html: '<p>Se <img src="https://tekst.example/2.jpg" alt=""></p>',
        attachments: [{ url: 'https://vedlagt.example/3.jpg', mime_type: 'image/jpeg' }],
      },
    ],
  };
  const policyFor = async (element: string) => {
    const src = `${host.origin}/answer?${new URLSearchParams({ body: JSON.stringify(feed) })}`;
    const page = await openPage(`${builder}?${new URLSearchParams({ element, src })}`);
    return copied(page, 'Sikkerhedspolitik (CSP)');
  };

  test('names every server that the feed’s pictures lie on', async () => {
    const policy = await policyFor('article');
    for (const name of ['eget', 'mindre', 'tekst', 'vedlagt'])
      expect(policy).toMatch(new RegExp(`img-src .*https://${name}\\.example`));
  });

  test('asks for no pictures where none are shown', async () => {
    expect(await policyFor('contact-card')).not.toContain('img-src');
  });
});

describe('the feed', () => {
  const report = (page: Page) => page.getByRole('region', { name: 'Er nyhedsstrømmen i orden?' });

  test('may be fetched by everybody', async () => {
    const page = await openPage();
    await report(page).getByText('kan hentes fra alle hjemmesider').waitFor();
    await report(page).getByText('ingen fejl').waitFor();
  });

  test.each([
    ['no-cors', 'Serveren tillader ikke andre hjemmesider at læse nyhedsstrømmen (CORS).'],
    ['404', 'Serveren svarer med fejl 404.'],
    ['html', 'Svaret er en almindelig webside, ikke en nyhedsstrøm.'],
    ['not-json', 'Svaret kan ikke læses som JSON.'],
    ['latin1', 'Svaret er ikke skrevet i UTF-8.'],
  ])('is complained of in the words of the check: %s', async (fault, sentence) => {
    const src = `${host.origin}/fault/${fault}`;
    const page = await openPage(`${builder}?${new URLSearchParams({ element: 'news-list', src })}`);
    await report(page).getByText(sentence).first().waitFor();
    await page.getByRole('link', { name: 'Tjek af nyhedsstrømmen: 1 fejl' }).waitFor();
    expect(await report(page).getByText('kan hentes fra alle hjemmesider').count()).toBe(0);
  });

  test('is known to be closed to others also where this page may read it', async () => {
    const page = await openPage(`${host.origin}/dist/embed/index.html?src=../../fault/no-cors`);
    await page.getByText('Serveren tillader ikke andre hjemmesider').first().waitFor();
    expect(await report(page).getByText('kan hentes fra alle hjemmesider').count()).toBe(0);
  });

  test('that lies elsewhere needs the leave of who runs the frame', async () => {
    const src = `${host.origin}/fault/good`;
    const page = await openPage(`${builder}?${new URLSearchParams({ src })}`);
    await page.getByText(`Bed den, der driver den, om at godkende ${host.origin}.`).waitFor();
  });
});

describe('an address of the page', () => {
  const SCRIPT = '<img src=x onerror="alert(1)"><script>alert(1)</script>';

  test.each([
    ['an element that is none', { element: SCRIPT }, [/Elementet »<img .* findes ikke/]],
    ['an element of Object.prototype', { element: 'constructor' }, [/»constructor« findes ikke/]],
    ['a feed that is a script', { src: 'javascript:alert(1)' }, [/»Nyhedsstrømmens adresse« skal .*https/]],
    ['a link that is a script', { 'article-href': 'javascript:alert(1)' }, [/nyhedssides adresse« skal/]],
    ['unknown options', { onclick: 'alert(1)', style: 'x' }, [/»onclick« kan ikke/, /»style« kan ikke/]],
    ['options of an older version', { columns: '3' }, [/»columns« .*anden udgave af siden/]],
    [
      'malformed options',
      { limit: 'fem', layout: 'galleri', 'heading-level': '7' },
      [/»Vis højst så mange« skal/, /»Udseende« skal være »Liste«, .* ikke »galleri«/, /niveau« skal/],
    ],
    ['a malformed preview', { 'preview-width': 'tv' }, [/»Bredde« skal være »Side«, »Spalte« eller/]],
  ])('with %s is answered with a sentence, and the page works', async (_, query, sentences) => {
    const page = await openPage('about:blank');
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(`${builder}?${new URLSearchParams(query)}`);
    for (const sentence of sentences) await page.getByRole('alert').getByText(sentence).waitFor();
    expect(await titlesIn(shown(page))).toEqual(newest.slice(0, 5));
    expect(await copied(page, '2. Elementet')).toMatch(
      /^<tryg-news-list src="http[^"]+example\.json">\n {2}<a href="https:\/\/tryg\.aalborg\.dk\/">[^<]+<\/a>\n<\/tryg-news-list>$/,
    );
    expect(dialogs).toEqual([]);
    expect(said).toEqual([]);
  });

  test('of an older version keeps what there still is, for want of the element too', async () => {
    const src = `${host.origin}/fault/good`;
    const query = new URLSearchParams({ element: 'gallery', src, limit: '2', columns: '3' });
    const page = await openPage(`${builder}?${query}`);
    await page.getByRole('alert').getByText('Elementet »gallery« findes ikke').waitFor();
    await page.getByRole('alert').getByText('»columns«').waitFor();
    expect(await field(page, 'Nyhedsstrømmens adresse').inputValue()).toBe(src);
    expect(await copied(page, '2. Elementet')).toContain(`<tryg-news-list src="${src}" limit="2">`);
  });

  test('runs nothing of what it says, in the page, the preview or another page', async () => {
    const page = await openPage('about:blank');
    const dialogs: string[] = [];
    page.context().on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const evil = `"></tryg-news-list>${SCRIPT}`;
    const query = new URLSearchParams({ heading: evil, exclude: evil, 'article-href': `/x?{id}${evil}` });
    await page.goto(`${builder}?${query}`);
    await shown(page).getByRole('heading', { name: SCRIPT }).waitFor();
    const frames = page.frames().map((frame: Frame) => frame.locator('img[src=x]').count());
    expect(await Promise.all(frames)).toEqual(frames.map(() => 0));
    const html = (await copied(page, '1. Scriptet')) + (await copied(page, '2. Elementet'));
    const other = await pasted(html);
    await other.getByRole('heading', { name: SCRIPT }).waitFor();
    expect(await other.locator('img[src=x]').count()).toBe(0);
    expect(dialogs).toEqual([]);
  });
});

describe('the page', () => {
  /** Every panel that there is, and every kind of field. */
  const FULL = 'element=newsroom&refresh=5&limit=x&preview-width=phone';

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)('has nothing that axe complains of: %s, %i px', async (colorScheme, width) => {
    const page = await openPage(`${builder}?${FULL}`, { colorScheme, viewport: { width, height: 900 } });
    await field(page, 'Overskriftens niveau').fill('9');
    await page.getByText('kan hentes fra alle hjemmesider').waitFor();
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as { axe?: typeof axe }).axe!.run());
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  });

  test.each([
    ['at 320 px', { viewport: { width: 320, height: 640 } }],
    ['at 400 % zoom', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
  ])('does not scroll sideways %s', async (_, options) => {
    const src = `${host.origin}/feeds/odd.json`;
    const page = await openPage(`${builder}?${FULL}&${new URLSearchParams({ src })}`, options);
    await page.getByText('Se hver enkelt').click();
    await page.getByText('Den slags adresse bliver ikke brugt.').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('says nothing of the demo where it is published', async () => {
    const page = await openPage();
    await page.getByRole('heading', { name: 'Kopiér, og sæt ind' }).waitFor();
    expect(await page.getByText(/demonstration|ikke udgivet af/i).count()).toBe(0);
    expect(await page.getByRole('navigation').count()).toBe(0);
  });

  test('shows where the keyboard is, also in forced colours', async () => {
    const page = await openPage(builder, { forcedColors: 'active' });
    const outline = () =>
      page.getByText('Side', { exact: true }).evaluate((span) => getComputedStyle(span).outlineStyle);
    expect(await outline()).toBe('none');
    await tabTo(page, 'Side');
    expect(await outline()).toBe('solid');
  });

  test('is heard in Danish: headings, groups, fields with names, buttons that say what they copy', async () => {
    const page = await openPage();
    await page.getByText('kan hentes fra alle hjemmesider').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('da');
    const tree = await page.getByRole('main').ariaSnapshot();
    const heard = [
      'heading "Byg din indlejring" [level=1]',
      'form "Dine valg"',
      'group "Det vigtigste"',
      'combobox "Hvad vil du vise?"',
      'textbox "Nyhedsstrømmens adresse"',
      'spinbutton "Vis højst så mange"',
      'checkbox "Læserne kan søge"',
      'heading "Sådan ser det ud" [level=2]',
      'group "Bredde"',
      'radio "Telefon"',
      'region "Er nyhedsstrømmen i orden?"',
      'heading "A. Jeres CMS tager imod scripts" [level=3]',
      'heading "1. Scriptet" [level=4]',
      'button "Kopiér: 1. Scriptet"',
    ];
    for (const line of heard) expect(tree).toContain(line);
    // Nothing that can be used is without a name.
    expect(tree).not.toMatch(
      /^\s*- (textbox|combobox|spinbutton|checkbox|radio|button|link|region)\b(?! ")/m,
    );
    expect(await page.locator('iframe[title^="Forhåndsvisning: Liste over nyheder"]').count()).toBe(1);
  });
});

describe.each(browsers)('in %s', (name) => {
  let opened: Awaited<ReturnType<typeof openBrowser>>;
  let tab: Tab;

  beforeAll(async () => {
    opened = await openBrowser(name);
    tab = await opened.tab();
  }, 60_000);

  afterAll(() => opened.close());

  test('the preview and the question whether everybody may fetch the feed come from no origin', async () => {
    const id = `builder-${name}`;
    const src = `${host.origin}/fault/good?id=${id}`;
    await tab.goto(`${builder}?${new URLSearchParams({ src })}`);
    const text = () => tab.ask(() => document.querySelector('.report')?.textContent ?? '');
    await expect.poll(text, PATIENCE).toContain('kan hentes fra alle hjemmesider');
    const strangers = async () => {
      const seen = (await (await fetch(`${host.origin}/seen?id=${id}`)).json()) as {
        headers: Record<string, string>;
      }[];
      return seen.filter(({ headers }) => headers.origin === 'null').length;
    };
    await expect.poll(strangers, PATIENCE).toBe(2);
  }, 60_000);

  test('script and element show the news on another page, under the policy that is copied', async () => {
    await tab.goto(`${builder}?limit=2`);
    const code = (snippet: string) =>
      tab.ask((name) => document.querySelector(`[data-name=${name}]`)?.textContent ?? '', snippet);
    await expect.poll(() => code('element'), PATIENCE).toContain('limit="2"');
    const html = (await code('script')) + (await code('element'));
    const csp = strict(await code('policy')).replaceAll('\n', ' ');
    await tab.goto(`${host.origin}/page?${new URLSearchParams({ html, csp })}`);
    const titles = () =>
      tab.ask(() => {
        const { shadowRoot } = document.querySelector('tryg-news-list')!;
        return [...(shadowRoot?.querySelectorAll('li h3') ?? [])].map((title) => title.textContent.trim());
      });
    await expect.poll(titles, PATIENCE).toEqual(newest.slice(0, 2));
  }, 60_000);
});

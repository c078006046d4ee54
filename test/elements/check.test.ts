import { expect, waitUntil } from '@open-wc/testing';
import type { TrygNewsList } from '../../src/elements/news-list/element.js';
import { fault, PATIENCE, publish, requests, published } from '../support/network.js';
import { addressOf, feedOf, inside, settled, shown, silenced, words } from '../support/reader.js';

const CLEAN = feedOf([{ date_published: '2026-01-17', content_text: 'Lys på stien' }], {
  home_page_url: 'https://tryg.aalborg.dk/',
});

const list = (src: string, attributes = 'check'): Promise<TrygNewsList> =>
  shown(`<tryg-news-list src='${src}' ${attributes}><a href="/nyheder">Læs nyhederne</a></tryg-news-list>`);

/** The panel's own root, which an element's reader finds inside the element's. */
const panel = (element: Element): ShadowRoot | null | undefined =>
  inside(element).firstElementChild?.shadowRoot;
const part = <T extends Element = HTMLElement>(element: Element, selector: string): T =>
  panel(element)!.querySelector<T>(selector)!;
const parts = (element: Element, selector: string): HTMLElement[] => [
  ...(panel(element)?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const status = (element: Element): string => words(panel(element)?.querySelector('[role=status]'));
const summary = (element: Element): string => words(panel(element)?.querySelector('summary'));

/** Waits until a check is done. */
async function checked<T extends Element>(element: T): Promise<T> {
  await waitUntil(() => status(element).startsWith('Tjek af'), 'the check is done', PATIENCE);
  return element;
}
const check = async (src: string): Promise<TrygNewsList> => checked(await list(src));
const gone = (element: Element) => waitUntil(() => !panel(element), 'the panel goes', PATIENCE);

describe('the attribute check', () => {
  let mute: ReturnType<typeof silenced>;
  beforeEach(() => (mute = silenced('error')));
  afterEach(() => mute.restore());

  it('shows a panel above the content: what is wrong, where, why, and what to do', async () => {
    const element = await check(
      addressOf(
        feedOf(
          [
            { title: 'Lys på stien', date_published: 'i går' },
            { id: '', title: 'Uden id' },
            { title: 'Naboer' },
          ],
          { home_page_url: 'https://tryg.aalborg.dk/' },
        ),
      ),
    );
    expect(summary(element)).to.equal('Tjek af nyhedsstrømmen: 2 fejl, 1 advarsel');
    const { top } = part(element, 'details').getBoundingClientRect();
    expect(top).to.be.below(inside(element).querySelector('[part=heading]')!.getBoundingClientRect().top);
    expect(parts(element, '.label').map(words)).to.deep.equal(['Fejl (2)', 'Advarsler (1)']);
    expect(parts(element, '.what').map(words)).to.have.members([
      'Datoen kan ikke læses.',
      'Nyheden bliver ikke vist: den har ikke noget id.',
      'Nyheden har ingen dato.',
    ]);
    expect(parts(element, '.places li').map(words)).to.deep.equal([
      'Lys på stien items[0].date_published i går',
      'Uden id items[1]',
      'Naboer items[2].date_published',
    ]);
    expect(words(panel(element)))
      .to.contain('Der gættes aldrig på en dato')
      .and.to.contain('Gør sådan: Skriv den');
    expect(words(panel(element))).to.contain('Fjern det igen, før siden bliver udgivet.');
    await expect(element).to.be.accessible();
  });

  it('says so when nothing is wrong, politely', async () => {
    const element = await check(addressOf(CLEAN));
    expect(summary(element)).to.equal('Tjek af nyhedsstrømmen: ingen fejl');
    expect(status(element)).to.equal(summary(element));
    expect(parts(element, '.what').map(words)).to.deep.equal(['Ingen fejl fundet.']);
    expect(parts(element, 'section')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('lists at most 20 places of a kind, and says how many more there are', async () => {
    const items = Array.from({ length: 55 }, () => ({ content_text: 'Tekst' }));
    const element = await check(addressOf(feedOf(items, { home_page_url: 'https://a.dk/' })));
    expect(summary(element)).to.equal('Tjek af nyhedsstrømmen: 55 advarsler');
    const places = parts(element, '.places li').map(words);
    expect(places).to.have.length(21);
    expect(places.at(-1)).to.equal('og 35 til');
  });

  const ways: [what: string, src: () => string | Promise<string>, said: string][] = [
    [
      'CORS is missing',
      () => fault('no-cors'),
      'Serveren tillader ikke andre hjemmesider at læse nyhedsstrømmen (CORS).',
    ],
    ['nobody answers', () => 'http://127.0.0.1:65535/', 'Der kommer intet svar fra serveren.'],
    ['the answer breaks off', () => fault('cut'), 'Svaret brød af undervejs.'],
    ['there is nothing', () => publish(crypto.randomUUID(), '404'), 'Serveren svarer med fejl 404.'],
    ['the server fails', () => fault('503'), 'Serveren svarer med fejl 503.'],
    ['it is a web page', () => fault('html'), 'Svaret er en almindelig webside, ikke en nyhedsstrøm.'],
    ['it is empty', () => fault('empty'), 'Svaret er tomt.'],
    ['it is no JSON', () => fault('truncated'), 'Svaret kan ikke læses som JSON.'],
    ['it is Latin-1', () => fault('latin1'), 'Svaret er ikke skrevet i UTF-8.'],
    ['it is no feed', () => fault('no-items'), 'Det er ikke en nyhedsstrøm.'],
    ['it is too large', () => fault('padded', { bytes: '5000001' }), 'Nyhedsstrømmen fylder over 5 MB.'],
    ['there is no address', () => '', 'Der er ingen adresse på en nyhedsstrøm.'],
    ['the address is none', () => 'javascript:alert(1)', 'Adressen i src kan ikke bruges.'],
  ];
  for (const [what, src, said] of ways) {
    it(`says it when ${what}`, async () => {
      const element = await check(await src());
      expect(parts(element, '.what').map(words)).to.deep.equal([said]);
      expect(summary(element)).to.equal('Tjek af nyhedsstrømmen: 1 fejl');
      await expect(element).to.be.accessible();
    });
  }

  it('says how large a feed is that need not be, and what it is called by its server', async () => {
    const body = (length: number) => JSON.stringify(CLEAN).padEnd(length);
    const large = await check(await publish(crypto.randomUUID(), { body: body(150_000) }));
    expect(summary(large)).to.equal('Tjek af nyhedsstrømmen: 1 råd');
    expect(words(part(large, '.what'))).to.equal('Nyhedsstrømmen fylder 150 kB.');
    const headers = { 'content-type': 'text/plain; charset=utf-8' };
    const larger = await check(await publish(crypto.randomUUID(), { body: body(4_900_000), headers }));
    expect(parts(larger, '.what').map(words)).to.deep.equal([
      'Nyhedsstrømmen fylder 4.900 kB.',
      'Serveren kalder svaret text/plain.',
    ]);
  });

  it('checks once more when asked, and leaves the focus where it was', async () => {
    const id = crypto.randomUUID();
    const element = await check(await publish(id, '404'));
    await publish(id, { feed: CLEAN });
    const button = part<HTMLButtonElement>(element, 'button');
    expect(words(button)).to.equal('Tjek igen');
    button.focus();
    button.click();
    expect(status(element)).to.equal('Tjekker nyhedsstrømmen …');
    await checked(element);
    expect(words(part(element, '.what'))).to.equal('Ingen fejl fundet.');
    expect(panel(element)!.activeElement === button).to.equal(true);
  });

  it('comes and goes with the attribute', async () => {
    const element = await list(addressOf(CLEAN), '');
    expect(panel(element) ?? undefined).to.equal(undefined);
    for (let times = 0; times < 2; times += 1) {
      element.toggleAttribute('check', true);
      await checked(element);
      element.toggleAttribute('check', false);
      await gone(element);
    }
    element.check = true;
    await checked(element);
    expect(words(inside(element))).to.contain('Nyhed 0');
  });

  it('is there before the feed is, and while it is not', async () => {
    const element = document.createElement('tryg-news-list');
    element.setAttribute('check', '');
    element.setAttribute('src', addressOf(CLEAN, { delay: '600' }));
    document.body.append(element);
    await waitUntil(() => status(element) === 'Tjekker nyhedsstrømmen …', 'the check begins', PATIENCE);
    await checked(element);
    element.remove();
  });

  it('follows the address, and forgets what it found at another', async () => {
    const element = await check(fault('html'));
    element.src = addressOf(CLEAN);
    await waitUntil(() => status(element) === 'Tjek af nyhedsstrømmen: ingen fejl', 'it follows', PATIENCE);
    expect(words(panel(element))).to.contain(FEED_SERVER);
  });

  it('goes when the element leaves the page, and comes back with it', async () => {
    const element = await check(addressOf(CLEAN));
    const place = element.parentElement!;
    element.remove();
    expect(panel(element) ?? undefined).to.equal(undefined);
    place.append(element);
    await checked(element);
    expect(inside(element).children).to.have.length(2);
  });

  it('takes the focus nowhere when it goes', async () => {
    const element = await check(addressOf(CLEAN));
    part<HTMLButtonElement>(element, 'button').focus();
    element.check = false;
    await gone(element);
    await settled(element);
    expect(document.activeElement === document.body || document.activeElement === element).to.equal(true);
  });

  it('asks for the feed once, and without it nobody asks twice', async () => {
    const [own, plain] = [crypto.randomUUID(), crypto.randomUUID()];
    await publish(own, { feed: CLEAN });
    await publish(plain, { feed: CLEAN });
    await check(published(own));
    await list(published(plain), '');
    expect(await requests(own)).to.equal(2);
    expect(await requests(plain)).to.equal(1);
  });

  it('says nothing on the console', async () => {
    await check(addressOf(feedOf([{ date_published: 'i går' }])));
    expect(mute.said).to.deep.equal([]);
  });

  for (const tag of [
    'article',
    'breadcrumb',
    'contact-card',
    'event-list',
    'news-list',
    'notice',
    'organisation',
  ]) {
    it(`is for tryg-${tag} too`, async () => {
      const place = document.createElement('div');
      place.innerHTML = `<tryg-${tag} src="${FEED_SERVER}/feeds/odd.json" check><a href="/">Forside</a></tryg-${tag}>`;
      document.body.append(place);
      const element = await checked(place.firstElementChild!);
      expect(summary(element)).to.match(/^Tjek af nyhedsstrømmen: \d+ fejl, \d+ advarsler, \d+ råd$/);
      expect(parts(element, 'section').map(({ className }) => className)).to.deep.equal([
        'error',
        'warning',
        'advice',
      ]);
      place.remove();
    });
  }

  it('is read on a narrow page with the longest words', async () => {
    const element = await check(`${FEED_SERVER}/feeds/odd.json`);
    element.parentElement!.style.inlineSize = '320px';
    const { right } = element.getBoundingClientRect();
    const outside = parts(element, '*').filter((one) => one.getBoundingClientRect().right > right + 1);
    expect(outside.map(words)).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });
});

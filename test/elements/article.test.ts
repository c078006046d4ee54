import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { TrygArticle } from '../../src/elements/article/element.js';
import type { TrygFeedFailedEvent, TrygFeedReadyEvent } from '../../src/elements/events.js';
import { requests } from '../support/network.js';
import { addressOf, all, feedOf, inside, settled, shown, silenced, words } from '../support/reader.js';
import { setClock } from '../support/wall-clock.js';

const tryg = (): string => `${FEED_SERVER}/feeds/tryg/feed.json`;
const article = (src: string, attributes = '', children = ''): Promise<TrygArticle> =>
  shown(`<tryg-article src='${src}' ${attributes}>${children}</tryg-article>`);
/** The article of a feed that has nothing else. */
const only = (item: object, attributes = '', feed: object = {}): Promise<TrygArticle> =>
  article(addressOf(feedOf([item], feed)), attributes);
const part = (element: Element, name: string): HTMLElement | null =>
  inside(element).querySelector<HTMLElement>(`[part=${name}]`);
const title = (element: Element): string => words(part(element, 'heading'));
/** Levels of all headings, in order. */
const levels = (element: Element): string[] =>
  all(element, 'h1,h2,h3,h4,h5,h6').map(({ localName }) => localName);
const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

describe('tryg-article', () => {
  describe('which item', () => {
    it('is the newest, when nobody says', async () => {
      const element = await article(tryg());
      expect(title(element)).to.equal('Borgere i socialt udsatte positioner i byens rum');
      const dates = [{ date_published: '2020-01-01' }, { title: 'Nyest', date_published: '2024-01-01' }, {}];
      expect(title(await article(addressOf(feedOf(dates))))).to.equal('Nyest');
    });

    it('is the one with that id', async () => {
      expect(title(await article(tryg(), 'item=tryghedsvandring-i-gug'))).to.equal('Tryghedsvandring i Gug');
      expect(title(await article(addressOf(feedOf([{}, { id: 7, title: 'Syv' }])), 'item=7'))).to.equal(
        'Syv',
      );
    });

    it('is the one with that address', async () => {
      const address = 'https://tryg.aalborg.dk/nyheder/2023/01/tryg-bydel';
      expect(title(await article(tryg(), `item="${address}"`))).to.equal('Tryg bydel');
    });

    it('is named by the address of the page, which goes before item', async () => {
      const before = location.href;
      const page = new URL(before);
      page.searchParams.set('nyhed', 'trivsel-i-skolen');
      history.replaceState(null, '', page);
      try {
        const element = await article(tryg(), 'item-param=nyhed item=tryghedsvandring-i-gug');
        expect(title(element)).to.equal('Trivsel i skolen');
        page.searchParams.delete('nyhed');
        history.replaceState(null, '', page);
        const other = await article(tryg(), 'item-param=nyhed item=tryghedsvandring-i-gug');
        expect(title(other)).to.equal('Tryghedsvandring i Gug');
      } finally {
        history.replaceState(null, '', before);
      }
    });

    it('changes when item does, without another request', async () => {
      const id = crypto.randomUUID();
      const element = await article(`${tryg()}?id=${id}`, 'item=trivsel-i-skolen');
      element.item = 'tryghedsvandring-i-gug';
      await element.updateComplete;
      expect(title(element)).to.equal('Tryghedsvandring i Gug');
      element.setAttribute('item', 'tryg-bydel-nyhed');
      await element.updateComplete;
      expect(title(element)).to.equal('Tryg bydel');
      expect(await requests(id)).to.equal(1);
    });

    it('that is not there leads to all the others, where the feed says where they are', async () => {
      const links = (element: Element) =>
        all<HTMLAnchorElement>(element, 'a').map((link) => [words(link), link.href]);
      const home = { home_page_url: 'https://www.tryg.aalborg.dk/nyheder' };
      expect(links(await only({}, 'item=findes-ikke', home))).to.deep.equal([
        ['Se alle nyheder på tryg.aalborg.dk', 'https://www.tryg.aalborg.dk/nyheder'],
      ]);
      expect(links(await only({}, 'item=findes-ikke'))).to.deep.equal([]);
      const empty = await article(addressOf(feedOf([], home)));
      expect(words(inside(empty))).to.equal('Nyheden findes ikke længere her.');
    });

    it('that is not there is said to be gone, in Danish, and the fallback stays', async () => {
      const element = await article(tryg(), 'item=findes-ikke', '<a href="/nyheder">Alle nyheder</a>');
      expect(words(inside(element).querySelector('.empty'))).to.equal('Nyheden findes ikke længere her.');
      expect(isSeen(element.querySelector('a')!)).to.equal(true);
      expect(part(element, 'article')).to.equal(null);
      await expect(element).to.be.accessible();
    });
  });

  describe('what it shows', () => {
    it('is the whole item of the seed page', async () => {
      const element = await article(tryg(), '', '<a href="/nyheder">Læs nyheden</a>');
      expect(words(part(element, 'lead'))).to.equal(
        'Dialog og fælles løsninger skal give trygge byrum med plads til alle.',
      );
      expect(words(part(element, 'meta'))).to.equal(
        'Publiceret 20. november 2023 · Opdateret 24. november 2023',
      );
      expect(all<HTMLTimeElement>(element, 'time').map(({ dateTime }) => Date.parse(dateTime))).to.deep.equal(
        [Date.parse('2023-11-20T09:00:00+01:00'), Date.parse('2023-11-24T10:30:00+01:00')],
      );
      const picture = part(element, 'figure')!.querySelector('img')!;
      expect(picture.src).to.match(/\/feeds\/tryg\/billeder\/byens-rum-[\da-f]+-1600\.webp$/);
      expect(picture.alt).to.match(/^Illustration af en plads i byen/);
      expect(words(part(element, 'figure')!.querySelector('figcaption'))).to.equal(
        'Et overdækket sted at være kan give ro på en plads, som mange deles om. Illustration: Tryg Widgets',
      );
      expect(words(part(element, 'event'))).to.equal(
        'Tid og sted torsdag den 30. november 2023 kl. 15.00-17.00 Hjerterummet ved Godsbanearealet, 9000 Aalborg',
      );
      expect(all(element, '[part=links] a').map(words)).to.deep.equal([
        'Læs mere om samarbejdet om borgere i socialt udsatte positioner i byens rum',
      ]);
      const source = part(element, 'source')!;
      expect(words(source)).to.equal('Kilde: Tryg Aalborg');
      expect(source.querySelector('a')!.href).to.match(/^https:\/\/tryg\.aalborg\.dk\/liste-over-nyheder/);
      expect(isSeen(element.querySelector('a')!)).to.equal(false);
      await expect(element).to.be.accessible();
    });

    for (const item of [
      'tryghedsvandring-i-gug',
      'tryghed-er-noget-vi-skaber-sammen',
      'ny-model-mod-rekruttering',
      'indsats-tryghedsvandringer',
    ]) {
      it(`is accessible: ${item}`, async () => {
        const element = await article(tryg(), `item=${item}`);
        expect(part(element, 'body')!.children.length).to.be.greaterThan(2);
        await expect(element).to.be.accessible();
      });
    }

    it('is every item of the strange feed too, and nothing invented', async () => {
      const src = `${FEED_SERVER}/feeds/odd.json`;
      const feed = (await (await fetch(src)).json()) as { items: ({ id?: unknown } | null)[] };
      const ids = feed.items.map((item) => item?.id).filter((id) => id != null && id !== '');
      expect(ids.length).to.be.greaterThan(20);
      const element = await article(src);
      for (const id of ids) {
        element.item = String(id);
        await element.updateComplete;
        const text = words(inside(element));
        expect(text, String(id)).not.to.match(/undefined|NaN|\[object/);
        expect(text, String(id)).not.to.equal('');
        for (const time of all(element, 'time'))
          expect(words(time), String(id)).to.match(/^(Publiceret|Opdateret) [1-3]?\d\. [a-z]+ (19|20)\d\d$/);
      }
      for (const id of ['tabel', 'overskrifter', 'billeder', 'her-links']) {
        element.item = id;
        await element.updateComplete;
        await expect(element).to.be.accessible();
      }
    });

    it('never has a label without a value', async () => {
      const element = await only(
        {
          title: 'Kun en titel',
          summary: ' ',
          image: '',
          date_published: 'i går',
          authors: [{ name: '' }],
          attachments: [{ title: 'Uden adresse' }],
          content_html: '<p>&nbsp;</p>',
          _tryg: {
            kicker: '',
            image: { caption: 'Et billede', credit: 'A' },
            event: { place: {} },
            related: [{ title: 'x' }],
          },
        },
        '',
        { title: '' },
      );
      expect(words(part(element, 'article'))).to.equal('Kun en titel');
      expect(all(element, 'figure, aside, ul, time, [part=source], [part=meta], [part=lead]')).to.have.length(
        0,
      );
      await expect(element).to.be.accessible();
    });

    it('is named after what it says, when it has no title', async () => {
      const element = await only({ title: null, content_text: 'En kort besked fra vagten.' });
      expect(title(element)).to.equal('En kort besked fra vagten.');
      const picture = await only({ title: '', image: `${FEED_SERVER}/images/dialog.svg` });
      expect(title(picture)).to.equal('Nyhed uden titel');
    });

    it('shows a title as it is written, and no markup in it', async () => {
      const element = await only({
        title: '"En Vej Ind" for unge &amp; <b>gamle</b>',
        summary: '3 < 5 <img src=x>',
      });
      expect(title(element)).to.equal('"En Vej Ind" for unge & <b>gamle</b>');
      expect(words(part(element, 'lead'))).to.equal('3 < 5 <img src=x>');
      expect(all(element, 'b, img')).to.have.length(0);
    });

    it('crosses out what its text has crossed out', async () => {
      const content_html = '<p>Vi ses den <del>4.</del> <s>5.</s> <strike>6.</strike> 7. maj</p>';
      const element = await only({ content_html });
      expect(all(element, 's').map(words)).to.deep.equal(['4.', '5.', '6.']);
      expect(words(part(element, 'body'))).to.equal('Vi ses den 4. 5. 6. 7. maj');
    });

    it('says who wrote it', async () => {
      const authors = [{ name: 'Anne' }, { name: 'Bo' }, { name: 'Carl' }];
      expect(words(part(await only({ authors }), 'meta'))).to.equal('Af Anne, Bo og Carl');
      const inFeed = await only({ date_published: '2023-01-17' }, '', { authors: [{ name: 'Samrådet' }] });
      expect(words(part(inFeed, 'meta'))).to.equal('Af Samrådet · Publiceret 17. januar 2023');
    });

    it('does not call it updated when it was not', async () => {
      const same = { date_published: '2023-01-17T10:00:00+01:00', date_modified: '2023-01-17T09:00:00Z' };
      expect(words(part(await only(same), 'meta'))).to.equal('Publiceret 17. januar 2023');
      const sameDay = {
        date_published: '2023-01-17T10:00:00+01:00',
        date_modified: '2023-01-17T15:00:00+01:00',
      };
      expect(words(part(await only(sameDay), 'meta'))).to.equal('Publiceret 17. januar 2023');
      const before = { date_published: '2023-01-17', date_modified: '2020-01-01' };
      expect(words(part(await only(before), 'meta'))).to.equal('Publiceret 17. januar 2023');
      expect(words(part(await only({ date_modified: '2023-02-01' }), 'meta'))).to.equal(
        'Opdateret 1. februar 2023',
      );
    });

    it('has the words above the title before it', async () => {
      const element = await only({ _tryg: { kicker: 'Arrangement' } });
      expect(words(part(element, 'article'))).to.match(/^Arrangement Nyhed 0/);
    });

    it('has the source’s address, or its own name for it', async () => {
      const item = { url: 'https://tryg.aalborg.dk/a' };
      expect(words(part(await only(item, '', { title: null }), 'source'))).to.equal('Kilde: tryg.aalborg.dk');
      const nowhere = part(await only({}), 'source')!;
      expect(words(nowhere)).to.equal('Kilde: Prøvefeed');
      expect(nowhere.querySelector('a')).to.equal(null);
    });
  });

  describe('headings', () => {
    it('begin at level 2, and go down from there', async () => {
      expect(levels(await article(tryg()))).to.deep.equal(['h2', 'h3', 'h3', 'h3', 'h3']);
    });

    const item = { content_html: '<h2>A</h2><h3>B</h3>', _tryg: { event: { start: '2023-01-17' } } };
    const outlines: [string, string[]][] = [
      ['1', ['h1', 'h2', 'h3', 'h2']],
      ['4', ['h4', 'h5', 'h6', 'h5']],
      ['6', ['h6', 'h6', 'h6', 'h6']],
      ['9', ['h6', 'h6', 'h6', 'h6']],
      ['-3', ['h1', 'h2', 'h3', 'h2']],
      ['0', ['h2', 'h3', 'h4', 'h3']],
      ['', ['h2', 'h3', 'h4', 'h3']],
      ['to', ['h2', 'h3', 'h4', 'h3']],
      ['2.7', ['h2', 'h3', 'h4', 'h3']],
    ];
    for (const [level, outline] of outlines) {
      it(`of heading-level="${level}" are ${outline.join(', ')}`, async () => {
        expect(levels(await only(item, `heading-level="${level}"`))).to.deep.equal(outline);
      });
    }

    it('follow heading-level when it changes', async () => {
      const element = await only(item);
      element.headingLevel = 3;
      await element.updateComplete;
      expect(levels(element)).to.deep.equal(['h3', 'h4', 'h5', 'h4']);
    });
  });

  describe('pictures', () => {
    const image = (): string => `${FEED_SERVER}/images/dialog.svg`;
    const body = (): string => `<p>Ord</p><p><img src="/images/dialog.svg" alt="Et møde"></p>`;

    it('are left out with their captions when images="none"', async () => {
      const item = {
        image: image(),
        content_html: body(),
        _tryg: { image: { caption: 'Mødet', credit: 'A' } },
      };
      const element = await only(item, 'images=none');
      expect(all(element, 'img, figure, figcaption')).to.have.length(0);
      expect(words(inside(element))).not.to.contain('Mødet');
      element.images = 'auto';
      await element.updateComplete;
      expect(all(element, 'img').length).to.be.greaterThan(0);
    });

    it('of the item that also stand in the body are shown once, where the body has them', async () => {
      const element = await article(tryg(), 'item=tryg-bydel-nyhed');
      const images = all<HTMLImageElement>(element, 'img');
      expect(images.map(({ src }) => src.split('/').at(-1)!.split('-')[0])).to.deep.equal(['cykelkursus']);
      expect(images[0]!.closest('[part=body]')).not.to.equal(null);
      expect(words(inside(element)).match(/Illustration: Tryg Widgets/g)).to.have.length(1);
    });

    it('keep their credit also there', async () => {
      const element = await only({
        image: image(),
        content_html: body(),
        _tryg: { image: { credit: 'Rigspolitiet' } },
      });
      expect(all(element, 'img')).to.have.length(1);
      expect(words(inside(element)).match(/Foto: Rigspolitiet/g)).to.have.length(1);
    });

    it('of the item stand above when the body has another', async () => {
      const element = await article(tryg(), 'item=tryghedsvandring-i-gug');
      expect(
        all<HTMLImageElement>(element, 'img').map(({ src }) => src.split('/').at(-1)!.split('-')[0]),
      ).to.deep.equal(['tryghedsvandring', 'skolevej']);
    });

    it('say who took them, once', async () => {
      const shownOf = async (caption: string, credit?: string) => {
        const element = await only({ image: image(), _tryg: { image: { caption, credit } } });
        return words(inside(element).querySelector('figcaption'));
      };
      expect(await shownOf('Mødet.', 'Aalborg Kommune')).to.equal('Mødet. Foto: Aalborg Kommune');
      expect(await shownOf('Mødet', 'Foto: Rigspolitiet')).to.equal('Mødet. Foto: Rigspolitiet');
      expect(await shownOf('Mødet.', 'Tegning: Ane Ny')).to.equal('Mødet. Tegning: Ane Ny');
      expect(await shownOf('Mødet')).to.equal('Mødet');
    });

    it('have no caption without words, and keep their room', async () => {
      const element = await only({
        image: image(),
        _tryg: { image: { alt: 'Et møde', width: 1600, height: 1067 } },
      });
      expect(all(element, 'figcaption')).to.have.length(0);
      const shownImage = inside(element).querySelector('img')!;
      expect(shownImage.getAttribute('width')).to.equal('1600');
      await expect(element).to.be.accessible();
    });
  });

  describe('time and place', () => {
    const eventOf = async (event: object): Promise<string> =>
      words(part(await only({ _tryg: { event } }), 'event'));

    it('are written in Danish', async () => {
      const event = {
        start: '2023-11-30T14:00:00Z',
        end: '2023-11-30T16:00:00Z',
        place: { name: 'Hjerterummet' },
      };
      expect(await eventOf(event)).to.equal(
        'Tid og sted torsdag den 30. november 2023 kl. 15.00-17.00 Hjerterummet',
      );
    });

    it('say first when it is off, also without a time', async () => {
      expect(await eventOf({ start: '2023-11-09', status: 'cancelled' })).to.equal(
        'Tid og sted Aflyst torsdag den 9. november 2023',
      );
      expect(await eventOf({ status: 'postponed', place: { name: 'Gug' } })).to.equal(
        'Tid og sted Udsat Gug',
      );
    });

    it('lead nowhere any more when it is over: not to a sign-up, and not into the calendar', async () => {
      const element = await only({
        _tryg: { event: { start: '2023-11-09', sign_up_url: 'mailto:a@b.dk' } },
      });
      expect(words(inside(element).querySelector('[part=event]'))).to.equal(
        'Tid og sted torsdag den 9. november 2023',
      );
    });

    it('lead to where it is online, where to sign up, and into the calendar', async () => {
      const element = await only({
        _tryg: {
          event: { start: '2099-11-09', online_url: 'https://a.dk/mode', sign_up_url: 'mailto:a@b.dk' },
        },
      });
      expect(
        all(element, '[part=event] a').map((link) => [words(link), link.getAttribute('href')]),
      ).to.deep.equal([
        ['Online', 'https://a.dk/mode'],
        ['Tilmelding', 'mailto:a@b.dk'],
      ]);
      expect(all(element, '[part=event] button').map(words)).to.deep.equal(['Tilføj til kalender']);
      await expect(element).to.be.accessible();
    });
  });

  describe('for search engines', () => {
    const dataOf = (element: Element) => [...element.querySelectorAll('script[type="application/ld+json"]')];
    const src = () => addressOf(feedOf([{ title: '</script><script>alert(1)//' }, { title: 'Anden' }]));

    it('describes itself among its own children, where the page asks for it', async () => {
      const element = await article(src(), 'json-ld item=0', '<a href="/n">Nyheden</a>');
      const [script] = dataOf(element);
      expect(JSON.parse(script!.textContent)).to.include({
        '@type': 'NewsArticle',
        headline: '</script><script>alert(1)//',
      });
      expect(script!.textContent, 'what would end a script').not.to.contain('<');
      expect(element.querySelector('a')!.textContent).to.equal('Nyheden');
      await expect(element).to.be.accessible();
    });

    it('follows the item, and stops when it is no longer asked to', async () => {
      const element = await article(src(), 'json-ld item=0');
      element.item = '1';
      await element.updateComplete;
      expect(dataOf(element)).to.have.length(1);
      expect(dataOf(element)[0]!.textContent).to.contain('"headline":"Anden"');
      element.item = 'findes ikke';
      await element.updateComplete;
      expect(dataOf(element)).to.have.length(0);
      element.item = '0';
      await element.updateComplete;
      element.jsonLd = false;
      await element.updateComplete;
      expect(dataOf(element)).to.have.length(0);
    });

    it('says nothing unless it is asked to', async () => {
      expect(dataOf(await article(src(), 'item=0'))).to.have.length(0);
    });
  });

  it('says what was wrong before, in the language it is written in', async () => {
    const element = await only({ language: 'en', _tryg: { correction: 'The walk is on Tuesday.' } });
    const correction = inside(element).querySelector('[part=correction]')!;
    expect(words(correction)).to.equal('Rettelse: The walk is on Tuesday.');
    expect(correction.querySelector('span')!.lang).to.equal('en');
    await expect(element).to.be.accessible();
  });

  it('says so when it is more than a year old, counted from its last update', async () => {
    const restore = setClock('2026-11-23T10:00+01:00');
    const old = 'Denne nyhed er mere end et år gammel.';
    const saysSo = async (dates: object) => words(inside(await only(dates))).includes(old);
    try {
      expect(await saysSo({ date_published: '2025-11-22' })).to.equal(true);
      expect(await saysSo({ date_published: '2025-11-24' })).to.equal(false);
      expect(await saysSo({ date_published: '2020-01-01', date_modified: '2026-01-01' })).to.equal(false);
      expect(await saysSo({})).to.equal(false);
    } finally {
      restore();
    }
  });

  describe('documents and related pages', () => {
    it('are links that say what they are', async () => {
      const element = await only({
        attachments: [
          {
            url: 'https://a.dk/strategi.pdf',
            mime_type: 'application/pdf',
            title: 'Strategi',
            size_in_bytes: 1_258_291,
          },
          { url: 'bilag/Kort%20over%20Gug.docx', mime_type: 'application/msword' },
          { url: 'https://a.dk/mappe/', mime_type: 'text/html' },
          { url: 'https://a.dk/100%.pdf', mime_type: 'application/pdf' },
          { url: 'javascript:alert(1)', mime_type: 'application/pdf', title: 'Farlig' },
        ],
        _tryg: {
          related: [
            { title: 'Læs mere om Gug', url: '/gug' },
            { title: '', url: 'https://a.dk/b' },
            { title: 'Farlig', url: 'javascript:alert(1)' },
          ],
        },
      });
      expect(
        all(element, '[part=links] a').map((link) => [words(link), link.getAttribute('href')]),
      ).to.deep.equal([
        ['Læs mere om Gug', `${FEED_SERVER}/gug`],
        ['https://a.dk/b', 'https://a.dk/b'],
        ['Strategi (pdf, 1,3 MB)', 'https://a.dk/strategi.pdf'],
        ['Kort over Gug.docx (docx)', `${FEED_SERVER}/bilag/Kort%20over%20Gug.docx`],
        ['a.dk (html)', 'https://a.dk/mappe/'],
        ['100%.pdf (pdf)', 'https://a.dk/100%.pdf'],
      ]);
      await expect(element).to.be.accessible();
    });
  });

  describe('a gallery', () => {
    const image = (name: string, more: object = {}) => ({
      url: `${FEED_SERVER}/images/${name}.svg`,
      mime_type: 'image/svg+xml',
      title: `Om ${name}`,
      ...more,
    });
    const pictures = (element: Element) => all<HTMLImageElement>(element, '[part=gallery] img');
    const links = (element: Element) => all<HTMLAnchorElement>(element, '[part=gallery] a');
    const documents = (element: Element) => all(element, '[part=links] a').map(words);

    it('shows the pictures that are attached, each with its caption, and leads to the whole of it', async () => {
      const element = await only({ content_text: 'Ord', attachments: [image('vinter'), image('dialog')] });
      expect(part(element, 'body')!.nextElementSibling!.part.value).to.equal('gallery');
      expect(all(element, '[part=gallery] figcaption').map(words)).to.deep.equal(['Om vinter', 'Om dialog']);
      expect(links(element).map(({ href }) => href)).to.deep.equal([
        image('vinter').url,
        image('dialog').url,
      ]);
      expect(pictures(element).map(({ src, loading }) => [src, loading])).to.deep.equal([
        [image('vinter').url, 'lazy'],
        [image('dialog').url, 'lazy'],
      ]);
      const [first] = links(element);
      const { left, top } = pictures(element)[0]!.getBoundingClientRect();
      expect(
        inside(element).elementFromPoint(left + 9, top + 9) === first,
        'the picture is the link',
      ).to.equal(true);
      await expect(element).to.be.accessible();
    });

    it('has no words twice, and a name for each picture', async () => {
      const element = await only({
        attachments: [
          image('vinter'),
          image('dialog', { title: '' }),
          image('samtale', { title: undefined }),
        ],
      });
      expect(pictures(element).map(({ alt }) => alt)).to.deep.equal(['', 'Billede 2 af 3', 'Billede 3 af 3']);
      expect(links(element).map(words)).to.deep.equal(['Om vinter', '', '']);
      await expect(element).to.be.accessible();
    });

    it('leaves out what is shown already, and never lists pictures among the documents', async () => {
      const element = await only({
        image: image('byens-rum').url,
        content_html: '<p>Ord <img src="/images/skolevej.svg" alt="Skolevej"></p>',
        attachments: [
          image('byens-rum'),
          image('skolevej'),
          image('lille'),
          image('vinter', { mime_type: 'IMAGE/SVG+XML; charset=utf-8' }),
          image('vinter', { title: 'Igen' }),
          { url: 'https://a.dk/a.pdf', mime_type: 'application/pdf', title: 'Bilag' },
          { url: 'https://a.dk/plan.tif', mime_type: 'image/tiff', title: 'Plantegning' },
          { url: 'https://a.dk/b.jpg', title: 'Uden slags' },
        ],
        _tryg: { image: { sizes: [{ url: image('lille').url, width: 400 }] } },
      });
      expect(pictures(element).map(({ src }) => src)).to.deep.equal([image('vinter').url]);
      expect(documents(element)).to.deep.equal(['Bilag (pdf)', 'Plantegning (tif)', 'Uden slags (jpg)']);
    });

    it('is a list of documents where no pictures are wanted', async () => {
      const element = await only({ attachments: [image('vinter'), image('dialog')] }, 'images=none');
      expect(all(element, 'img, figure, [part=gallery]')).to.have.length(0);
      expect(documents(element)).to.deep.equal(['Om vinter (svg)', 'Om dialog (svg)']);
      element.images = 'auto';
      await element.updateComplete;
      expect(pictures(element)).to.have.length(2);
      expect(documents(element)).to.deep.equal([]);
    });

    it('speaks the item’s language, and Danish where it must help itself', async () => {
      const element = await only({
        language: 'en',
        attachments: [image('vinter'), { ...image('dialog'), title: '' }],
      });
      expect(links(element).map((link) => link.closest<HTMLElement>('[lang]')!.lang)).to.deep.equal([
        'en',
        'da',
      ]);
    });
  });

  describe('contacts', () => {
    const hours = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes: '15:00' }];
    const contacts = [
      { id: 'a', role: 'Tovholder', phones: ['99823420'], hours },
      { id: 'b', role: 'Vagten', hours: [{ ...hours[0], closes: '22:00' }] },
      { id: 'c', role: 'En anden' },
      { id: 7, role: 'Nummer syv' },
      { id: 'tavs' },
    ];
    const cards = (element: Element) => all(element, '[part=card]');
    const names = (element: Element) => cards(element).map((card) => words(card.querySelector('.who')));
    const statuses = (element: Element) =>
      cards(element).map((card) => words(card.querySelector('.open, .closed')));
    const reachedBy = (wanted: unknown, attributes = '') =>
      only({ content_text: 'Ord', _tryg: { contacts: wanted } }, attributes, { _tryg: { contacts } });

    it('have a card each below the body, in the item’s order', async () => {
      const element = await reachedBy(['b', 'a']);
      expect(names(element)).to.deep.equal(['Vagten', 'Tovholder']);
      expect(words(part(element, 'article'))).to.match(/^Nyhed 0 Ord Kontakt Vagten .*99 82 34 20.* Kilde/);
      expect(all(element, '[part=card] button').map(words)).to.deep.equal(['Gem i kontakter']);
      await expect(element).to.be.accessible();
    });

    it('are headed one level below the title', async () => {
      expect(levels(await reachedBy(['a']))).to.deep.equal(['h2', 'h3']);
      expect(levels(await reachedBy(['a'], 'heading-level=6'))).to.deep.equal(['h6', 'h6']);
    });

    it('that nobody knows, or that say nothing, are passed over', async () => {
      expect(names(await reachedBy(['x', 'a', 'tavs', 'a', null]))).to.deep.equal(['Tovholder']);
      expect(all(await reachedBy(['x']), '.contacts')).to.have.length(0);
      expect(all(await reachedBy(undefined), '.contacts')).to.have.length(0);
    });

    it('may be a number, or one word', async () => {
      expect(names(await reachedBy(7))).to.deep.equal(['Nummer syv']);
      expect(names(await reachedBy('a'))).to.deep.equal(['Tovholder']);
    });

    it('change as soon as one of them opens or closes', async () => {
      const restore = setClock('2026-11-23T14:59:59.200+01:00');
      try {
        const element = await reachedBy(['b', 'a']);
        const open = ['Åbent nu · lukker kl. 22', 'Åbent nu · lukker kl. 15'];
        expect(statuses(element)).to.deep.equal(open);
        await waitUntil(() => statuses(element)[1]!.startsWith('Lukket'), 'it closes', { timeout: 5000 });
        expect(statuses(element)).to.deep.equal([open[0], 'Lukket · åbner igen i morgen kl. 9']);
      } finally {
        restore();
      }
    });
  });

  describe('share', () => {
    const address = 'https://tryg.aalborg.dk/nyheder/gug';
    const button = (element: Element, name: string) =>
      all(element, 'button').find((one) => words(one) === name)!;
    const said = (element: Element) => words(inside(element).querySelector('[part=share] [role=status]'));
    const field = (element: Element) => inside(element).querySelector('input');
    /** What has been copied, with a clipboard that says yes, no, or is not there. */
    let copied: string[];
    const clipboard = (answer: 'yes' | 'no' | 'none') => {
      const writeText = (text: string) => {
        if (answer === 'no') return Promise.reject(new DOMException('Denied', 'NotAllowedError'));
        copied.push(text);
        return Promise.resolve();
      };
      const value = answer === 'none' ? undefined : { writeText };
      Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
    };
    beforeEach(() => (copied = []));
    afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

    it('is offered only where the page asks for it', async () => {
      const element = await only({ url: address });
      expect(all(element, 'button')).to.have.length(0);
      element.share = true;
      await element.updateComplete;
      expect(all(element, 'button').map(words)).to.deep.equal(['Kopiér link', 'Udskriv']);
      expect(said(element)).to.equal('');
      for (const one of all(element, 'button')) expect(one.getBoundingClientRect().height).to.be.at.least(44);
      await expect(element).to.be.accessible();
    });

    it('copies the item’s own address, and says so each time', async () => {
      clipboard('yes');
      const element = await only({ url: address }, 'share');
      const heard: string[] = [];
      new MutationObserver(() => heard.push(said(element))).observe(part(element, 'share')!, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      for (const times of [1, 2]) {
        button(element, 'Kopiér link').click();
        await waitUntil(() => heard.filter(Boolean).length === times, 'it is said anew');
        expect(said(element)).to.equal('Linket er kopieret.');
      }
      expect(copied).to.deep.equal([address, address]);
      expect(field(element) === null).to.equal(true);
      await expect(element).to.be.accessible();
    });

    it('copies the page’s address for an item that has none', async () => {
      clipboard('yes');
      const element = await only({}, 'share');
      button(element, 'Kopiér link').click();
      await waitUntil(() => copied.length, 'it is copied');
      expect(copied).to.deep.equal([location.href]);
    });

    for (const answer of ['no', 'none'] as const) {
      it(`shows the address, selected, where the clipboard is not to be had: ${answer}`, async () => {
        clipboard(answer);
        const element = await only({ url: address }, 'share');
        button(element, 'Kopiér link').click();
        await waitUntil(() => field(element), 'the address is shown');
        await waitUntil(() => inside(element).activeElement?.localName === 'input', 'it has the focus');
        expect(said(element)).to.equal('Linket kunne ikke kopieres automatisk.');
        const { value, readOnly, labels, selectionStart, selectionEnd } = field(element)!;
        expect(value).to.equal(address);
        expect(readOnly).to.equal(true);
        expect(words(labels![0])).to.equal('Kopiér adressen herfra');
        expect([selectionStart, selectionEnd]).to.deep.equal([0, address.length]);
        await expect(element).to.be.accessible();

        clipboard('yes');
        button(element, 'Kopiér link').click();
        await waitUntil(() => said(element) === 'Linket er kopieret.', 'it is copied after all');
        expect(field(element) === null).to.equal(true);
      });
    }

    it('says nothing of another item', async () => {
      clipboard('yes');
      const element = await article(addressOf(feedOf([{ url: address }, {}])), 'share item=0');
      button(element, 'Kopiér link').click();
      await waitUntil(() => said(element), 'it is copied');
      element.item = '1';
      await element.updateComplete;
      expect(said(element)).to.equal('');
    });

    it('prints the page', async () => {
      const print = window.print.bind(window);
      let printed = 0;
      window.print = () => void printed++;
      try {
        const element = await only({}, 'share');
        button(element, 'Udskriv').click();
        expect(printed).to.equal(1);
      } finally {
        window.print = print;
      }
    });
  });

  describe('a body that is too long', () => {
    it('says so in Danish, and leads to the whole article', async () => {
      const element = await only({ url: 'https://a.dk/lang', content_text: 'a\n'.repeat(20_500) });
      const body = part(element, 'body')!;
      const note = body.nextElementSibling!;
      expect(words(note)).to.equal('Resten af nyheden er for lang til at blive vist her. Læs hele nyheden');
      expect(note.querySelector('a')!.href).to.equal('https://a.dk/lang');
      await expect(note).to.be.accessible();
    });
  });

  describe('languages', () => {
    it('of the item are its own, and everything else stays Danish', async () => {
      const element = await only(
        {
          language: 'en-GB',
          title: 'A safety walk',
          summary: 'Join us.',
          content_html: '<p>Walk <a href="https://www.dr.dk/">here</a>.</p>',
          date_published: '2023-01-17',
          image: `${FEED_SERVER}/images/dialog.svg`,
          attachments: [{ url: 'https://a.dk/a.pdf', title: 'Strategy' }],
          _tryg: {
            kicker: 'Event',
            image: { alt: 'A group', caption: 'On the way.', credit: 'Anne' },
            related: [{ title: 'More', url: '/more' }],
            event: { start: '2023-11-09' },
          },
        },
        '',
        { language: 'da' },
      );
      const languageOf = (text: string): string | null | undefined => {
        const walker = document.createTreeWalker(inside(element), NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const { data, parentElement } = walker.currentNode as Text;
          if (data.includes(text)) return parentElement!.closest('[lang]')!.getAttribute('lang');
        }
        return undefined;
      };
      for (const text of [
        'Event',
        'A safety walk',
        'Join us.',
        'Walk',
        'here',
        'On the way.',
        'Strategy',
        'More',
      ])
        expect(languageOf(text), text).to.equal('en-GB');
      expect(inside(element).querySelector('img')!.closest('[lang]')!.getAttribute('lang')).to.equal('en-GB');
      for (const text of ['Publiceret', 'Tid og sted', 'torsdag', 'Kilde', 'Foto: Anne', '(eksternt link)'])
        expect(languageOf(text), text).to.equal('da');
      expect(inside(element).querySelector('.root')!.getAttribute('lang')).to.equal('da');
      await expect(element).to.be.accessible();
    });

    it('of the feed hold for items without one, and Danish in an English feed is Danish', async () => {
      const src = `${FEED_SERVER}/feeds/english.json`;
      const english = await article(src, 'item=safety-walk');
      expect(part(english, 'heading')!.closest('[lang]')!.getAttribute('lang')).to.equal('en');
      expect(part(english, 'body')!.closest('[lang]')!.getAttribute('lang')).to.equal('en');
      const danish = await article(src, 'item=paa-dansk');
      expect(part(danish, 'heading')!.closest('[lang]')!.getAttribute('lang')).to.equal('da');
      expect(part(danish, 'body')!.closest('[lang]')!.getAttribute('lang')).to.equal('da');
      await expect(english).to.be.accessible();
    });

    it('that run from right to left do', async () => {
      const element = await only({ language: 'ar', title: 'عنوان', content_html: '<p>نص</p>' });
      expect(getComputedStyle(part(element, 'body')!).direction).to.equal('rtl');
      expect(getComputedStyle(part(element, 'source')!).direction).to.equal('ltr');
    });

    it('never mix: around a Danish item there is no English word', async () => {
      const element = await article(tryg(), 'item=indsats-tryghedsvandringer');
      const spoken = all(element, '*').flatMap((one) => [
        one.getAttribute('aria-label'),
        one.getAttribute('title'),
      ]);
      const text = `${words(inside(element))} ${spoken.join(' ')}`;
      expect(text).not.to.match(
        /\b(loading|error|failed|published|updated|by|source|read|table|external|link to|retry|again|photo|close|news)\b/i,
      );
    });
  });

  describe('while the feed is under way', () => {
    it('shows the fallback and a grey placeholder, and says nothing', async () => {
      const place = await fixture<HTMLDivElement>(html`<div></div>`);
      place.innerHTML = `<tryg-article src="${FEED_SERVER}/fault/hang?id=${crypto.randomUUID()}"><a href="/n">Nyheden</a></tryg-article>`;
      const element = place.firstElementChild as TrygArticle;
      await element.updateComplete;
      await waitUntil(() => inside(element).querySelector('.root')!.getAttribute('aria-busy') === 'true');
      expect(isSeen(element.querySelector('a')!)).to.equal(true);
      expect(inside(element).querySelector('.skeleton')!.getAttribute('aria-hidden')).to.equal('true');
      expect(words(inside(element).querySelector('[role=status]'))).to.equal('');
      await expect(element).to.be.accessible();
    });

    it('tells once when it is there', async () => {
      const heard = oneEvent<TrygFeedReadyEvent>(document, 'tryg-feed-ready');
      const address = `${tryg()}?id=${crypto.randomUUID()}`;
      const element = await article(address);
      const event = await heard;
      expect(event.target).to.equal(element);
      expect(event.address).to.equal(address);
      expect(event.bubbles).to.equal(true);
      expect(event.composed).to.equal(true);
      let more = 0;
      element.addEventListener('tryg-feed-ready', () => (more += 1));
      element.item = 'trivsel-i-skolen';
      await element.updateComplete;
      expect(more).to.equal(0);
    });
  });

  describe('when the feed cannot be had', () => {
    let console: ReturnType<typeof silenced>;
    beforeEach(() => (console = silenced('error')));
    afterEach(() => console.restore());

    it('says so in Danish, keeps the fallback and offers another try', async () => {
      const element = await article(`${FEED_SERVER}/fault/503`, '', '<a href="/nyheder">Læs nyheden</a>');
      expect(words(inside(element).querySelector('[role=status]'))).to.equal(
        'Nyheden kunne ikke hentes. Serveren svarede ikke, som den skulle.',
      );
      expect(all(element, 'button').map(words)).to.deep.equal(['Prøv igen']);
      expect(isSeen(element.querySelector('a')!)).to.equal(true);
      expect(all(element, '.skeleton, article')).to.have.length(0);
      await expect(element).to.be.accessible();
    });

    const faults: [string, string, string, number?][] = [
      ['fault/404', 'refused', 'Serveren svarede ikke, som den skulle.', 404],
      ['fault/html', 'malformed', 'Indholdet kunne ikke læses.'],
      ['fault/truncated', 'malformed', 'Indholdet kunne ikke læses.'],
      ['fault/no-cors', 'unreachable', 'Der er ikke forbindelse til serveren lige nu.'],
    ];
    for (const [path, failure, sentence, status] of faults) {
      it(`tells readers and the page why: ${path}`, async () => {
        const heard = oneEvent<TrygFeedFailedEvent>(document, 'tryg-feed-failed');
        const address = `${FEED_SERVER}/${path}?id=${crypto.randomUUID()}`;
        const element = await article(address);
        const event = await heard;
        expect(event.target).to.equal(element);
        expect(event.failure).to.equal(failure);
        expect(event.address).to.equal(address);
        expect(event.status).to.equal(status);
        expect(event.reason).to.contain(address);
        expect(words(inside(element).querySelector('[role=status]'))).to.contain(sentence);
        expect(console.said.join()).to.contain(address);
      });
    }

    it('keeps what it shows when a later try fails, and says how old it is', async () => {
      const element = await article(
        `${FEED_SERVER}/fault/flaky?good=1&status=403&id=${crypto.randomUUID()}`,
        '',
        '<a href="/n">Nyheden</a>',
      );
      element.reload();
      await waitUntil(() => inside(element).querySelector('button'), 'it offers another try');
      expect(words(inside(element).querySelector('[role=status]'))).to.match(
        /^Viser nyheden hentet kl\. \d{1,2}\.\d\d\. Serveren svarede ikke, som den skulle\.$/,
      );
      expect(title(element)).to.equal('Borgere i socialt udsatte positioner i byens rum');
      expect(isSeen(element.querySelector('a')!)).to.equal(false);
      await expect(element).to.be.accessible();
    });

    it('keeps focus and tells how it goes when a reader tries again', async () => {
      const element = await article(
        `${FEED_SERVER}/fault/recover?bad=2&status=403&id=${crypto.randomUUID()}`,
      );
      const status = inside(element).querySelector<HTMLElement>('[role=status]')!;
      const heard: string[] = [];
      new MutationObserver(() => heard.push(words(status))).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      const tryAgain = async () => {
        const button = inside(element).querySelector('button')!;
        button.focus();
        button.click();
        await element.updateComplete;
        expect(inside(element).activeElement).to.equal(status);
        await settled(element);
      };
      await tryAgain();
      expect(inside(element).activeElement).to.equal(status);
      expect(words(status)).to.match(/^Nyheden kunne ikke hentes\./);
      await tryAgain();
      expect(inside(element).activeElement).to.equal(status);
      expect(words(status)).to.equal('Nyheden er hentet.');
      expect(heard[0]).to.equal('Henter nyheden …');
      expect(inside(element).querySelector('[role=status]')).to.equal(status);
      expect(title(element)).not.to.equal('');
      expect(all(element, 'button')).to.have.length(0);
      await expect(element).to.be.accessible();
    });

    it('without an address shows the fallback and tells the developer', async () => {
      const element = await shown<TrygArticle>(
        '<tryg-article><a href="/nyheder">Læs nyheden</a></tryg-article>',
      );
      expect(isSeen(element.querySelector('a')!)).to.equal(true);
      expect(console.said.join()).to.contain('<tryg-article').and.to.contain('application/feed+json');
      await expect(element).to.be.accessible();
    });
  });

  it('follows the feed that the page names when it has none of its own', async () => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'alternate', type: 'application/feed+json', href: tryg() });
    document.head.append(link);
    try {
      const element = await shown<TrygArticle>('<tryg-article item="trivsel-i-skolen"></tryg-article>');
      expect(title(element)).to.equal('Trivsel i skolen');
    } finally {
      link.remove();
    }
  });

  it('ends with the last feed when src changes on the way', async () => {
    const place = await fixture<HTMLDivElement>(html`<div></div>`);
    place.innerHTML = `<tryg-article src="${addressOf(feedOf([{ title: 'Langsom' }]), { delay: '400' })}"></tryg-article>`;
    const element = place.firstElementChild as TrygArticle;
    await element.updateComplete;
    element.src = addressOf(feedOf([{ title: 'Hurtig' }]));
    await waitUntil(() => part(element, 'heading'), 'it shows something');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(title(element)).to.equal('Hurtig');
  });
});

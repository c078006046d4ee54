import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { attributes } from '../.storybook/attributes.js';
import { faults, feeds } from '../.storybook/feeds.js';
import {
  arrives,
  hrefsOf,
  isSeen,
  meetsDarkPage,
  meetsFailure,
  meetsFallback,
  meetsLastCopy,
  meetsLoading,
  open,
  playedInDocs,
  staysInside,
  wordsOf,
} from '../.storybook/reader.js';

const newest = 'Borgere i socialt udsatte positioner i byens rum';
const secondNewest = 'Tryghedsvandring i Gug';

const meta: Meta = {
  id: 'news-list',
  title: 'Liste over nyheder',
  component: 'tryg-news-list',
  parameters: {
    docs: {
      description: {
        component:
          'De nyeste nyheder som liste, kort eller kompakt liste. Linket mellem tagsene er det, læseren ser, indtil nyhederne er hentet, og hvis de ikke kan hentes.',
      },
    },
  },
  render: (args) =>
    html`<tryg-news-list ${attributes(args)}>
      <a href="https://tryg.aalborg.dk/">Læs nyhederne på Tryg Aalborg</a>
    </tryg-news-list>`,
};
export default meta;

/** Som den er uden andet end `src`: de fem nyeste, med billede, dato, manchet og emner. */
export const Ready: StoryObj = {
  name: 'Liste',
  args: { src: feeds.tryg },
  play: async (story) => {
    const { fallback, inside, root } = await open(story);
    const first = await inside.findByRole('link', { name: newest });
    await expect(first).toHaveAttribute(
      'href',
      'https://tryg.aalborg.dk/liste-over-nyheder-paa-tryg-aalborg/borgere-i-socialt-udsatte-positioner-i-byens-rum',
    );
    await expect(inside.getByRole('heading', { level: 2 })).toHaveTextContent('Nyheder');
    await expect(inside.getAllByRole('heading', { level: 3 })).toHaveLength(5);
    await expect(inside.getAllByRole('listitem')[0]).toHaveTextContent(
      /20\. november 2023.*Dialog og fælles løsninger.*Byens rum · Samarbejde · Socialt udsatte · Aalborg Midtby/s,
    );
    await expect(inside.getAllByText('2. november 2023')).toHaveLength(1);
    await expect(inside.getByRole('link', { name: 'Se alle nyheder på tryg.aalborg.dk' })).toBeVisible();
    await expect(isSeen(fallback)).toBe(false);
    const pictures = root.querySelectorAll('img');
    await expect(pictures).toHaveLength(5);
    await arrives(pictures[0]!);
  },
};

/** `layout="cards"`: kort ved siden af hinanden, så mange som der er plads til. Hele kortet er et link. */
export const Cards: StoryObj = {
  name: 'Kort',
  args: { src: feeds.tryg, layout: 'cards', heading: 'Seneste nyt', limit: 3 },
  play: async (story) => {
    const { inside, root } = await open(story);
    const first = await inside.findByRole('link', { name: newest });
    await expect(inside.getByRole('heading', { level: 2 })).toHaveTextContent('Seneste nyt');
    await expect(inside.getAllByRole('listitem')).toHaveLength(3);
    await arrives(root.querySelector('img')!);
    root.scrollIntoView();
    const { left, top, width, height } = inside.getAllByRole('listitem')[0]!.getBoundingClientRect();
    const shadow = root.getRootNode() as ShadowRoot;
    await expect(shadow.elementFromPoint(left + width / 2, top + height / 4)).toBe(first);
  },
};

/** `layout="compact"`: kun titler og datoer, til en smal spalte eller en lang liste. */
export const Compact: StoryObj = {
  name: 'Kompakt',
  args: { src: feeds.tryg, layout: 'compact', limit: 8 },
  play: async (story) => {
    const { inside, root } = await open(story);
    await inside.findByRole('link', { name: newest });
    await expect(wordsOf(inside.getAllByRole('listitem')).slice(0, 2)).toEqual([
      `${newest} 20. november 2023`,
      `${secondNewest} 2. november 2023`,
    ]);
    await expect(inside.getAllByRole('listitem')).toHaveLength(8);
    await expect(root.querySelector('img')).toBeNull();
    await expect(inside.queryByText(/Dialog og fælles løsninger/)).toBeNull();
  },
};

/** `images="none"`: samme liste uden billeder. Sådan ser den også ud, hvis blot én af nyhederne mangler et billede. */
export const WithoutImages: StoryObj = {
  name: 'Uden billeder',
  args: { src: feeds.tryg, images: 'none', limit: 3 },
  play: async (story) => {
    const { inside, root } = await open(story);
    await inside.findByRole('link', { name: newest });
    await expect(inside.getAllByRole('listitem')).toHaveLength(3);
    await expect(inside.getByText(/Dialog og fælles løsninger/)).toBeVisible();
    await expect(root.querySelector('img')).toBeNull();
  },
};

/** `topic`: kun nyheder om ét emne, skrevet med emnets navn eller dets korte navn i nyhedsstrømmen. */
export const Topic: StoryObj = {
  name: 'Kun ét emne',
  args: { src: feeds.tryg, topic: 'tryghedsvandringer', heading: 'Tryghedsvandringer', images: 'none' },
  play: async (story) => {
    const { inside } = await open(story);
    await inside.findByRole('link', { name: secondNewest });
    await expect(wordsOf(inside.getAllByRole('heading', { level: 3 }))).toEqual([
      secondNewest,
      'Tryghedsvandringer i fællesskab med Samrådene',
      'Feeling safe in Aalborg',
      'Tryghedsvandringer',
    ]);
  },
};

/** `district`: kun nyheder fra én bydel. */
export const District: StoryObj = {
  name: 'Kun én bydel',
  args: { src: feeds.tryg, district: 'Gug', heading: 'Nyt fra Gug' },
  play: async (story) => {
    const { inside } = await open(story);
    await inside.findByRole('link', { name: secondNewest });
    await expect(inside.getAllByRole('listitem')).toHaveLength(1);
  },
};

/** `article-href`: linkene fører til din egen nyhedsside, med nyhedens id i adressen. */
export const OwnArticlePage: StoryObj = {
  name: 'Med egen nyhedsside',
  args: { src: feeds.tryg, 'article-href': '/nyhed?id={id}', layout: 'compact', limit: 2 },
  play: async (story) => {
    const { inside } = await open(story);
    await inside.findByRole('link', { name: newest });
    await expect(hrefsOf(inside.getAllByRole('link')).slice(0, 2)).toEqual([
      `${location.origin}/nyhed?id=borgere-i-socialt-udsatte-positioner-i-byens-rum`,
      `${location.origin}/nyhed?id=tryghedsvandring-i-gug`,
    ]);
  },
};

/** I en spalte på 320 px står billedet over teksten. */
export const Narrow: StoryObj = {
  name: 'Liste i en smal spalte',
  args: { src: feeds.tryg, limit: 3 },
  globals: { column: 'narrow' },
  play: async (story) => {
    const { inside, root } = await open(story);
    const title = await inside.findByRole('heading', { name: newest });
    const picture = root.querySelector('img')!;
    await arrives(picture);
    await expect(picture.getBoundingClientRect().bottom).toBeLessThan(title.getBoundingClientRect().top);
    await staysInside(root);
  },
};

/** Kortene står under hinanden. */
export const NarrowCards: StoryObj = {
  name: 'Kort i en smal spalte',
  args: { src: feeds.tryg, layout: 'cards', limit: 2 },
  globals: { column: 'narrow' },
  play: async (story) => {
    const { inside, root } = await open(story);
    await inside.findByRole('link', { name: newest });
    const [first, second] = inside.getAllByRole('listitem').map((item) => item.getBoundingClientRect());
    await expect(second!.top).toBeGreaterThan(first!.bottom);
    await staysInside(root);
  },
};

/** Farverne følger siden. */
export const Dark: StoryObj = {
  name: 'Liste på en mørk side',
  args: { src: feeds.tryg, limit: 3 },
  globals: { host: 'dark' },
  play: async (story) =>
    meetsDarkPage(story, await (await open(story)).inside.findByRole('link', { name: newest })),
};

/** Kortenes ramme og billeder på en mørk side. */
export const DarkCards: StoryObj = {
  name: 'Kort på en mørk side',
  args: { src: feeds.tryg, layout: 'cards', limit: 3 },
  globals: { host: 'dark' },
  play: async (story) => {
    const { inside } = await open(story);
    await meetsDarkPage(story, await inside.findByRole('link', { name: /^Se alle nyheder/ }));
  },
};

/** Lange ord deles; intet stikker ud af spalten. */
export const LongWords: StoryObj = {
  name: 'Lange ord',
  args: { src: feeds.longWords, heading: 'Kriminalitetsforebyggelsesnyheder' },
  globals: { column: 'narrow' },
  play: async (story) => {
    const { inside, root } = await open(story);
    await inside.findByText(/^Kriminalitetsforebyggende forebyggelsesseminarer/);
    await expect(inside.getAllByRole('listitem')).toHaveLength(4);
    await staysInside(root);
  },
};

/** En engelsk nyhed læses op på engelsk, en dansk på dansk. */
export const English: StoryObj = {
  name: 'Engelske nyheder',
  args: { src: feeds.english, heading: 'News' },
  play: async (story) => {
    const { inside } = await open(story);
    const english = await inside.findByRole('link', { name: 'Join a safety walk in your neighbourhood' });
    await expect(english.closest('[lang]')).toHaveAttribute('lang', 'en');
    const danish = await inside.findByRole('link', { name: 'Øv skolevejen sammen med dit barn' });
    await expect(danish.closest('[lang]')).toHaveAttribute('lang', 'da');
  },
};

/** På en engelsk side er ordene omkring nyhederne engelske; danske nyheder læses op på dansk. */
export const EnglishPage: StoryObj = {
  name: 'Engelsk',
  args: { src: feeds.english, searchable: true, filterable: true, expandable: true },
  decorators: [(story) => html`<div lang="en">${story()}</div>`],
  play: async (story) => {
    const { inside } = await open(story);
    const heading = await inside.findByRole('heading', { level: 2, name: 'News' });
    await expect(heading.closest('[lang]')).toHaveAttribute('lang', 'en');
    await expect(await inside.findByRole('searchbox', { name: 'Search news' })).toBeVisible();
    const danish = await inside.findByRole('link', { name: 'Øv skolevejen sammen med dit barn' });
    await expect(danish.closest('[lang]')).toHaveAttribute('lang', 'da');
  },
};

/** En almindelig JSON Feed: resuméet er manchet, mærkerne er emner. En nyhed uden titel får sine første ord som titel. */
export const PlainFeed: StoryObj = {
  name: 'Almindelig JSON Feed',
  args: { src: feeds.plain, heading: 'Nyt fra samrådene' },
  play: async (story) => {
    const { inside } = await open(story);
    await inside.findByRole('link', { name: 'Lys på stien bag skolen' });
    await expect(
      inside.getByText('De mørke pletter er talt op, og nu er listen sendt til kommunen.'),
    ).toBeVisible();
    await expect(inside.getByText('Gug · Tryghedsvandringer')).toBeVisible();
    await expect(inside.getByRole('link', { name: /^Husk lygter på cyklen\./ })).toBeVisible();
  },
};

/** ”Vis flere nyheder” viser lige så mange til. Den næste side af arkivet hentes først, når der er brug for den. */
export const Expandable: StoryObj = {
  name: 'Vis flere nyheder',
  args: { src: feeds.many, expandable: true, limit: 15, layout: 'compact' },
  play: async (story) => {
    const { inside, root } = await open(story);
    await userEvent.click(await inside.findByRole('button', { name: 'Vis flere nyheder' }));
    await inside.findByText('Viser 30 nyheder');
    const links = inside.getAllByRole('listitem').map((item) => item.querySelector('a'));
    await expect((root.getRootNode() as ShadowRoot).activeElement).toBe(links[15]);
    for (const shown of ['Viser 45 af 60 nyheder', 'Viser 60 af 60 nyheder']) {
      await userEvent.click(inside.getByRole('button', { name: 'Vis flere nyheder' }));
      await inside.findByText(shown);
    }
    await expect(inside.queryByRole('button')).toBeNull();
  },
};

/** Et emne, som arkivet har en egen del for: de seks nyheder er ellers spredt over tre sider. */
export const Shard: StoryObj = {
  name: 'Et emnes egen del af arkivet',
  args: { src: feeds.many, topic: 'Demens', limit: 6, layout: 'compact' },
  play: async (story) => {
    const { inside } = await open(story);
    await waitFor(() => expect(inside.getAllByRole('listitem')).toHaveLength(6));
  },
};

/** Mens nyhederne hentes, ses dit eget link, og der er holdt plads til listen, så siden ikke hopper. */
export const Loading: StoryObj = {
  name: 'Henter',
  args: { src: faults.hang, limit: 3 },
  play: meetsLoading,
};

/** Nyhedsstrømmen er hentet, men der er intet i den. */
export const Empty: StoryObj = {
  name: 'Ingen nyheder',
  args: { src: feeds.empty },
  play: async (story) => {
    const { inside } = await open(story);
    await expect(await inside.findByText('Der er ingen nyheder lige nu.')).toBeVisible();
    await expect(inside.getByRole('link', { name: 'Se alle nyheder på tryg.aalborg.dk' })).toBeVisible();
    await expect(inside.queryByRole('button')).toBeNull();
  },
};

/** Ingen nyheder hører til emnet. */
export const NothingMatches: StoryObj = {
  name: 'Ingen nyheder om emnet',
  args: { src: feeds.tryg, topic: 'havmiljø' },
  play: async (story) => {
    const { inside } = await open(story);
    await expect(await inside.findByText('Der er ingen nyheder lige nu.')).toBeVisible();
    await expect(inside.queryByRole('listitem')).toBeNull();
  },
};

/** Nyhederne kan ikke hentes: læseren får en forklaring, en knap og dit eget link. */
export const Failed: StoryObj = {
  name: 'Fejl',
  args: { src: faults.notFound },
  play: (story) => meetsFailure(story, 'Nyhederne kunne ikke hentes. Serveren svarede ikke, som den skulle.'),
};

/** Serveren svarer, men ikke med nyheder: her en login-side. */
export const NotAFeed: StoryObj = {
  name: 'Fejl: ikke en nyhedsstrøm',
  args: { src: feeds.notAFeed },
  play: (story) => meetsFailure(story, 'Nyhederne kunne ikke hentes. Indholdet kunne ikke læses.'),
};

/** En fejl på en mørk side. */
export const FailedDark: StoryObj = {
  name: 'Fejl på en mørk side',
  args: { src: faults.notFound },
  globals: { host: 'dark', column: 'narrow' },
  play: async (story) => {
    await Failed.play!(story);
    await meetsDarkPage(story, (await open(story)).inside.getByRole('button'));
  },
};

/** Nyhederne var hentet og kan ikke hentes igen: de bliver stående, og læseren får at vide, hvornår de er fra. */
export const FailedWithLastCopy: StoryObj = {
  name: 'Fejl, med de sidst hentede nyheder',
  args: { src: faults.goodOnce(), limit: 3 },
  parameters: playedInDocs,
  play: (story) => meetsLastCopy(story, newest, 'nyheder'),
};

/** Samme på en mørk side. */
export const FailedWithLastCopyDark: StoryObj = {
  name: 'Fejl, med de sidst hentede nyheder, på en mørk side',
  args: { src: faults.goodOnce(), limit: 1 },
  globals: { host: 'dark' },
  parameters: playedInDocs,
  play: (story) => meetsLastCopy(story, newest, 'nyheder'),
};

/** ”Prøv igen” henter nyhederne, siger, hvordan det gik, og beholder tastaturets plads. */
export const TriedAgain: StoryObj = {
  name: 'Fejl, og så prøvet igen',
  args: { src: faults.badOnce(), limit: 2 },
  play: async (story) => {
    const { inside, root } = await open(story);
    await userEvent.click(await inside.findByRole('button', { name: 'Prøv igen' }));
    await expect(await inside.findByRole('link', { name: newest })).toBeVisible();
    await expect(inside.getByRole('status')).toHaveTextContent('Nyhederne er hentet.');
    await expect((root.getRootNode() as ShadowRoot).activeElement).toBe(inside.getByRole('status'));
    await expect(inside.queryByRole('button')).toBeNull();
  },
};

/** Uden `src`, og uden at siden selv peger på en nyhedsstrøm, er dit eget link alt, hvad der er. */
export const Fallback: StoryObj = {
  name: 'Kun dit eget link',
  play: meetsFallback,
};

/** `searchable` og `filterable`: læseren skriver eller vælger, og listen følger med. Det, der søges efter, er markeret. */
export const Findable: StoryObj = {
  name: 'Med søgning og filter',
  args: { src: feeds.tryg, searchable: true, filterable: true, limit: 4 },
  play: async (story) => {
    const { inside, root } = await open(story);
    await userEvent.type(await inside.findByRole('searchbox', { name: 'Søg i nyheder' }), 'aalborg');
    await waitFor(async () => expect(root.querySelectorAll('mark').length).toBeGreaterThan(0));
    await expect(root.querySelector('.more [role=status]')!.textContent.trim()).toMatch(
      /^Viser \d+ af \d+ nyheder$/,
    );
    await userEvent.click(inside.getByRole('button', { name: 'Nulstil filter' }));
    const topic = inside.getByRole('combobox', { name: 'Emne' });
    await userEvent.selectOptions(topic, inside.getByRole('option', { name: 'Tryghedsvandringer' }));
    await expect(inside.getAllByRole('listitem').length).toBeGreaterThan(0);
    for (const item of inside.getAllByRole('listitem'))
      await expect(item).toHaveTextContent('Tryghedsvandringer');
  },
};

/** Intet svarer til det, der søges efter: det siges, og læseren kan begynde forfra. */
export const NothingFound: StoryObj = {
  name: 'Med søgning, intet fundet',
  args: { src: feeds.tryg, searchable: true },
  play: async (story) => {
    const { inside } = await open(story);
    await userEvent.type(await inside.findByRole('searchbox'), 'zebra');
    await inside.findByText('Ingen nyheder passer til dit valg.');
    await expect(inside.queryAllByRole('listitem')).toHaveLength(0);
    await expect(inside.getByRole('button', { name: 'Nulstil filter' })).toBeVisible();
  },
};

/** Flere adresser i `src`, med mellemrum imellem: én liste efter dato, hvor hver nyhed siger, hvem den er fra. */
export const SeveralFeeds: StoryObj = {
  name: 'Fra flere kilder',
  args: { src: `${feeds.tryg} ${feeds.plain}`, limit: 6 },
  play: async (story) => {
    const { inside } = await open(story);
    await expect((await inside.findAllByText(/^Samrådenes nyheder/)).length).toBeGreaterThan(0);
    await expect(inside.getAllByText(/^Tryg Aalborg · /).length).toBeGreaterThan(0);
  },
};

/** En af kilderne kan ikke hentes: læseren får at vide hvilken, og resten bliver vist. */
export const OneFeedMissing: StoryObj = {
  name: 'Fra flere kilder, den ene mangler',
  args: { src: `${feeds.tryg} ${faults.notFound}`, limit: 3 },
  play: async (story) => {
    const { inside } = await open(story);
    await inside.findByText(/^Nyhederne fra .* kunne ikke hentes\./);
    await expect(inside.getAllByRole('listitem')).toHaveLength(3);
    await expect(inside.getByRole('button', { name: 'Prøv igen' })).toBeVisible();
  },
};

/** `subscribe`: et link til nyhedsstrømmen for dem, der følger med i et program for sig. */
export const Subscribable: StoryObj = {
  name: 'Med link til nyhedsstrømmen',
  args: { src: feeds.tryg, subscribe: true, limit: 2 },
  play: async (story) => {
    const { inside } = await open(story);
    const link = await inside.findByRole('link', { name: 'Abonnér på nyhederne' });
    await expect(link).toHaveAttribute('type', 'application/feed+json');
  },
};

/** `unique`: den nederste liste springer det over, som den øverste viser. */
export const Unique: StoryObj = {
  name: 'To lister uden gengangere',
  args: { src: feeds.tryg, limit: 2, unique: true },
  render: (args) => html`
    <tryg-news-list ${attributes({ ...args, unique: false })} heading="Først"></tryg-news-list>
    <tryg-news-list ${attributes(args)} heading="Derefter"></tryg-news-list>
  `,
  play: async ({ canvasElement }) => {
    const lists = [...canvasElement.querySelectorAll('tryg-news-list')];
    const shown = () => lists.flatMap((list) => list.shown.map(({ id }) => id));
    await waitFor(async () => expect(new Set(shown()).size).toBe(4));
  },
};

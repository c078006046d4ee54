import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { attributes } from '../.storybook/attributes.js';
import { faults, feeds } from '../.storybook/feeds.js';
import {
  arrives,
  isSeen,
  meetsDarkPage,
  meetsFailure,
  meetsFallback,
  meetsLastCopy,
  meetsLoading,
  meetsNothing,
  open,
  playedInDocs,
  staysInside,
  wordsOf,
} from '../.storybook/reader.js';

const newest = 'Borgere i socialt udsatte positioner i byens rum';
/** Den har flere billeder. */
const walk = 'tryghedsvandringer-i-faellesskab-med-samraadene';

const meta: Meta = {
  id: 'article',
  title: 'Nyhed',
  component: 'tryg-article',
  parameters: {
    docs: {
      description: {
        component:
          'Én nyhed, hel: titel, datoer, manchet, billede med billedtekst, brødtekst, tid og sted, links og kilde. Linket mellem tagsene er det, læseren ser, indtil nyheden er hentet, og hvis den ikke kan hentes.',
      },
    },
  },
  render: (args) =>
    html`<tryg-article ${attributes(args)}>
      <a href="https://tryg.aalborg.dk/">Læs nyheden på Tryg Aalborg</a>
    </tryg-article>`,
};
export default meta;

/** Uden `item` vises den nyeste. */
export const Ready: StoryObj = {
  name: 'Den nyeste nyhed',
  args: { src: feeds.tryg },
  play: async (story) => {
    const { fallback, inside, root } = await open(story);
    await expect(await inside.findByRole('heading', { level: 2 })).toHaveTextContent(newest);
    await expect(inside.getByText('Publiceret 20. november 2023')).toBeVisible();
    await expect(inside.getByText('Opdateret 24. november 2023')).toBeVisible();
    await expect(
      inside.getByText('Dialog og fælles løsninger skal give trygge byrum med plads til alle.'),
    ).toBeVisible();
    await arrives(inside.getByRole<HTMLImageElement>('img', { name: /^Illustration af en plads i byen/ }));
    await expect(wordsOf([root.querySelector('figcaption')!])).toEqual([
      'Et overdækket sted at være kan give ro på en plads, som mange deles om. Illustration: Tryg Widgets',
    ]);
    await expect(wordsOf(inside.getAllByRole('heading', { level: 3 }))).toEqual([
      'Arkivhaven og Vor Frue Kirke',
      'Hjerterummet ved Godsbanearealet',
      'Kom til åbent hus igen',
      'Tid og sted',
    ]);
    await expect(inside.getByText('torsdag den 30. november 2023 kl. 15.00-17.00')).toBeVisible();
    await expect(inside.getByText('Hjerterummet ved Godsbanearealet, 9000 Aalborg')).toBeVisible();
    await expect(inside.getByRole('link', { name: /^Læs mere om samarbejdet om borgere/ })).toHaveAttribute(
      'href',
      'https://tryg.aalborg.dk/indsatser/borgere-i-socialt-udsatte-positioner-i-byens-rum',
    );
    await expect(inside.getByText(/^Kilde:/)).toHaveTextContent('Kilde: Tryg Aalborg');
    await expect(isSeen(fallback)).toBe(false);
  },
};

/** `item`: en bestemt nyhed, med dens id eller adresse. Her et arrangement med billede i brødteksten. */
export const Item: StoryObj = {
  name: 'En bestemt nyhed',
  args: { src: feeds.tryg, item: 'tryghedsvandring-i-gug', 'heading-level': 1 },
  play: async (story) => {
    const { inside } = await open(story);
    await expect(await inside.findByRole('heading', { level: 1 })).toHaveTextContent(
      'Tryghedsvandring i Gug',
    );
    await expect(inside.getByText('Arrangement')).toBeVisible();
    await expect(wordsOf(inside.getAllByRole('heading', { level: 2 }))).toEqual([
      'Her går turen forbi',
      'Hvad sker der bagefter?',
      'Tid og sted',
      'Kontakt',
    ]);
    await expect(inside.getAllByRole('img')).toHaveLength(2);
    await expect(inside.getByText('torsdag den 9. november 2023')).toBeVisible();
  },
};

/** Kontakter, som nyheden nævner, står under den, og siger, om der svares nu. */
export const Contacts: StoryObj = {
  name: 'Med kontakt',
  args: { src: feeds.tryg, item: 'indsats-tryghedsvandringer' },
  play: async (story) => {
    const { inside, root } = await open(story);
    await expect(await inside.findByRole('heading', { level: 3, name: 'Kontakt' })).toBeVisible();
    await expect(inside.getByText('Kontakt om tryghedsvandringer')).toBeVisible();
    await expect(inside.getByRole('link', { name: '99 82 34 20' })).toHaveAttribute(
      'href',
      'tel:+4599823420',
    );
    await expect(root.querySelector('.open, .closed')).toHaveTextContent(/^(Åbent nu|Lukket)/);
  },
};

/** Flere billeder står samlet efter teksten. Hvert er et link til hele billedet. */
export const Gallery: StoryObj = {
  name: 'Med flere billeder',
  args: { src: feeds.tryg, item: walk },
  play: async (story) => {
    const { inside, root } = await open(story);
    const link = await inside.findByRole('link', { name: 'På stien talte de om lys og om udsyn.' });
    await expect(link).toHaveAttribute(
      'href',
      expect.stringMatching(/tryghedsvandring-[\da-f]+-1200\.webp$/),
    );
    await expect(root.querySelectorAll('[part=gallery] figure')).toHaveLength(3);
    await expect(root.querySelector('[part=links]')).toBeNull();
  },
};

/** De samme billeder og den samme kontakt i en spalte på 320 px. */
export const NarrowGallery: StoryObj = {
  name: 'Med flere billeder, i en smal spalte',
  args: { src: feeds.tryg, item: walk, share: true },
  globals: { column: 'narrow' },
  play: async (story) => {
    const { inside, root } = await open(story);
    await inside.findByRole('button', { name: 'Udskriv' });
    await staysInside(root);
  },
};

/** `share`: to knapper under nyheden, der kopierer dens adresse og udskriver den. */
export const Share: StoryObj = {
  name: 'Del og udskriv',
  args: { src: feeds.tryg, share: true, images: 'none' },
  play: async (story) => {
    const { inside } = await open(story);
    await expect(await inside.findByRole('button', { name: 'Kopiér link' })).toBeVisible();
    await expect(inside.getByRole('button', { name: 'Udskriv' })).toBeVisible();
  },
};

/** Hvor browseren ikke må kopiere, får læseren adressen at markere. */
export const ShareByHand: StoryObj = {
  name: 'Del, hvor der ikke kan kopieres',
  args: { src: feeds.tryg, share: true, images: 'none' },
  parameters: playedInDocs,
  play: async (story) => {
    const { inside } = await open(story);
    const button = await inside.findByRole('button', { name: 'Kopiér link' });
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    try {
      button.click();
      await expect(await inside.findByText('Linket kunne ikke kopieres automatisk.')).toBeVisible();
      const field = await inside.findByRole('textbox', { name: 'Kopiér adressen herfra' });
      await expect(field).toHaveValue(
        'https://tryg.aalborg.dk/liste-over-nyheder-paa-tryg-aalborg/borgere-i-socialt-udsatte-positioner-i-byens-rum',
      );
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  },
};

/** `images="none"`: hverken nyhedens eget billede eller billeder i brødteksten. */
export const WithoutImages: StoryObj = {
  name: 'Uden billeder',
  args: { src: feeds.tryg, item: 'tryg-bydel-nyhed', images: 'none' },
  play: async (story) => {
    const { inside, root } = await open(story);
    await inside.findByRole('heading', { name: 'Tryg bydel' });
    await expect(inside.getByText('Aftal med naboen, at I holder øje, når den ene er væk.')).toBeVisible();
    await expect(root.querySelector('img')).toBeNull();
  },
};

/** En nyhed uden dato og billede viser hverken dato eller et hul. */
export const WithoutDate: StoryObj = {
  name: 'Uden dato og billede',
  args: { src: feeds.tryg, item: 'indsats-en-vej-ind-for-unge' },
  play: async (story) => {
    const { inside, root } = await open(story);
    await inside.findByRole('heading', { level: 2, name: '"En Vej Ind" for unge' });
    await expect(inside.queryByText(/Publiceret|Opdateret/)).toBeNull();
    await expect(root.querySelector('img, figure, time')).toBeNull();
  },
};

/** I en spalte på 320 px. */
export const Narrow: StoryObj = {
  name: 'I en smal spalte',
  args: { src: feeds.tryg },
  globals: { column: 'narrow' },
  play: async (story) => {
    const { inside, root } = await open(story);
    await inside.findByRole('heading', { name: newest });
    await staysInside(root);
  },
};

/** En tabel, der er bredere end spalten, kan rulles for sig; også med tastaturet. */
export const WideTable: StoryObj = {
  name: 'Tabel i en smal spalte',
  args: { src: feeds.longWords, item: 'kriminalitetsforebyggende' },
  globals: { column: 'narrow' },
  play: async (story) => {
    const { inside, root } = await open(story);
    const region = await inside.findByRole('region', { name: /./ });
    await expect(region).toHaveAttribute('tabindex', '0');
    await expect(region.scrollWidth).toBeGreaterThan(region.clientWidth);
    await staysInside(root);
  },
};

/** Lange ord og adresser deles; intet stikker ud af spalten. */
export const LongWords: StoryObj = {
  name: 'Lange ord',
  args: { src: feeds.longWords, item: 'ubrydeligt-ord' },
  globals: { column: 'narrow' },
  play: async (story) => {
    const { inside, root } = await open(story);
    await inside.findByRole('heading', { name: /^Tryghedsvandringsdeltager/ });
    await staysInside(root);
  },
};

/** Farverne følger siden. */
export const Dark: StoryObj = {
  name: 'På en mørk side',
  args: { src: feeds.tryg },
  globals: { host: 'dark' },
  play: async (story) => {
    const { inside } = await open(story);
    await meetsDarkPage(story, await inside.findByRole('link', { name: /^Læs mere om samarbejdet/ }));
  },
};

/** En engelsk nyhed læses op på engelsk; ordene omkring den er danske. */
export const English: StoryObj = {
  name: 'Engelsk nyhed',
  args: { src: feeds.tryg, item: 'feeling-safe-in-aalborg' },
  play: async (story) => {
    const { inside } = await open(story);
    const title = await inside.findByRole('heading', { name: 'Feeling safe in Aalborg' });
    await expect(title.closest('[lang]')).toHaveAttribute('lang', 'en');
    await expect(inside.getByText('tryghedsvandring').closest('[lang]')).toHaveAttribute('lang', 'da');
    await expect(inside.getByText(/^Kilde:/).closest('[lang]')).toHaveAttribute('lang', 'da');
  },
};

/** På en engelsk side er ordene omkring nyheden engelske. */
export const EnglishPage: StoryObj = {
  name: 'Engelsk',
  args: { src: feeds.english, item: 'safety-walk', share: true },
  decorators: [(story) => html`<div lang="en">${story()}</div>`],
  play: async (story) => {
    const { inside } = await open(story);
    await expect(await inside.findByText(/^Published/)).toBeVisible();
    await expect(inside.getByRole('button', { name: 'Copy link' })).toBeVisible();
    await expect(inside.getByText(/^Source:/).closest('[lang]')).toHaveAttribute('lang', 'en');
  },
};

/** En almindelig JSON Feed: resuméet er manchet, ren tekst bliver til afsnit, og adresser i den til links. */
export const PlainFeed: StoryObj = {
  name: 'Almindelig JSON Feed',
  args: { src: feeds.plain, item: 'https://tryg.aalborg.dk/samraad/naboer-paa-kaffe' },
  play: async (story) => {
    const { inside } = await open(story);
    await inside.findByRole('heading', { name: 'Naboer på kaffe' });
    await expect(inside.getByText(/Af Samrådet/)).toHaveTextContent(
      'Af Samrådet · Publiceret 3. november 2026',
    );
    await expect(
      inside.getByText('Den første tirsdag i måneden står kaffen klar i beboerhuset.'),
    ).toBeVisible();
    await expect(inside.getByRole('link', { name: /tryg\.aalborg\.dk\/samraad/ })).toHaveAttribute(
      'href',
      'https://tryg.aalborg.dk/samraad',
    );
  },
};

/** Mens nyheden hentes, ses dit eget link, og der er holdt plads. */
export const Loading: StoryObj = {
  name: 'Henter',
  args: { src: faults.hang },
  play: meetsLoading,
};

/** Nyhedsstrømmen er hentet, men nyheden er ikke i den: læseren kan gå til alle de andre. */
export const Missing: StoryObj = {
  name: 'Nyheden er taget ned',
  args: { src: feeds.tryg, item: 'denne-nyhed-findes-ikke' },
  play: async (story) => {
    await meetsNothing(story, 'Nyheden findes ikke længere her.');
    const { inside } = await open(story);
    await expect(inside.getByRole('link', { name: 'Se alle nyheder på tryg.aalborg.dk' })).toBeVisible();
  },
};

/** Nyheden kan ikke hentes: læseren får en forklaring, en knap og dit eget link. */
export const Failed: StoryObj = {
  name: 'Fejl',
  args: { src: faults.notFound },
  play: (story) => meetsFailure(story, 'Nyheden kunne ikke hentes. Serveren svarede ikke, som den skulle.'),
};

/** Nyheden var hentet og kan ikke hentes igen: den bliver stående, og læseren får at vide, hvornår den er fra. */
export const FailedWithLastCopy: StoryObj = {
  name: 'Fejl, med den sidst hentede nyhed',
  args: { src: faults.goodOnce(), images: 'none' },
  parameters: playedInDocs,
  play: (story) => meetsLastCopy(story, newest, 'nyheden'),
};

/** Uden `src`, og uden at siden selv peger på en nyhedsstrøm, er dit eget link alt, hvad der er. */
export const Fallback: StoryObj = {
  name: 'Kun dit eget link',
  play: meetsFallback,
};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { attributes } from '../.storybook/attributes.js';
import { faults, feeds } from '../.storybook/feeds.js';
import {
  hrefsOf,
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

const phone = /^99\s82\s34\s20$/;

const meta: Meta = {
  id: 'contact-card',
  title: 'Kontakt',
  component: 'tryg-contact-card',
  parameters: {
    docs: {
      description: {
        component:
          'Sådan kommer læseren i kontakt: rolle eller navn, adresse, telefon, sikker post og telefontider. Det, nyhedsstrømmen ikke oplyser, står der ingen overskrift for.',
      },
    },
  },
  render: (args) =>
    html`<tryg-contact-card ${attributes(args)}>
      <a href="tel:+4599823420">Ring til os på 99 82 34 20</a>
    </tryg-contact-card>`,
};
export default meta;

/** Med alt, hvad en kontakt kan have. */
export const Ready: StoryObj = {
  name: 'Kontakt',
  args: { src: feeds.tryg, contact: 'tovholder' },
  play: async (story) => {
    const { fallback, inside } = await open(story);
    await expect(await inside.findByRole('heading', { level: 2 })).toHaveTextContent('Kontakt');
    await expect(inside.getByText(/Tovholder i Aalborg Kommune/)).toBeVisible();
    await expect(wordsOf([inside.getByText(/Hjulmagervej 22/)])).toEqual(['Hjulmagervej 229000 Aalborg']);
    await expect(inside.getByRole('link', { name: phone })).toHaveAttribute('href', 'tel:+4599823420');
    await expect(inside.getByRole('link', { name: 'Skriv sikkert til os med Digital Post' })).toHaveAttribute(
      'href',
      'https://post.borger.dk/send/aalborg-kommune/tryg-aalborg',
    );
    await expect(wordsOf(inside.getAllByRole('term'))).toEqual([
      'Ring til os',
      'Skriv til os',
      'Telefontider',
    ]);
    await expect(inside.getByRole('row', { name: 'Mandag til torsdag fra kl. 9 til kl. 15' })).toBeVisible();
    await expect(inside.getByRole('row', { name: 'Fredag fra kl. 9 til kl. 13' })).toBeVisible();
    await expect(isSeen(fallback)).toBe(false);
  },
};

/** `topic`: den kontakt, der har emnet. Flere numre har hver sin forklaring; politiets korte numre står, som de er. */
export const Topic: StoryObj = {
  name: 'For et emne',
  args: { src: feeds.tryg, topic: 'Et trygt natteliv' },
  play: async (story) => {
    const { inside } = await open(story);
    await inside.findByText(/Kontaktperson ved Nordjyllands Politi/);
    await expect(hrefsOf(inside.getAllByRole('link'))).toEqual(['tel:114', 'tel:112']);
    await expect(inside.getByText('Politiet, når det ikke haster')).toBeVisible();
    await expect(wordsOf(inside.getAllByRole('term'))).toEqual(['Ring til os']);
  },
};

/** `district`: den kontakt, der har bydelen. Her med en bemærkning til telefontiderne. */
export const District: StoryObj = {
  name: 'For en bydel',
  args: { src: feeds.tryg, district: 'gug' },
  play: async (story) => {
    const { inside } = await open(story);
    await inside.findByText(/Kontakt om tryghedsvandringer/);
    await expect(inside.getByText('Telefonen er lukket på helligdage.')).toBeVisible();
  },
};

/** Kun rolle, adresse og telefon: ingen tomme overskrifter. */
export const FewValues: StoryObj = {
  name: 'Med få oplysninger',
  args: { src: feeds.odd, contact: 'tomme-felter' },
  play: async (story) => {
    const { inside } = await open(story);
    await inside.findByText(/Tovholder i Aalborg Kommune/);
    await expect(wordsOf(inside.getAllByRole('term'))).toEqual(['Ring til os']);
    await expect(hrefsOf(inside.getAllByRole('link'))).toEqual(['tel:+4599823420']);
    await expect(inside.queryByText('Telefontider')).toBeNull();
  },
};

/** Numre i mange skrivemåder bliver læselige; det, der ikke kan ringes til, er ikke et link. */
export const ManyNumbers: StoryObj = {
  name: 'Med mange slags numre',
  args: { src: feeds.odd, contact: 'numre' },
  play: async (story) => {
    const { inside } = await open(story);
    await inside.findByText(/Mange skrivemåder/);
    await expect(hrefsOf(inside.getAllByRole('link'))).toEqual([
      'tel:+4599313131',
      'tel:+4525202240',
      'tel:112',
      'tel:+4599409940',
      'tel:+46812345678',
    ]);
    await expect(inside.getByText('spørg i receptionen').closest('a')).toBeNull();
  },
};

/** I en spalte på 320 px. */
export const Narrow: StoryObj = {
  name: 'I en smal spalte',
  args: { src: feeds.tryg, contact: 'tryghedsvandringer' },
  globals: { column: 'narrow' },
  play: async (story) => {
    const { inside, root } = await open(story);
    await inside.findByRole('link', { name: phone });
    await staysInside(root);
  },
};

/** Lange ord og en lang mailadresse deles; intet stikker ud af kortet. */
export const LongWords: StoryObj = {
  name: 'Lange ord',
  args: { src: feeds.longWords },
  globals: { column: 'narrow' },
  play: async (story) => {
    const { inside, root } = await open(story);
    await inside.findByRole('link', { name: /^utryghedsforebyggelseskoordinatorsuppleant@/ });
    await staysInside(root);
  },
};

/** Farverne følger siden. */
export const Dark: StoryObj = {
  name: 'På en mørk side',
  args: { src: feeds.tryg, contact: 'tovholder' },
  globals: { host: 'dark' },
  play: async (story) =>
    meetsDarkPage(story, await (await open(story)).inside.findByRole('link', { name: phone })),
};

/** Oplysninger på engelsk; overskrifterne er danske, som resten af siden. */
export const English: StoryObj = {
  name: 'Engelske oplysninger',
  args: { src: feeds.english },
  play: async (story) => {
    const { inside } = await open(story);
    await inside.findByText(/Coordinator, City of Aalborg/);
    await expect(inside.getByRole('link', { name: phone })).toHaveAttribute('href', 'tel:+4599823420');
  },
};

/** Mens oplysningerne hentes, ses dit eget link, og der er holdt plads. */
export const Loading: StoryObj = {
  name: 'Henter',
  args: { src: faults.hang },
  play: meetsLoading,
};

/** En almindelig JSON Feed har ingen kontakter: dit eget link bliver stående. */
export const Empty: StoryObj = {
  name: 'Ingen kontaktoplysninger',
  args: { src: feeds.plain },
  play: (story) => meetsNothing(story, 'Der er ingen kontaktoplysninger lige nu.'),
};

/** Oplysningerne kan ikke hentes: læseren får en forklaring, en knap og dit eget link. */
export const Failed: StoryObj = {
  name: 'Fejl',
  args: { src: faults.notFound },
  play: (story) =>
    meetsFailure(story, 'Kontaktoplysningerne kunne ikke hentes. Serveren svarede ikke, som den skulle.'),
};

/** Oplysningerne var hentet og kan ikke hentes igen: de bliver stående. */
export const FailedWithLastCopy: StoryObj = {
  name: 'Fejl, med de sidst hentede oplysninger',
  args: { src: faults.goodOnce(), contact: 'tovholder' },
  parameters: playedInDocs,
  play: (story) => meetsLastCopy(story, 'Ring til os', 'kontaktoplysninger'),
};

/** Uden `src`, og uden at siden selv peger på en nyhedsstrøm, er dit eget link alt, hvad der er. */
export const Fallback: StoryObj = {
  name: 'Kun dit eget link',
  play: meetsFallback,
};

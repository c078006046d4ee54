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
  id: 'organisation',
  title: 'Organisation',
  component: 'tryg-organisation',
  parameters: {
    docs: {
      description: {
        component:
          'Hvem der står bag nyhederne, til sidens fod: organisation og afdeling, adresse, telefon, CVR-nummer, tovholdere og links.',
      },
    },
  },
  render: (args) =>
    html`<tryg-organisation ${attributes(args)}>
      <a href="https://www.aalborg.dk/">Aalborg Kommune</a>
    </tryg-organisation>`,
};
export default meta;

/** Med alt, hvad en organisation kan have. Grupperne står ved siden af hinanden, hvor der er plads. */
export const Ready: StoryObj = {
  name: 'Organisation',
  args: { src: feeds.tryg },
  play: async (story) => {
    const { fallback, inside } = await open(story);
    await expect(await inside.findByRole('heading', { level: 2 })).toHaveTextContent('Aalborg Kommune');
    await expect(inside.getByText(/Børne- og Familieafdelingen/)).toBeVisible();
    await expect(wordsOf([inside.getByText(/Sønderbro 12/)])).toEqual(['Sønderbro 129000 Aalborg']);
    await expect(inside.getByRole('link', { name: phone })).toHaveAttribute('href', 'tel:+4599823420');
    await expect(wordsOf(inside.getAllByRole('heading', { level: 3 }))).toEqual(['Kontakt', 'Tovholdere']);
    await expect(wordsOf(inside.getAllByRole('term'))).toEqual([
      'Telefon:',
      'CVR-nummer:',
      'Aalborg Kommune:',
      'Nordjyllands Politi:',
    ]);
    await expect(inside.getByText('29189420')).toBeVisible();
    await expect(inside.getByRole('link', { name: 'Tilgængelighedserklæring' })).toHaveAttribute(
      'href',
      'https://www.was.digst.dk/aalborg-dk',
    );
    await expect(inside.getAllByRole('listitem')).toHaveLength(3);
    await expect(isSeen(fallback)).toBe(false);
  },
};

/** En nyhedsstrøm med huller og farlige links: det, der ikke kan bruges, er udeladt. */
export const FewValues: StoryObj = {
  name: 'Med få oplysninger',
  args: { src: feeds.odd },
  play: async (story) => {
    const { inside } = await open(story);
    await inside.findByRole('heading', { level: 2, name: 'Aalborg Kommune' });
    await expect(hrefsOf(inside.getAllByRole('link')).filter((href) => !/^(https|tel):/.test(href!))).toEqual(
      [],
    );
    await expect(wordsOf(inside.getAllByRole('definition'))).not.toContain('');
  },
};

/** I en spalte på 320 px står grupperne under hinanden. */
export const Narrow: StoryObj = {
  name: 'I en smal spalte',
  args: { src: feeds.tryg },
  globals: { column: 'narrow' },
  play: async (story) => {
    const { inside, root } = await open(story);
    const name = (await inside.findByRole('heading', { level: 2 })).getBoundingClientRect();
    const contact = inside.getByRole('heading', { name: 'Kontakt' }).getBoundingClientRect();
    await expect(contact.left).toBe(name.left);
    await expect(contact.top).toBeGreaterThan(name.bottom);
    await staysInside(root);
  },
};

/** Lange ord deles; intet stikker ud. */
export const LongWords: StoryObj = {
  name: 'Lange ord',
  args: { src: feeds.longWords },
  globals: { column: 'narrow' },
  play: async (story) => {
    const { inside, root } = await open(story);
    await inside.findByRole('heading', { name: /^Kriminalitetsforebyggelsesrådgivning/ });
    await staysInside(root);
  },
};

/** Farverne følger siden. */
export const Dark: StoryObj = {
  name: 'På en mørk side',
  args: { src: feeds.tryg },
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
    await inside.findByRole('heading', { level: 2, name: 'City of Aalborg' });
    await expect(inside.queryByRole('heading', { name: 'Tovholdere' })).toBeNull();
  },
};

/** Mens oplysningerne hentes, ses dit eget link, og der er holdt plads. */
export const Loading: StoryObj = {
  name: 'Henter',
  args: { src: faults.hang },
  play: meetsLoading,
};

/** En almindelig JSON Feed siger ikke, hvem der står bag: dit eget link bliver stående. */
export const Empty: StoryObj = {
  name: 'Ingen oplysninger',
  args: { src: feeds.plain },
  play: (story) => meetsNothing(story, 'Der er ingen oplysninger lige nu.'),
};

/** Oplysningerne kan ikke hentes: læseren får en forklaring, en knap og dit eget link. */
export const Failed: StoryObj = {
  name: 'Fejl',
  args: { src: faults.notFound },
  play: (story) =>
    meetsFailure(story, 'Oplysningerne kunne ikke hentes. Serveren svarede ikke, som den skulle.'),
};

/** Oplysningerne var hentet og kan ikke hentes igen: de bliver stående. */
export const FailedWithLastCopy: StoryObj = {
  name: 'Fejl, med de sidst hentede oplysninger',
  args: { src: faults.goodOnce() },
  parameters: playedInDocs,
  play: (story) => meetsLastCopy(story, 'CVR-nummer:', 'oplysninger'),
};

/** Uden `src`, og uden at siden selv peger på en nyhedsstrøm, er dit eget link alt, hvad der er. */
export const Fallback: StoryObj = {
  name: 'Kun dit eget link',
  play: meetsFallback,
};

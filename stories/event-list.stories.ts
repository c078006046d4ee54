import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { attributes } from '../.storybook/attributes.js';
import { faults, feeds } from '../.storybook/feeds.js';
import {
  meetsDarkPage,
  meetsFailure,
  meetsFallback,
  meetsLoading,
  open,
  staysInside,
} from '../.storybook/reader.js';

const meta: Meta = {
  id: 'event-list',
  title: 'Arrangementer',
  component: 'tryg-event-list',
  parameters: {
    docs: {
      description: {
        component:
          'Kommende arrangementer, det næste først. Hvert forsvinder, når det er forbi, og kan lægges i læserens kalender. Linket mellem tagsene er det, læseren ser, indtil arrangementerne er hentet, og hvis de ikke kan hentes.',
      },
    },
  },
  render: (args) =>
    html`<tryg-event-list ${attributes(args)}>
      <a href="https://tryg.aalborg.dk/">Se arrangementer på Tryg Aalborg</a>
    </tryg-event-list>`,
};
export default meta;

/** Aflyst, udsat, flyttet, online og hele dage: som den er uden andet end `src`. */
export const Ready: StoryObj = {
  name: 'Kommende',
  args: { src: feeds.events },
  play: async (story) => {
    const { inside } = await open(story);
    await expect(await inside.findByRole('heading', { level: 2 })).toHaveTextContent(
      'Kommende arrangementer',
    );
    await expect(await inside.findByRole('link', { name: 'Tryghedsuge' })).toBeVisible();
    await expect(inside.getByText(/18\. september 2028 til .*24\. september 2028/)).toBeVisible();
    await expect(inside.getAllByRole('button', { name: 'Tilføj til kalender' })[0]).toBeVisible();
  },
};

/** De arrangementer, der er forbi, det seneste først. */
export const Past: StoryObj = {
  name: 'Tidligere',
  args: { src: feeds.events, past: true },
  play: async (story) => {
    const { inside } = await open(story);
    await inside.findByRole('heading', { name: 'Tidligere arrangementer' });
    await expect(inside.getByRole('link', { name: 'Tryghedsvandring i Nørresundby' })).toBeVisible();
  },
};

/** En smal spalte på en mørk side. */
export const NarrowDark: StoryObj = {
  name: 'Smal spalte, mørk side',
  args: { src: feeds.events, limit: 3 },
  globals: { host: 'dark', column: 'narrow' },
  play: async (story) => {
    const { inside, root } = await open(story);
    const [link] = await inside.findAllByRole('link');
    await staysInside(root);
    await meetsDarkPage(story, link!);
  },
};

/** Mens arrangementerne hentes. */
export const Loading: StoryObj = {
  name: 'Henter',
  args: { src: faults.hang },
  play: meetsLoading,
};

/** Der er ingen arrangementer. */
export const Empty: StoryObj = {
  name: 'Ingen arrangementer',
  args: { src: feeds.empty },
  play: async (story) => {
    const { inside } = await open(story);
    await expect(await inside.findByText('Der er ingen kommende arrangementer.')).toBeVisible();
  },
};

/** Arrangementerne kan ikke hentes. */
export const Failed: StoryObj = {
  name: 'Fejl',
  args: { src: faults.notFound },
  play: (story) =>
    meetsFailure(story, 'Arrangementerne kunne ikke hentes. Serveren svarede ikke, som den skulle.'),
};

/** Uden nyhedsstrøm: dit eget link er alt, der er. */
export const Fallback: StoryObj = {
  name: 'Uden nyhedsstrøm',
  args: {},
  play: meetsFallback,
};

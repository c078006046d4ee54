import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { attributes } from '../.storybook/attributes.js';
import { faults, feeds } from '../.storybook/feeds.js';
import { isSeen, meetsDarkPage, open, staysInside, wordsOf } from '../.storybook/reader.js';

const meta: Meta = {
  id: 'breadcrumb',
  title: 'Brødkrumme',
  component: 'tryg-breadcrumb',
  parameters: {
    docs: {
      description: {
        component:
          'Vejen hertil. Dine egne links mellem tagsene er stien, det yderste først. Med `item` eller `item-param` slutter den med nyhedens titel.',
      },
    },
  },
  render: (args) =>
    html`<tryg-breadcrumb ${attributes(args)}>
      <a href="#forside">Forside</a>
      <a href="#tryg-aalborg">Tryg Aalborg</a>
      <a href="#nyheder">Nyheder fra Tryg Aalborg</a>
    </tryg-breadcrumb>`,
};
export default meta;

type Context = Parameters<typeof open>[0];

const path = ['Forside', 'Tryg Aalborg', 'Nyheder fra Tryg Aalborg'];

/** The steps that a reader sees, in words. */
async function steps(story: Context): Promise<string[]> {
  const { inside } = await open(story);
  const seen = inside.getAllByRole('listitem').filter(isSeen);
  return wordsOf(seen.map((step) => step.querySelector('slot')?.assignedElements()[0] ?? step));
}

const becomes = (story: Context, expected: string[]): Promise<void> =>
  waitFor(async () => expect(await steps(story)).toEqual(expected));

/** Kun dine egne links. Der hentes ingen nyhedsstrøm. */
export const PathOnly: StoryObj = {
  name: 'Kun stien',
  play: async (story) => {
    await becomes(story, path);
    const { element, inside, root } = await open(story);
    await expect(inside.getByRole('navigation', { name: 'Brødkrumme' })).toBeVisible();
    await expect(element.querySelector('a')).toHaveAttribute('href', '#forside');
    await expect(root.querySelector('[aria-current]')).toBeNull();
  },
};

/** `item`: nyhedens titel er sidste led, og den er ikke et link. */
export const WithArticle: StoryObj = {
  name: 'Med nyheden sidst',
  args: { src: feeds.tryg, item: 'tryg-bydel-nyhed' },
  play: async (story) => {
    await becomes(story, [...path, 'Tryg bydel']);
    const { inside } = await open(story);
    await expect(inside.getByText('Tryg bydel')).toHaveAttribute('aria-current', 'page');
    await expect(inside.getByText('Tryg bydel').closest('a')).toBeNull();
  },
};

/** På en smal side står de to sidste led. */
export const Narrow: StoryObj = {
  name: 'I en smal spalte',
  globals: { column: 'narrow' },
  play: async (story) => {
    await becomes(story, path.slice(-2));
    await staysInside((await open(story)).root);
  },
};

/** En lang titel brydes som en tekstlinje; ingen ord går tabt. */
export const NarrowWithArticle: StoryObj = {
  name: 'Med nyheden sidst, i en smal spalte',
  args: { src: feeds.tryg, item: 'borgere-i-socialt-udsatte-positioner-i-byens-rum' },
  globals: { column: 'narrow' },
  play: async (story) => {
    await becomes(story, [path.at(-1)!, 'Borgere i socialt udsatte positioner i byens rum']);
    await staysInside((await open(story)).root);
  },
};

/** Farverne følger siden. */
export const Dark: StoryObj = {
  name: 'På en mørk side',
  args: { src: feeds.tryg, item: 'tryg-bydel-nyhed' },
  globals: { host: 'dark' },
  play: async (story) => {
    await becomes(story, [...path, 'Tryg bydel']);
    await meetsDarkPage(story, (await open(story)).element.querySelector('a')!);
  },
};

/** Titlen på en engelsk nyhed læses op på engelsk. */
export const English: StoryObj = {
  name: 'Engelsk nyhed',
  args: { src: feeds.tryg, item: 'feeling-safe-in-aalborg' },
  play: async (story) => {
    await becomes(story, [...path, 'Feeling safe in Aalborg']);
    const { inside } = await open(story);
    await expect(inside.getByText('Feeling safe in Aalborg')).toHaveAttribute('lang', 'en');
  },
};

/** Mens nyheden hentes, står stien der. */
export const Loading: StoryObj = {
  name: 'Henter',
  args: { src: faults.hang, item: 'tryg-bydel-nyhed' },
  play: (story) => becomes(story, path),
};

/** Nyheden er ikke i nyhedsstrømmen: stien står, som den er. */
export const Missing: StoryObj = {
  name: 'Nyheden er taget ned',
  args: { src: feeds.empty, item: 'tryg-bydel-nyhed' },
  play: (story) => becomes(story, path),
};

/** Nyheden kan ikke hentes: stien står, som den er, og siger ikke andet. */
export const Failed: StoryObj = {
  name: 'Fejl',
  args: { src: faults.notFound, item: 'tryg-bydel-nyhed' },
  play: (story) => becomes(story, path),
};

/** Nyheden var hentet og kan ikke hentes igen: den bliver stående. */
export const FailedWithLastCopy: StoryObj = {
  name: 'Fejl, med den sidst hentede nyhed',
  args: { src: faults.goodOnce(), item: 'tryg-bydel-nyhed' },
  play: async (story) => {
    await becomes(story, [...path, 'Tryg bydel']);
    const { element } = await open(story);
    const failed = new Promise((resolve) =>
      element.addEventListener('tryg-feed-failed', resolve, { once: true }),
    );
    element.reload();
    await failed;
    await expect(await steps(story)).toEqual([...path, 'Tryg bydel']);
  },
};

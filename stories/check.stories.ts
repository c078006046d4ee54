import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { attributes } from '../.storybook/attributes.js';
import { faults, feeds } from '../.storybook/feeds.js';
import { staysInside } from '../.storybook/reader.js';

const meta: Meta = {
  id: 'check',
  title: 'Tjek af nyhedsstrømmen',
  component: 'tryg-news-list',
  parameters: {
    docs: {
      description: {
        component:
          'For webredaktører: skriv `check` i tagget på et af elementerne, så står der over det, hvad der er galt med nyhedsstrømmen, og hvad man gør ved det. Fjern det igen, før siden bliver udgivet.',
      },
    },
  },
  args: { check: true },
  render: (args) =>
    html`<tryg-news-list ${attributes(args)}>
      <a href="https://tryg.aalborg.dk/">Se nyhederne på Tryg Aalborg</a>
    </tryg-news-list>`,
};
export default meta;

/** Waits until the check is done; the panel has a root of its own. */
const open = async ({ canvasElement, component }: Pick<StoryContext, 'canvasElement' | 'component'>) => {
  const element = canvasElement.querySelector(component!)!;
  const rootOf = () => element.shadowRoot!.firstElementChild?.shadowRoot?.querySelector<HTMLElement>('.root');
  await waitFor(async () => {
    await expect(rootOf()?.querySelector('[role=status]')).toHaveTextContent(/^Tjek af/);
  });
  const root = rootOf()!;
  return { root, inside: within(root), summary: root.querySelector('summary')! };
};

/** En nyhedsstrøm med fejl af alle slags. */
export const Faulty: StoryObj = {
  name: 'Mange fejl',
  args: { src: feeds.odd },
  play: async (story) => {
    const { inside, summary } = await open(story);
    await expect(summary).toHaveTextContent(/^Tjek af nyhedsstrømmen: \d+ fejl, \d+ advarsler, \d+ råd$/);
    await expect(inside.getByText('Nyheden bliver ikke vist: den har ikke noget id.')).toBeVisible();
    await expect(inside.getByText('04. januar 2019')).toBeVisible();
  },
};

/** En smal spalte på en mørk side. */
export const NarrowDark: StoryObj = {
  name: 'Smal spalte, mørk side',
  args: { src: feeds.plain },
  globals: { host: 'dark', column: 'narrow' },
  play: async (story) => {
    const { inside, root } = await open(story);
    await expect(inside.getByText('Billedet har ingen alternativ tekst.')).toBeVisible();
    await staysInside(root);
  },
};

/** Alt er, som det skal være. */
export const Clean: StoryObj = {
  name: 'Ingen fejl',
  args: { src: feeds.events },
  play: async (story) => {
    const { inside, summary } = await open(story);
    await expect(summary).toHaveTextContent('Tjek af nyhedsstrømmen: ingen fejl');
    await expect(inside.getByText('Ingen fejl fundet.')).toBeVisible();
    await userEvent.click(inside.getByRole('button', { name: 'Tjek igen' }));
    await expect(inside.getByRole('status')).toHaveTextContent('Tjekker nyhedsstrømmen …');
    await inside.findByText('Ingen fejl fundet.');
  },
};

/** Der er ingen nyhedsstrøm på adressen. */
export const NotFound: StoryObj = {
  name: 'Findes ikke',
  args: { src: faults.notFound },
  play: async (story) => {
    const { inside } = await open(story);
    await expect(inside.getByText('Serveren svarer med fejl 404.')).toBeVisible();
  },
};

/** Ingen adresse: tjekket siger, hvor den skal stå. */
export const NoAddress: StoryObj = {
  name: 'Uden adresse',
  args: {},
  play: async (story) => {
    const { inside } = await open(story);
    await expect(inside.getByText('Der er ingen adresse på en nyhedsstrøm.')).toBeVisible();
  },
};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { attributes } from '../.storybook/attributes.js';
import { faults, feeds } from '../.storybook/feeds.js';
import { meetsFailure, meetsFallback, open, staysInside } from '../.storybook/reader.js';

const meta: Meta = {
  id: 'notice',
  title: 'Besked',
  component: 'tryg-notice',
  parameters: {
    docs: {
      description: {
        component:
          'Vigtige beskeder, mens de gælder. De kommer og går til tiden, og læseren kan lukke dem. Hver besked vises én gang, også når elementet står flere steder på siden.',
      },
    },
  },
  render: (args) =>
    html`<tryg-notice ${attributes(args)}>
      <a href="https://tryg.aalborg.dk/">Se beskeder på Tryg Aalborg</a>
    </tryg-notice>`,
};
export default meta;

/** Stories share a page in the docs, where each notice is shown once: so each has a feed of its own. */
const own = (): string => `${feeds.notices}?${crypto.randomUUID()}`;

/** Fire slags: advarsel, information, succes og fejl. Den, der er udløbet, vises ikke. */
export const Ready: StoryObj = {
  name: 'Beskeder',
  args: { src: own() },
  play: async (story) => {
    const { inside } = await open(story);
    await inside.findByRole('heading', { name: 'Advarsel: Falske sms’er i kommunens navn' });
    await expect(inside.getAllByRole('heading')).toHaveLength(4);
    await expect(inside.getAllByRole('alert')).toHaveLength(2);
    await expect(inside.queryByText(/Borgermødet/)).toBeNull();
    await expect(
      inside.getByRole('link', { name: 'Læs mere om Falske sms’er i kommunens navn' }),
    ).toBeVisible();
  },
};

/** Læseren lukker en besked. Den er væk, til næste side bliver vist. */
export const Closed: StoryObj = {
  name: 'Lukket af læseren',
  args: { src: own() },
  play: async (story) => {
    const { inside } = await open(story);
    await userEvent.click(await inside.findByRole('button', { name: /^Luk ?: Falske sms’er/ }));
    await expect(inside.getAllByRole('heading')).toHaveLength(3);
  },
};

/** En smal spalte på en mørk side. */
export const NarrowDark: StoryObj = {
  name: 'Smal spalte, mørk side',
  args: { src: own() },
  globals: { host: 'dark', column: 'narrow' },
  play: async (story) => {
    const { inside, root } = await open(story);
    await inside.findAllByRole('heading');
    await staysInside(root);
  },
};

/** Beskederne kan ikke hentes. */
export const Failed: StoryObj = {
  name: 'Fejl',
  args: { src: faults.notFound },
  play: (story) =>
    meetsFailure(story, 'Beskederne kunne ikke hentes. Serveren svarede ikke, som den skulle.'),
};

/** Uden nyhedsstrøm: dit eget link er alt, der er. */
export const Fallback: StoryObj = {
  name: 'Uden nyhedsstrøm',
  args: {},
  play: meetsFallback,
};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { attributes } from '../.storybook/attributes.js';
import { meetsDarkPage, open } from '../.storybook/reader.js';

const meta: Meta = {
  id: 'skip-link',
  title: 'Springlink',
  component: 'tryg-skip-link',
  parameters: {
    docs: {
      description: {
        component:
          'Sidens første link. Det ses først, når tastaturet når det, og fører forbi menuerne til sidens indhold. Stil det som det første på siden, enten om dit eget link eller med `target`.',
      },
    },
  },
  render: (args) =>
    html`<tryg-skip-link ${attributes(args)}><a href="#indhold">Gå til sidens indhold</a></tryg-skip-link>
      <p>Her er sidens menuer. Tryk på Tab for at se springlinket.</p>
      <section id="indhold" aria-label="Indhold"><p>Her er sidens indhold.</p></section>`,
};
export default meta;

type Context = Parameters<typeof open>[0];

/** The link, the page's own or the one made for it. */
async function linkOf(story: Context): Promise<HTMLElement> {
  const { element, root } = await open(story);
  return element.querySelector('a') ?? root.querySelector('a')!;
}

/** The link is there to be read and to be hit. */
async function isInView(link: HTMLElement): Promise<void> {
  const { left, top, width, height } = link.getBoundingClientRect();
  await expect(height).toBeGreaterThanOrEqual(44);
  const found = (link.getRootNode() as Document).elementFromPoint(left + width / 2, top + height / 2);
  await expect(found).toBe(link);
}

/** I hvile optager det ingen plads, men tastatur og skærmlæser finder det. */
export const AtRest: StoryObj = {
  name: 'I hvile',
  play: async (story) => {
    const { root } = await open(story);
    const { width, height } = root.getBoundingClientRect();
    await expect([width, height]).toEqual([1, 1]);
    await expect((await linkOf(story)).tabIndex).toBe(0);
  },
};

/** Et tryk på Tab, og det er der. */
export const Focused: StoryObj = {
  name: 'Med fokus',
  play: async (story) => {
    await userEvent.tab();
    const link = await linkOf(story);
    await expect(link).toHaveFocus();
    await expect(link).toHaveTextContent('Gå til sidens indhold');
    await isInView(link);
  },
};

/** Med fokus på en mørk side. */
export const FocusedDark: StoryObj = {
  name: 'Med fokus på en mørk side',
  globals: { host: 'dark' },
  play: async (story) => {
    await Focused.play!(story);
    await meetsDarkPage(story, await linkOf(story));
  },
};

/** `target` laver linket, så du ikke selv skal skrive det. */
export const FromTarget: StoryObj = {
  name: 'Lavet af target',
  args: { target: 'indhold' },
  render: (args) =>
    html`<tryg-skip-link ${attributes(args)}></tryg-skip-link>
      <section id="indhold" aria-label="Indhold"><p>Her er sidens indhold.</p></section>`,
  play: async (story) => {
    const { inside } = await open(story);
    const link = inside.getByRole('link', { name: 'Gå til sidens indhold' });
    link.focus();
    await expect(link.getAttribute('href')).toMatch(/#indhold$/);
    await isInView(link);
  },
};

/** Linket flytter både siden og tastaturet, også hvor målet ikke kan få fokus af sig selv. */
export const Followed: StoryObj = {
  ...FromTarget,
  name: 'Fulgt',
  play: async (story) => {
    const { inside, root } = await open(story);
    const link = inside.getByRole('link');
    link.focus();
    link.click();
    await expect(story.canvasElement.querySelector('#indhold')).toHaveFocus();
    await expect(root.clientHeight).toBe(1);
  },
};

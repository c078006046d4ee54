import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { attributes } from '../.storybook/attributes.js';
import { faults, feeds } from '../.storybook/feeds.js';
import { hrefsOf, isSeen, meetsFailure, meetsFallback, open, playedInDocs } from '../.storybook/reader.js';

const newest = 'Borgere i socialt udsatte positioner i byens rum';
const walk = 'Tryghedsvandring i Gug';

const meta: Meta = {
  id: 'newsroom',
  title: 'Nyhedsrum',
  component: 'tryg-newsroom',
  parameters: {
    docs: {
      description: {
        component:
          'Hele nyhedssiden fra ét tag: listen, og i stedet for den den nyhed, læseren åbner, med kontakt, organisation, brødkrumme og springlink. Adresse, tilbageknap, titel og fokus følger med. Flere nyhedsrum på samme side har hver sin `article-param`.',
      },
    },
  },
  // The stories share one page in the docs: each has a parameter of its own.
  render: (args, { id }) =>
    html`<tryg-newsroom ${attributes({ 'article-param': id, ...args })}>
      <a href="https://tryg.aalborg.dk/">Læs nyhederne på Tryg Aalborg</a>
    </tryg-newsroom>`,
};
export default meta;

type Context = Parameters<typeof open>[0];

/** What a reader finds in one of the elements inside, once it is seen. */
async function innerOf(story: Context, tag: string) {
  const { root } = await open(story);
  // What holds the room meanwhile is of the same kind.
  await waitFor(() => expect(root).toHaveAttribute('aria-busy', 'false'));
  return waitFor(() => {
    const element = [...root.querySelectorAll(tag)].find(isSeen);
    const inner = element?.shadowRoot?.querySelector<HTMLElement>('[part=root]');
    if (!inner) throw new Error(`${tag} is not seen yet`);
    return within(inner);
  });
}

const allNews = async (story: Context): Promise<HTMLElement> =>
  (await open(story)).inside.getAllByRole('link', { name: 'Alle nyheder' }).at(-1)!;

/** Listen med kontakten og organisationen. Links fører til siden selv. */
export const Ready: StoryObj = {
  name: 'Nyhedsrum',
  args: { src: feeds.tryg },
  play: async (story) => {
    const list = await innerOf(story, 'tryg-news-list');
    const link = await list.findByRole('link', { name: newest });
    await expect(hrefsOf([link])[0]).toMatch(
      /[?&]newsroom--ready=borgere-i-socialt-udsatte-positioner-i-byens-rum$/,
    );
    await (await innerOf(story, 'tryg-contact-card')).findByRole('heading', { level: 3, name: 'Kontakt' });
    await (await innerOf(story, 'tryg-organisation')).findByRole('heading', { name: 'Aalborg Kommune' });
    await expect(isSeen((await open(story)).fallback)).toBe(false);
  },
};

/** En åben nyhed, med vejen tilbage. */
export const Article: StoryObj = {
  name: 'En åben nyhed',
  args: { src: feeds.tryg },
  parameters: playedInDocs,
  play: async (story) => {
    const list = await innerOf(story, 'tryg-news-list');
    await userEvent.click(await list.findByRole('link', { name: walk }));
    const article = await innerOf(story, 'tryg-article');
    const heading = await article.findByRole('heading', { level: 2, name: walk });
    await waitFor(() => expect((heading.getRootNode() as ShadowRoot).activeElement).toBe(heading));
    await expect(document.title).toContain(walk);
    await expect(await allNews(story)).toBeVisible();
  },
};

/** Tilbage fra nyheden står listen, som den stod, med fokus på nyhedens link. */
export const BackInTheList: StoryObj = {
  name: 'Tilbage i listen',
  args: { src: feeds.tryg, layout: 'cards', limit: 6, heading: 'Seneste nyt' },
  play: async (story) => {
    const list = await innerOf(story, 'tryg-news-list');
    const link = await list.findByRole('link', { name: walk });
    await userEvent.click(link);
    await (await innerOf(story, 'tryg-article')).findByRole('heading', { level: 2, name: walk });
    await userEvent.click(await allNews(story));
    await waitFor(() => expect((link.getRootNode() as ShadowRoot).activeElement).toBe(link));
    await expect(location.search).not.toContain(walk);
  },
};

/** I en spalte på 320 px står kontakten under nyhederne. */
export const Narrow: StoryObj = {
  name: 'I en smal spalte',
  args: { src: feeds.tryg, limit: 2 },
  globals: { column: 'narrow' },
  play: async (story) => {
    const list = await innerOf(story, 'tryg-news-list');
    const { bottom } = (await list.findByRole('link', { name: walk })).getBoundingClientRect();
    const card = await innerOf(story, 'tryg-contact-card');
    const contact = await card.findByRole('heading', { name: 'Kontakt' });
    await expect(contact.getBoundingClientRect().top).toBeGreaterThan(bottom);
    const { root } = await open(story);
    await expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
  },
};

/** Farverne følger siden. */
export const Dark: StoryObj = {
  name: 'På en mørk side',
  args: { src: feeds.tryg, limit: 2 },
  globals: { host: 'dark' },
  play: async (story) => {
    const list = await innerOf(story, 'tryg-news-list');
    const link = await list.findByRole('link', { name: walk });
    await expect(getComputedStyle(link).color).toBe('rgb(142, 197, 255)');
  },
};

/** En almindelig JSON Feed har hverken kontakt eller organisation. */
export const Plain: StoryObj = {
  name: 'Uden kontakt og organisation',
  args: { src: feeds.plain, limit: 2 },
  play: async (story) => {
    await (await innerOf(story, 'tryg-news-list')).findAllByRole('listitem');
    const { root } = await open(story);
    await expect(root.querySelector('tryg-contact-card, tryg-organisation')).toBeNull();
  },
};

/** Mens nyhederne hentes, ses dit eget link, og der er holdt plads. */
export const Loading: StoryObj = {
  name: 'Henter',
  args: { src: faults.hang },
  play: async (story) => {
    const { fallback, inside, root } = await open(story);
    await expect(root).toHaveAttribute('aria-busy', 'true');
    await expect(isSeen(fallback)).toBe(true);
    await expect(root.clientHeight).toBeGreaterThan(100);
    await expect(inside.getByRole('status')).toBeEmptyDOMElement();
  },
};

/** Der er ingen nyheder: en sætning siger det, og dit eget link står der. */
export const Empty: StoryObj = {
  name: 'Ingen nyheder',
  args: { src: feeds.empty },
  play: async (story) => {
    await (await innerOf(story, 'tryg-news-list')).findByText('Der er ingen nyheder lige nu.');
    await expect(isSeen((await open(story)).fallback)).toBe(true);
  },
};

/** Nyhederne kan ikke hentes: læseren får én forklaring, én knap og dit eget link. */
export const Failed: StoryObj = {
  name: 'Fejl',
  args: { src: faults.notFound },
  play: (story) => meetsFailure(story, 'Nyhederne kunne ikke hentes. Serveren svarede ikke, som den skulle.'),
};

/** Nyhederne var hentet og kan ikke hentes igen: alt bliver stående, med én sætning over. */
export const FailedWithLastCopy: StoryObj = {
  name: 'Fejl, med de sidst hentede nyheder',
  args: { src: faults.goodOnce() },
  parameters: playedInDocs,
  play: async (story) => {
    const list = await innerOf(story, 'tryg-news-list');
    await list.findAllByRole('listitem');
    const { element, inside } = await open(story);
    element.reload();
    await inside.findByRole('button', { name: 'Prøv igen' });
    await expect(inside.getByRole('status')).toHaveTextContent(/^Viser nyheder hentet kl\./);
    await expect(list.queryByRole('button')).toBeNull();
    await expect(list.getAllByRole('listitem')[0]).toBeVisible();
  },
};

/** Uden `src`, og uden at siden selv peger på en nyhedsstrøm, er dit eget link alt, hvad der er. */
export const Fallback: StoryObj = {
  name: 'Kun dit eget link',
  play: meetsFallback,
};

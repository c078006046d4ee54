import type { HTMLAttributes } from 'svelte/elements';
import type { Elements, Events, Settings } from './settings.js';

type Listeners = { [Name in keyof Events as `on${Name}` | `on:${Name}`]?: (event: Events[Name]) => void };

type SvelteElements = {
  [Tag in keyof Elements]: HTMLAttributes<Elements[Tag]> & Settings<Elements[Tag]> & Listeners;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SvelteElements {}
}

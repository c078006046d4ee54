import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { Elements, Events, Settings } from './settings.js';

/** As Vue's guide to custom elements has it: its checker reads what an element takes and says from these two. */
type VueElements = {
  [Tag in keyof Elements]: new () => Elements[Tag] & {
    $props: HTMLAttributes & PublicProps & Settings<Elements[Tag]>;
    $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends VueElements {}
}

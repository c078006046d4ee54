import type { Route } from '../site.js';

/** Words, and where they lead; `{site}` is the source's own address. */
export type Link = readonly [words: string, address: string];

/** What one item says, as people read it where it was first published. */
export interface Told {
  readonly title: string;
  readonly kicker?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly lead?: string;
  readonly topics?: readonly string[];
  readonly districts?: readonly string[];
  readonly picture?: { readonly alt: string; readonly caption?: string };
  /** The blocks of the text in their order; under the title, headings begin at `h2`. */
  readonly body?: readonly (readonly [element: string, words: string])[];
  readonly links?: readonly Link[];
  /** Alternative texts of the pictures in the text. */
  readonly pictures?: readonly string[];
  readonly event?: readonly string[];
  /** Where to read on, and what to fetch. */
  readonly onward?: readonly Link[];
  readonly contacts?: readonly Contact[];
  /** The item's own page. */
  readonly page: string;
}

/** A contact, or whoever is behind the news: lines below each other. */
export interface Contact {
  readonly lines: readonly string[];
  readonly links: readonly Link[];
}

/** Something to import, and all that readers are to meet of it in the end. */
export interface Source {
  readonly name: string;
  /** The path that is imported. */
  readonly start: string;
  readonly routes: Readonly<Record<string, Route>>;
  /** Paths of pictures. */
  readonly pictures: readonly string[];
  /** The newest first. */
  readonly items: readonly Told[];
  readonly organisation?: Contact;
}

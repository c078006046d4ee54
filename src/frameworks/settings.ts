import type { LitElement } from 'lit';

/* What the elements say of themselves to the types of the DOM, said again by each framework's file in its own way. */
export type * from '../index.js';

type Ours<Map> = { [Name in keyof Map as Name extends `tryg-${string}` ? Name : never]: Map[Name] };

export type Elements = Ours<HTMLElementTagNameMap>;
export type Events = Ours<HTMLElementEventMap>;

/** What can be set on an element: its own properties, under their names and as attributes. */
export type Settings<Element> = Properties<Element> & Attributes<Properties<Element>>;

type Properties<Element> = Partial<Omit<Element, keyof LitElement | 'reload' | 'shown'>>;

type Attributes<Properties> = { [Name in keyof Properties as Kebab<Name>]: Properties[Name] };

/** `headingLevel` is `heading-level`. */
type Kebab<Name> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : '';

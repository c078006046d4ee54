import { slug } from '../content/slug.js';

/** A name as it can stand in any address and on any disk. @example fileSlug('Årets Gå-tur (2)') // 'aarets-gaa-tur-2' */
export const fileSlug = (name: string): string => slug(name) ?? 'fil';

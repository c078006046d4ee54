import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Problem } from '../problem.js';

/** Where an import begins. */
export interface Start {
  readonly address: string;
  /** The path, where it is a file. */
  readonly file?: string;
}

const LOOKS_LIKE_A_SITE = /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/|$)/i;
const LOOKS_LIKE_A_FILE = /\.(xml|json|html?|rss|atom|rdf)$/i;

/**
 * What a person has written as the source: an address, or the path of a file.
 * @throws {Problem} where it is neither.
 */
export function startOf(source: string): Start {
  if (/^https?:\/\//i.test(source)) {
    if (!URL.canParse(source)) throw new Problem('Det er ikke en adresse.', { address: source });
    const address = new URL(source);
    address.hash = '';
    return { address: address.href };
  }
  if (/^[a-z][a-z+.-]+:\/\//i.test(source) && !source.startsWith('file:'))
    throw new Problem('Kun adresser, der begynder med https:// eller http://, kan hentes.', {
      address: source,
    });
  try {
    const file = realpathSync(source.startsWith('file:') ? fileURLToPath(source) : resolve(source));
    return { address: pathToFileURL(file).href, file };
  } catch {
    const isSite = LOOKS_LIKE_A_SITE.test(source) && !LOOKS_LIKE_A_FILE.test(source);
    const sentence = 'Filen findes ikke.';
    throw new Problem(isSite ? `${sentence} Er det en adresse, så skriv https:// foran.` : sentence, {
      file: source,
    });
  }
}

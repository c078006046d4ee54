import type { Item } from '../../../feed/schema.js';
import { parseInert } from './inert.js';
import { LONGEST } from './limits.js';
import { plainParagraphs } from './plain-paragraphs.js';
import { Rebuild, type BodyOptions } from './rebuild.js';

/** The body of an article, ready to show. */
export interface ArticleBody {
  readonly content: unknown;
  /** Whether it was too long to be shown whole. */
  readonly isCut: boolean;
  /** Addresses of the pictures in it. */
  readonly pictures: ReadonlySet<string>;
}

/**
 * Shows what an item says. Its HTML is never inserted: it is parsed where nothing runs, and what is known in it is
 * rebuilt; its plain text becomes paragraphs.
 */
export function articleBody({ content_html, content_text }: Item, options: BodyOptions): ArticleBody {
  const source = content_html ?? content_text ?? '';
  const rebuild = new Rebuild(options);
  const content = content_html
    ? rebuild.body(parseInert(source.slice(0, LONGEST)))
    : plainParagraphs(source.slice(0, LONGEST), rebuild.link);
  return { content, isCut: rebuild.isCut || source.length > LONGEST, pictures: rebuild.pictures };
}

import type { Item } from '../../../feed/schema.js';
import { parseInert } from './inert.js';
import { LONGEST, MOST_NODES } from './limits.js';
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

const firstLines = (text: string): string => text.split('\n').slice(0, MOST_NODES).join('\n');

/** The beginning of a text, without half of a character at the end. */
const beginning = (text: string): string => text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');

/**
 * Shows what an item says. Its HTML is never inserted: it is parsed where nothing runs, and what is known in it is
 * rebuilt; its plain text becomes paragraphs.
 */
export function articleBody({ content_html, content_text = '' }: Item, options: BodyOptions): ArticleBody {
  const rebuild = new Rebuild(options);
  const source = content_html ?? content_text;
  const shown = content_html ? beginning(source) : firstLines(beginning(source));
  const content = content_html ? rebuild.body(parseInert(shown)) : plainParagraphs(shown, rebuild.link);
  return { content, isCut: rebuild.isCut || shown.length < source.length, pictures: rebuild.pictures };
}

import type { Item } from '../../../feed/schema.js';
import { parseInert } from './inert.js';
import { LONGEST, MOST_NODES, MOST_TAGS } from './limits.js';
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

const firstTags = new RegExp(`^(?:[^<]*<){0,${MOST_TAGS}}[^<]*`);

/**
 * Shows what an item says. Its HTML is never inserted: it is parsed where nothing runs, and what is known in it is
 * rebuilt; its plain text, which counts where the HTML shows nothing, becomes paragraphs.
 */
export function articleBody(
  { content_html = '', content_text = '' }: Item,
  options: BodyOptions,
): ArticleBody {
  const rebuild = new Rebuild(options);
  const markup = firstTags.exec(beginning(content_html))![0];
  const blocks = rebuild.body(parseInert(markup));
  const { pictures } = rebuild;
  const isCut = rebuild.isCut || markup.length < content_html.length;
  if (blocks.length || isCut) return { content: blocks, isCut, pictures };
  const lines = firstLines(beginning(content_text));
  const content = plainParagraphs(lines, rebuild.link);
  return { content, isCut: lines.length < content_text.length, pictures };
}

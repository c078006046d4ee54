import { Marked, type Renderer, type Token, type Tokens } from 'marked';
import { escaped } from './escaped.js';

/** A picture as it is put into a text. */
export interface PlacedPicture {
  readonly url: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** What a text's own addresses mean. `line` counts from the text's first, 1. */
export interface Places {
  /** The address to link to; nothing where there is none, and the words stand alone. */
  link(href: string, line: number): Promise<string | undefined>;
  /** The picture to show; nothing where it cannot be had, and it is left out. */
  picture(src: string, line: number): Promise<PlacedPicture | undefined>;
  /** Hears of a file that Markdown does not see, as its name has spaces. */
  unseen(name: string, line: number): void;
}

/** `![En lygte](min lygte.jpg)`: without `<` and `>` around the name, these are words. */
const UNSEEN = /\[[^\]]*\]\(([^()<>"]*\s[^()<>"]*\.\w{2,5})(?:\s+"[^"]*")?\)/g;

/** An image token that has been looked up. */
type Placed = Tokens.Image & { placed?: PlacedPicture | undefined };

const image = ({ placed, text }: Placed): string => {
  if (!placed) return '';
  const size = placed.width && placed.height ? ` width="${placed.width}" height="${placed.height}"` : '';
  return `<img src="${escaped(placed.url)}" alt="${escaped(text)}"${size}>`;
};

/** A picture that is a paragraph of its own, also as a link. */
const lonePicture = ({ tokens }: Tokens.Paragraph | Tokens.Link): Placed | undefined => {
  const [only, ...others] = tokens;
  if (others.length) return undefined;
  if (only?.type === 'link') return lonePicture(only as Tokens.Link);
  return only?.type === 'image' ? (only as Placed) : undefined;
};

const renderer = {
  checkbox: ({ checked }: Tokens.Checkbox): string => (checked ? '☑ ' : '☐ '),
  image: (token: Tokens.Image): string => image(token),
  link(
    this: { parser: { parseInline: (tokens: Token[]) => string } },
    { href, tokens }: Tokens.Link,
  ): string {
    const words = this.parser.parseInline(tokens);
    return href ? `<a href="${escaped(href)}">${words}</a>` : words;
  },
  /** The title of a picture that stands alone is its caption. */
  paragraph(this: { parser: { parseInline: (tokens: Token[]) => string } }, token: Tokens.Paragraph): string {
    const alone = lonePicture(token);
    if (alone && !alone.placed) return '';
    const words = this.parser.parseInline(token.tokens);
    return alone?.title
      ? `<figure>${words}<figcaption>${escaped(alone.title)}</figcaption></figure>\n`
      : `<p>${words}</p>\n`;
  },
  /** Markdown knows no table without headings: where all are empty, there are none. */
  table(this: Renderer, { header, rows }: Tokens.Table): string | false {
    if (header.some(({ text }) => text)) return false;
    const body = rows.map((row) => this.tablerow({ text: row.map((cell) => this.tablecell(cell)).join('') }));
    return `<table>\n<tbody>${body.join('')}</tbody></table>\n`;
  },
};

/**
 * Markdown (CommonMark with tables) as HTML. HTML within it is reduced to what an article may hold.
 * @param places - Looks up links and pictures, one after the other.
 */
export async function htmlOf(markdown: string, places: Places): Promise<string> {
  let from = 0;
  /** Tokens come in the text's order; what does not stand there as it was written has the line of what came before. */
  const lineOf = (raw: string): number => {
    const found = markdown.indexOf(raw.trim(), from);
    if (found >= 0) from = found;
    return markdown.slice(0, from).split('\n').length;
  };
  const marked = new Marked({ gfm: true, renderer });
  const tokens = marked.lexer(markdown);
  const all: Token[] = [];
  void marked.walkTokens(tokens, (token) => void all.push(token));
  for (const token of all) {
    if (token.type === 'image')
      (token as Placed).placed = await places.picture((token as Placed).href, lineOf((token as Placed).raw));
    if (token.type === 'link')
      (token as Tokens.Link).href = (await places.link((token as Tokens.Link).href, lineOf(token.raw))) ?? '';
    if (token.type === 'text' && !(token as Tokens.Text).tokens)
      for (const [whole, name] of token.raw.matchAll(UNSEEN)) places.unseen(name!, lineOf(whole));
  }
  const html = marked.parser(tokens).trim();
  if (!all.some(({ type }) => type === 'html')) return html;
  // A DOM, for the few who need one.
  const { cleanHtml } = await import('./clean-html.js');
  const whereIs = (address: string): number =>
    markdown.slice(0, Math.max(0, markdown.indexOf(address))).split('\n').length;
  return cleanHtml(html, {
    link: (href) => places.link(href, whereIs(href)),
    picture: (src) => places.picture(src, whereIs(src)),
  });
}

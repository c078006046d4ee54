import { html, type TemplateResult } from 'lit';

/** Writes an element around content; `lang` and `dir` as in the source, or Lit's `nothing`. */
export type Wrap = (content: unknown, lang: unknown, dir: unknown) => TemplateResult;

/** Elements that stand in a line of text. */
export const INLINE: Record<string, Wrap> = {
  strong: (content, lang, dir) => html`<strong lang=${lang} dir=${dir}>${content}</strong>`,
  em: (content, lang, dir) => html`<em lang=${lang} dir=${dir}>${content}</em>`,
  s: (content, lang, dir) => html`<s lang=${lang} dir=${dir}>${content}</s>`,
  q: (content, lang, dir) => html`<q lang=${lang} dir=${dir}>${content}</q>`,
  sub: (content, lang, dir) => html`<sub lang=${lang} dir=${dir}>${content}</sub>`,
  sup: (content, lang, dir) => html`<sup lang=${lang} dir=${dir}>${content}</sup>`,
  code: (content, lang, dir) => html`<code lang=${lang} dir=${dir}>${content}</code>`,
  span: (content, lang, dir) => html`<span lang=${lang} dir=${dir}>${content}</span>`,
};

/** Elements that stand on their own. */
export const BLOCK: Record<string, Wrap> = {
  p: (content, lang, dir) => html`<p lang=${lang} dir=${dir}>${content}</p>`,
  pre: (content, lang, dir) => html`<pre lang=${lang} dir=${dir}>${content}</pre>`,
  blockquote: (content, lang, dir) => html`<blockquote lang=${lang} dir=${dir}>${content}</blockquote>`,
  ul: (content, lang, dir) =>
    html`<ul lang=${lang} dir=${dir}>
      ${content}
    </ul>`,
  dl: (content, lang, dir) => html`<dl lang=${lang} dir=${dir}>${content}</dl>`,
  div: (content, lang, dir) => html`<div lang=${lang} dir=${dir}>${content}</div>`,
};

/** Elements that stand in others. */
export const PART: Record<string, Wrap> = {
  li: (content, lang, dir) => html`<li lang=${lang} dir=${dir}>${content}</li>`,
  dt: (content, lang, dir) => html`<dt lang=${lang} dir=${dir}>${content}</dt>`,
  dd: (content, lang, dir) => html`<dd lang=${lang} dir=${dir}>${content}</dd>`,
};

/** Older names for the same. */
export const SAME: Record<string, string> = { b: 'strong', i: 'em', del: 's', strike: 's' };

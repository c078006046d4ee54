import { html, nothing, type TemplateResult } from 'lit';
import { articleText as danish } from '../../danish/article-text.js';
import type { English } from '../../english/english.js';
import type { Attachment } from '../../feed/schema.js';
import { type Language } from './language.js';
import { textIn } from './text-in.js';
import { picture } from './picture.js';

/** Pictures beside each other, each a link to the whole of it. */
export const gallery = (
  pictures: readonly Attachment[],
  { lang, dir }: Language,
  english: English | undefined,
): TemplateResult | typeof nothing =>
  pictures.length
    ? html`<ul class="gallery" part="gallery" lang=${lang} dir=${dir}>
        ${pictures.map((one, index) => html`<li>${entry(one, (english?.article ?? danish).pictureOf(index + 1, pictures.length), english)}</li>`)}
      </ul>`
    : nothing;

/** A title is the caption, and the link's name; the picture need not say the same. Without one, it is told by its place. */
const entry = ({ url, title }: Attachment, place: string, english: English | undefined) =>
  title
    ? html`<figure part="figure">
        ${picture({ url: url!, alt: '' })}
        <figcaption><a part="link" href=${url!}>${title}</a></figcaption>
      </figure>`
    : html`<figure part="figure" lang=${textIn(english).lang}>
        <a part="link" href=${url!}>${picture({ url: url!, alt: place })}</a>
      </figure>`;

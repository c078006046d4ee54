import { html, nothing, type TemplateResult } from 'lit';
import { attributeWords } from './attribute-words.js';

/** What is known of a picture. */
interface Known {
  readonly url: string;
  readonly alt: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** The same picture in other widths. */
  readonly sizes?: readonly { readonly url: string | undefined; readonly width: number | undefined }[];
}

/** What a browser may choose from; the address alone where there is nothing to choose. */
const choices = ({ url, width, sizes = [] }: Known): string | typeof nothing => {
  const known = [...sizes, { url, width }].filter((one) => one.url && one.width);
  return known.length > 1 ? known.map((one) => `${one.url} ${one.width}w`).join(', ') : nothing;
};

/** A picture that waits until it is near the view, reserves its room, and tells its server nothing of the page. */
export const picture = (known: Known): TemplateResult => {
  const { url, alt, width, height } = known;
  const srcset = choices(known);
  // A browser that does not know "auto" takes the width of the window for the picture's.
  return html`<img
    class="picture"
    part="image"
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    width=${width ?? nothing}
    height=${height ?? nothing}
    alt=${attributeWords(alt)}
    sizes=${srcset === nothing ? nothing : 'auto, 100vw'}
    srcset=${srcset}
    src=${url}
  />`;
};

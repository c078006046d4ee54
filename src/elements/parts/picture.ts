import { html, nothing, type TemplateResult } from 'lit';
import { attributeWords } from './attribute-words.js';

/** What is known of a picture. */
interface Known {
  readonly url: string;
  readonly alt: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** A picture that waits until it is near the view, reserves its room, and tells its server nothing of the page. */
export const picture = ({ url, alt, width, height }: Known): TemplateResult =>
  html`<img
    class="picture"
    part="image"
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    width=${width ?? nothing}
    height=${height ?? nothing}
    alt=${attributeWords(alt)}
    src=${url}
  />`;

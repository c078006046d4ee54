import { html, type TemplateResult } from 'lit';
import { webAddress } from '../../../feed/address.js';

const ADDRESS = /(https?:\/\/[^\s<>"”»]*[^\s<>"”».,;:!?)\]'’])/;

/** Paragraphs of a plain text, which blank lines part; line breaks stay, and addresses become links. */
export const plainParagraphs = (
  text: string,
  link: (address: string, words: unknown) => TemplateResult,
): TemplateResult[] =>
  text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim())
    .map(
      (paragraph) =>
        html`<p>
          ${paragraph
            .trim()
            .split('\n')
            .map((line, index) => [index ? html`<br />` : '', words(line, link)])}
        </p>`,
    );

const words = (line: string, link: (address: string, words: unknown) => TemplateResult): unknown[] =>
  line.split(ADDRESS).map((part) => {
    const address = ADDRESS.test(part) ? webAddress(part, part) : undefined;
    return address ? link(address, part) : part;
  });

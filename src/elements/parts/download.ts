import { html, type TemplateResult } from 'lit';

/** A document made on the spot, for the reader to keep. */
export interface Download {
  /** Such as `tryghedsvandring.ics`. */
  readonly file: string;
  /** Such as `text/calendar`. */
  readonly type: string;
  readonly content: string;
}

/** So long, in milliseconds, may a browser take to fetch what it was given: slow ones ask the reader first. */
const KEPT = 60_000;

const save = ({ file, type, content }: Download): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
};

/** A name that every file system takes: `Tovholder i Gug` as `tovholder-i-gug`. */
export const fileName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'tryg';

/** A button that saves a document. @param make - Called when it is pressed. */
export const downloadButton = (label: string, make: () => Download): TemplateResult =>
  html`<button type="button" class="download" part="button" @click=${() => save(make())}>${label}</button>`;

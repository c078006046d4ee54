import { html, type TemplateResult } from 'lit';

const LEVELS: ((content: unknown) => TemplateResult)[] = [
  (content) => html`<h1 class="heading" part="heading">${content}</h1>`,
  (content) => html`<h2 class="heading" part="heading">${content}</h2>`,
  (content) => html`<h3 class="heading" part="heading">${content}</h3>`,
  (content) => html`<h4 class="heading" part="heading">${content}</h4>`,
  (content) => html`<h5 class="heading" part="heading">${content}</h5>`,
  (content) => html`<h6 class="heading" part="heading">${content}</h6>`,
];

/** A level that headings have, 1 to 6; what is out of range, or no number, becomes the nearest that makes sense. */
export const knownLevel = (level: number): number => Math.min(Math.max(Math.trunc(level) || 2, 1), 6);

/** A heading of a level, which may be any number: see `knownLevel`. */
export const heading = (level: number, content: unknown): TemplateResult =>
  LEVELS[knownLevel(level) - 1]!(content);

import { html, type TemplateResult } from 'lit';

const ROW = html`<div><i></i><i></i><i></i></div>`;

/** Grey bars in the shape of so many entries: they hold the room, so that nothing below jumps. */
export const skeleton = (entries: number): TemplateResult =>
  html`<div class="skeleton" aria-hidden="true">${Array.from({ length: entries }, () => ROW)}</div>`;

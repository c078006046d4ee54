import { html, nothing, type TemplateResult } from 'lit';

/** Grey bars where a heading, a date, a lead and some words will be. */
const BARS = html`<i></i><i></i><i></i><i></i>`;

const PICTURE = html`<i class="picture"></i>`;

/** One entry that is not there yet. */
export const ghost = (isIllustrated: boolean): TemplateResult =>
  html`${isIllustrated ? PICTURE : nothing}${BARS}`;

/** Holds the room of what is not there yet, so that nothing below jumps: so many blocks of bars, a picture first or none. */
export const skeleton = (blocks: number, isIllustrated = false): TemplateResult =>
  html`<div class="skeleton" aria-hidden="true">
    ${[...Array<void>(blocks)].map((_, index) => html`<div>${ghost(isIllustrated && !index)}</div>`)}
  </div>`;

import { css } from 'lit';

/**
 * What every element stands on. The host page reaches into a shadow root by inheritance only; the wrapper cuts that off
 * and takes back, on purpose, what makes the element look at home. Sizes are in em: many Danish public sites set
 * `html { font-size: 62.5% }`, which makes a rem something else on every page.
 *
 * @cssprop --tryg-color-text - Text.
 * @cssprop --tryg-color-muted - Dates, captions and other words beside the point.
 * @cssprop --tryg-color-line - Lines between things, and edges of boxes.
 * @cssprop --tryg-color-surface - Behind the organisation, an event, and a picture under way.
 * @cssprop --tryg-color-link - Links, and the button "Prøv igen".
 * @cssprop --tryg-color-accent - The bar on a contact card, an event and a quotation; arrows before links.
 * @cssprop --tryg-color-danger - The bar beside a failure, and the word for an event that is called off or moved.
 * @cssprop --tryg-radius - Corners of boxes, pictures and buttons.
 * @cssprop --tryg-gap - The room between cards.
 * @cssprop --tryg-measure - The longest line of text.
 * @cssprop --tryg-font - Font family.
 */
export const base = css`
  :host {
    display: block;
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  :host([hidden]) {
    display: none;
  }

  .root {
    all: initial;
    --_muted: var(--tryg-color-muted, color-mix(in srgb, currentcolor 74%, transparent));
    --_line: var(--tryg-color-line, color-mix(in srgb, currentcolor 18%, transparent));
    --_surface: var(--tryg-color-surface, color-mix(in srgb, currentcolor 5%, transparent));
    --_link: var(--tryg-color-link, light-dark(#004d99, #8ec5ff));
    --_accent: var(--tryg-color-accent, var(--_link));
    --_danger: var(--tryg-color-danger, light-dark(#b00020, #ff9aa5));
    --_radius: var(--tryg-radius, 4px);
    --_gap: var(--tryg-gap, 1.5em);
    --_measure: var(--tryg-measure, 66ch);
    display: block;
    max-inline-size: 100%;
    box-sizing: border-box;
    container-type: inline-size;
    /* What a shrink-to-fit host (float, flex row) gives it; narrow enough for a phone. */
    contain-intrinsic-inline-size: 18em;
    direction: ltr;
    color-scheme: inherit;
    color: var(--tryg-color-text, inherit);
    font: inherit;
    font-family: var(--tryg-font, inherit);
    /* A floor, for hosts that shrink the root to 10 px and set sizes on their own paragraphs only. */
    font-size: max(1em, 14px);
    line-height: 1.5;
    letter-spacing: inherit;
    word-spacing: inherit;
    visibility: inherit;
    pointer-events: inherit;
    overflow-wrap: anywhere;
    hyphens: auto;
    hyphenate-limit-chars: 12 5 5;
    quotes: '”' '”' '’' '’';
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }

  ul {
    list-style: none;
  }

  .heading {
    font-size: 1em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }

  a {
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.18em;
    text-decoration-thickness: 0.06em;
  }

  a:hover {
    text-decoration-thickness: 0.14em;
  }

  :focus-visible {
    outline: 3px solid currentcolor;
    outline-offset: 2px;
    border-radius: 2px;
  }

  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    background: var(--_surface);
  }

  .muted {
    color: var(--_muted);
    font-size: 0.875em;
  }

  /* What a finger hits, where a link stands alone. */
  .tap {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    padding-block: 0.5em;
  }

  .hidden,
  .quiet:not(:focus-within) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  button {
    font: inherit;
    font-weight: 600;
    color: var(--_link);
    background: transparent;
    border: 1.5px solid currentcolor;
    border-radius: var(--_radius);
    min-block-size: 44px;
    padding: 0.5em 1.25em;
    cursor: pointer;
  }

  button:hover {
    background: var(--_surface);
  }

  .alert,
  .stale {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.25em;
    align-items: center;
    padding: 1em 1.25em;
    margin-block-end: 1em;
    border-inline-start: 4px solid var(--_danger);
    background: color-mix(in srgb, var(--_danger) 8%, transparent);
  }

  .stale {
    border-color: light-dark(#b57800, #febb30);
    background: color-mix(in srgb, #febb30 18%, transparent);
  }

  .empty {
    padding-block: 1em;
  }

  .skeleton i {
    display: block;
    block-size: 1em;
    inline-size: 40%;
    margin-block: 0.3em;
    border: 1px solid transparent; /* forced colours make it visible */
    border-radius: 3px;
    background: color-mix(in srgb, currentcolor 9%, transparent);
  }

  .skeleton i:nth-last-child(4) {
    block-size: 1.5em;
    inline-size: 80%;
  }

  .skeleton i:nth-last-child(2) {
    block-size: 2.5em;
    inline-size: 95%;
  }

  .skeleton .picture {
    block-size: auto;
    inline-size: 100%;
    aspect-ratio: 3 / 2;
  }

  @media print {
    button,
    .skeleton,
    .quiet {
      display: none;
    }
  }
`;

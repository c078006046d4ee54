import { css } from 'lit';

export const styles = css`
  .head {
    border-block-end: 2px solid;
    padding-block-end: 0.75em;
  }

  .head > * {
    font-size: 1.625em;
  }

  li {
    break-inside: avoid;
    border-block-end: 1px solid var(--_line);
  }

  .picture {
    inline-size: 100%;
    object-fit: cover;
  }

  li a {
    /* The finger gets 44 px; the lines stay where they are. */
    padding-block: max(0.8em, 14px);
  }

  li p {
    max-inline-size: var(--_measure);
  }

  .dates {
    font-variant-numeric: tabular-nums;
  }

  .more {
    padding-block-start: 1.5em;
  }

  .more button {
    margin-block-start: 0.5em;
  }

  .foot {
    padding-block-start: 0.75em;
    font-size: 0.9375em;
  }

  .list li {
    padding-block: 1.5em;
  }

  .list li > :not(.picture, .heading) {
    display: block;
    margin-block-start: 0.25em;
  }

  .list .heading {
    font-size: 1.25em;
  }

  .list .picture {
    aspect-ratio: 16 / 9;
    border-radius: var(--_radius);
    margin-block-end: 0.75em;
  }

  @container (inline-size > 34em) {
    .list.illustrated li {
      display: grid;
      grid-template: repeat(4, auto) 1fr / 11em 1fr;
      column-gap: 1.5em;
    }

    .list li > * {
      grid-column: 2;
    }

    .list .picture {
      grid-area: 1 / 1 / -1;
      aspect-ratio: 4 / 3;
      margin: 0;
    }
  }

  ul.skeleton {
    /* Where the link to all news will be. */
    padding-block-end: 3.5em;
  }

  .cards {
    display: grid;
    gap: var(--_gap);
    grid-template-columns: repeat(auto-fit, minmax(min(17em, 100%), 1fr));
    padding-block-start: 1.5em;
  }

  .cards li {
    position: relative;
    max-inline-size: 28em;
    display: flex;
    flex-direction: column;
    gap: 0.375em;
    padding: 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
  }

  .cards .picture {
    order: -2;
    margin: -1.25em -1.25em 0.75em;
    inline-size: calc(100% + 2.5em);
    max-inline-size: none;
    aspect-ratio: 3 / 2;
  }

  .cards .dates {
    order: -1;
  }

  .cards .heading {
    font-size: 1.1875em;
  }

  .cards a {
    color: inherit;
    text-decoration: none;
  }

  .cards a::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .cards li:hover {
    border-color: var(--_link);
  }

  .cards li:hover a {
    color: var(--_link);
    text-decoration: underline;
  }

  .cards li:has(:focus-visible) {
    outline: 3px solid;
    outline-offset: 2px;
  }

  .cards a:focus-visible {
    outline: none;
  }

  .compact li {
    display: flex;
    flex-direction: column;
    padding-block: 0.75em;
  }

  .compact .dates {
    order: -1;
  }

  .compact.skeleton i:nth-last-child(-n + 2) {
    display: none;
  }

  .compact .heading {
    font-size: 1.0625em;
  }
`;

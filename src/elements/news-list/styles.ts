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
`;

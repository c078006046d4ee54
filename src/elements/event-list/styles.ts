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
    display: grid;
    justify-items: start;
    gap: 0.25em;
    padding-block: 1.25em;
    border-block-end: 1px solid var(--_line);
  }

  li .heading {
    font-size: 1.1875em;
  }

  li .heading a {
    /* The finger gets 44 px; the lines stay where they are. */
    padding-block: max(0.8em, 14px);
  }

  .tag {
    color: var(--_danger);
  }

  .when::first-letter {
    text-transform: uppercase;
  }

  p:has(.tap) {
    margin-block: -0.375em;
  }

  .download {
    margin-block: -0.375em;
    padding-inline: 0;
    border: 0;
    background: none;
    font-weight: 400;
    text-decoration: underline 0.06em;
    text-underline-offset: 0.18em;
  }
`;

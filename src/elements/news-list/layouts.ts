import { css } from 'lit';

/** What cards and compact lists add to the plain list. */
export const styles = css`
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

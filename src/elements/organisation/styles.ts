import { css } from 'lit';

export const styles = css`
  .organisation {
    display: grid;
    gap: 1.5em 3em;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    padding: 2em;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
    font-size: 0.9375em;
  }

  .heading {
    font-size: 1.125em;
    margin-block-end: 0.375em;
  }

  address {
    font-style: normal;
  }

  dt,
  dd {
    display: inline;
  }

  dt {
    color: var(--_muted);
  }

  .tap {
    margin-block: -0.625em;
  }

  li .tap {
    margin-block: -0.25em;
  }

  ul {
    margin-block-start: -0.5em;
  }
`;

import { css } from 'lit';

export const styles = css`
  .card {
    break-inside: avoid;
    display: grid;
    gap: 1.125em;
    padding: 1.5em;
    border: 1px solid var(--_line);
    border-block-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
  }

  .heading {
    font-size: 1.25em;
  }

  .who {
    font-weight: 600;
  }

  address {
    font-style: normal;
  }

  dl {
    display: grid;
    gap: 0.875em;
  }

  .tap {
    margin-block: -0.375em;
  }

  .phone {
    font-size: 1.25em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .phone a {
    white-space: nowrap;
  }

  .open,
  .closed {
    font-weight: 600;
  }

  .open {
    color: light-dark(#2c6a00, #8fd46f);
  }

  dd .muted,
  .danger {
    font-size: 0.875em;
  }

  .danger {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 1em;
  }

  .download {
    justify-self: start;
    margin-block: -0.5em;
    padding-inline: 0;
    border: 0;
    background: none;
    font-weight: 400;
    text-decoration: underline 0.06em;
    text-underline-offset: 0.18em;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 0.125em 0;
    text-align: start;
    font-weight: 400;
  }

  td {
    text-align: end;
    white-space: nowrap;
  }
`;

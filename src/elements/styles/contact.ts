import { css } from 'lit';

/** The box of a contact, wherever it stands. */
export const contact = css`
  .card {
    break-inside: avoid;
    display: grid;
    gap: 1.125em;
    padding: 1.5em;
    border: 1px solid var(--_line);
    border-block-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
  }

  .card .heading {
    font-size: 1.25em;
  }

  .card .who {
    font-weight: 600;
  }

  .card address {
    font-style: normal;
  }

  .card dl {
    display: grid;
    gap: 0.875em;
  }

  .card .tap {
    margin-block: -0.375em;
  }

  .card .phone {
    font-size: 1.25em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .card .phone a {
    white-space: nowrap;
  }

  .card .open,
  .card .closed {
    font-weight: 600;
  }

  .card .open {
    color: light-dark(#2c6a00, #8fd46f);
  }

  .card dd .muted,
  .card .danger {
    font-size: 0.875em;
  }

  .card .danger {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 1em;
  }

  .card .download {
    justify-self: start;
    margin-block: -0.5em;
    padding-inline: 0;
    border: 0;
    background: none;
    font-weight: 400;
    text-decoration: underline 0.06em;
    text-underline-offset: 0.18em;
  }

  .card table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  .card th,
  .card td {
    padding: 0.125em 0;
    text-align: start;
    font-weight: 400;
  }

  .card td {
    text-align: end;
    white-space: nowrap;
  }

  /* On paper, "now" is long ago. */
  @media print {
    .card .open,
    .card .closed {
      display: none;
    }
  }
`;

import { css } from 'lit';

export const styles = css`
  .root {
    padding-block-end: 1.5em;
  }

  .check {
    border: 2px dashed var(--_line);
    border-radius: var(--_radius);
  }

  summary {
    min-block-size: 44px;
    padding: 0.7em 1em;
    font-weight: 700;
    cursor: pointer;
  }

  summary:hover {
    background: var(--_surface);
  }

  .inside {
    display: grid;
    gap: 1.25em;
    padding: 0.25em 1em 1em;
  }

  .inside p,
  .places {
    max-inline-size: var(--_measure);
  }

  code {
    font-family: ui-monospace, monospace;
    font-size: 0.9375em;
    overflow-wrap: anywhere;
    hyphens: none;
  }

  section {
    --_level: light-dark(#1b6fa3, #6fb6e6);
    border-inline-start: 4px solid var(--_level);
    padding-inline-start: 1em;
  }

  .error {
    --_level: var(--_danger);
  }

  .warning {
    --_level: light-dark(#b57800, #febb30);
  }

  .label {
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.25;
  }

  .kinds > li {
    padding-block: 0.75em;
  }

  .kinds > li:last-child {
    padding-block-end: 0;
  }

  .kinds > li + li {
    border-block-start: 1px solid var(--_line);
  }

  .what {
    font-weight: 600;
  }

  .places {
    margin-block-start: 0.5em;
    padding-inline-start: 1.125em;
    list-style: disc;
    font-size: 0.875em;
  }

  .places li {
    padding-block: 0.125em;
  }

  .places code,
  .places q {
    margin-inline-end: 0.375em;
  }

  .value {
    color: var(--_muted);
  }

  button {
    justify-self: start;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;

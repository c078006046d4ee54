import { css } from 'lit';

export const styles = css`
  .notice {
    --_severity: light-dark(#1b6fa3, #6fb6e6);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.25em;
    padding: 1em 1.25em;
    border-inline-start: 4px solid var(--_severity);
    border-radius: 0 var(--_radius) var(--_radius) 0;
    background: color-mix(in srgb, var(--_severity) 12%, transparent);
  }

  .notice + .notice {
    margin-block-start: 0.75em;
  }

  .success {
    --_severity: light-dark(#2c6a00, #8fd46f);
  }

  .warning {
    --_severity: light-dark(#b57800, #febb30);
  }

  .error {
    --_severity: var(--_danger);
  }

  .notice > div {
    flex: 1 1 18em;
    max-inline-size: var(--_measure);
  }

  button {
    margin-inline-start: auto;
  }
`;

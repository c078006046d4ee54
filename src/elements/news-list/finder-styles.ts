import { css } from 'lit';

export const styles = css`
  .finder {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 1em;
    padding-block: 1.25em 0.5em;
  }

  .finder label {
    flex: 1 1 12em;
    display: grid;
    gap: 0.25em;
    font-size: 0.9375em;
    font-weight: 600;
  }

  .finder :is(input, select) {
    font: inherit;
    /* iPhones zoom in on smaller letters. */
    font-size: max(1em, 16px);
    font-weight: 400;
    color: inherit;
    background: transparent;
    min-inline-size: 0;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.5em 0.75em;
    border: 1.5px solid currentcolor;
    border-radius: var(--_radius);
  }

  .finder option {
    color: CanvasText;
    background: Canvas;
  }

  mark {
    color: inherit;
    background: color-mix(in srgb, #febb30 45%, transparent);
    border-radius: 2px;
  }

  @media print {
    .finder {
      display: none;
    }
  }
`;

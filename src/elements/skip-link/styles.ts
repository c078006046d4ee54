import { css } from 'lit';

export const styles = css`
  .root:not(:focus-within) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  a,
  ::slotted(a) {
    display: inline-block !important;
    padding: 0.75em 1.25em !important;
    color: var(--_link) !important;
    background: Canvas !important;
    text-decoration: underline !important;
  }
`;

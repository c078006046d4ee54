import { css } from 'lit';

export const styles = css`
  ol {
    display: flex;
    list-style: none;
    font-size: 0.9375em;
    white-space: nowrap;
    color: var(--_muted);
  }

  li {
    flex: none;
    padding-block: 0.625em;
  }

  li + li::before {
    content: '›' / '';
    padding-inline: 0.5em;
  }

  /* The last level may be cut; on a narrow page the outer levels give way before it does. */
  li:last-child {
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  /* The page's own links keep their behaviour, and the page's CSS its say, but not over what makes a crumb a crumb. */
  ::slotted(*) {
    display: inline !important;
    padding-block: 0.75em !important;
    text-transform: none !important;
  }

  ::slotted(a) {
    color: var(--_link) !important;
    text-decoration: underline !important;
  }

  ::slotted(:focus-visible) {
    outline: 3px solid currentcolor !important;
    outline-offset: -3px !important;
  }

  @container (inline-size < 30em) {
    li:not(:nth-last-child(-n + 2)) {
      display: none;
    }

    li:nth-last-child(2)::before {
      content: none;
    }
  }
`;

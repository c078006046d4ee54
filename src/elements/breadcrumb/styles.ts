import { css } from 'lit';

export const styles = css`
  ol {
    padding-block: 0.5em;
    list-style: none;
    font-size: 0.9375em;
    line-height: 2;
    color: var(--_muted);
  }

  /* A path is read as a line of text, and breaks as one. */
  li {
    display: inline;
  }

  li + li::before {
    content: '›' / '';
    padding-inline: 0.5em;
  }

  /* The page's own links keep their behaviour, and the page's CSS its say, but not over what makes a crumb a crumb. */
  ::slotted(*) {
    display: inline !important;
    padding-block: 1em !important;
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

  /* On a phone the last two levels say it. */
  @container (inline-size < 30em) {
    li:not(:nth-last-child(-n + 2)) {
      display: none;
    }

    li:nth-last-child(2)::before {
      content: none;
    }
  }
`;

import { css } from 'lit';

export const styles = css`
  /* What happens to the feed, the newsroom says: once. */
  .stale ~ section ::part(status) {
    display: none;
  }

  /* They stand beside the article. */
  tryg-article::part(contacts) {
    display: none;
  }

  tryg-breadcrumb {
    margin-block-end: 0.5em;
  }

  .content:focus {
    outline: none;
  }

  .columns {
    display: grid;
    gap: 3em 4em;
    grid-template-columns: minmax(0, 1fr);
  }

  .contacts {
    display: grid;
    gap: 1.5em;
    align-content: start;
  }

  .foot {
    padding-block-start: 1em;
  }

  .foot a::before {
    content: '←\\00a0' / '';
    color: var(--_accent);
  }

  .gone > * {
    font-size: 1.625em;
  }

  tryg-organisation {
    margin-block-start: 3em;
  }

  @container (inline-size > 56em) {
    .columns:has(.contacts) {
      grid-template-columns: minmax(0, 1fr) 20em;
    }
  }
`;

import { css } from 'lit';

export const styles = css`
  article,
  .body {
    display: grid;
    gap: 1.25em;
    grid-template-columns: minmax(0, 1fr);
  }

  /* One measure for all, whatever their font size; the title and the picture may be wider. */
  article {
    grid-template-columns: minmax(0, var(--_measure));
  }

  article > .title,
  article > figure {
    inline-size: min(56em, 100cqi);
  }

  .title > * {
    font-size: clamp(1.625em, 5cqi, 2.125em);
    line-height: 1.15;
  }

  .note {
    border-inline-start: 4px solid light-dark(#b57800, #febb30);
    padding: 0.75em 1em;
    background: #febb302e;
  }

  .lead {
    font-size: 1.25em;
  }

  .body {
    gap: 1em;
    font-size: 1.0625em;
    line-height: 1.6;
  }

  .body:empty {
    display: none;
  }

  .body > .heading {
    margin-block-start: 0.5em;
    font-size: 1.125em;
  }

  .body > :is(h1, h2, h3) {
    font-size: 1.3125em;
  }

  .body :is(ul, ol) {
    padding-inline-start: 1.25em;
  }

  .body ul {
    list-style: disc;
  }

  .body :is(li, dd) + :is(li, dt) {
    margin-block-start: 0.375em;
  }

  .body dt {
    font-weight: 600;
  }

  .body dd {
    padding-inline-start: 1.25em;
  }

  blockquote {
    display: grid;
    gap: 0.5em;
    padding-inline-start: 1.25em;
    border-inline-start: 3px solid var(--_accent);
    font-size: 1.0625em;
  }

  pre,
  code {
    font-family: ui-monospace, monospace;
    font-size: 0.9375em;
    white-space: pre-wrap;
  }

  img {
    border-radius: var(--_radius);
  }

  figure > img:not([width]) {
    inline-size: 100%;
  }

  figcaption {
    padding-block-start: 0.5em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .scroll {
    overflow-x: auto;
  }

  .body table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding-block-end: 0.5em;
    font-weight: 600;
    text-align: start;
  }

  .body :is(th, td) {
    padding: 0.5em 1em 0.5em 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: normal;
  }

  .external::after {
    content: '\\00a0↗' / '';
    font-size: 0.8em;
  }

  .panel {
    display: grid;
    gap: 0.375em;
    padding: 1.125em 1.25em;
    border-inline-start: 4px solid var(--_accent);
    border-radius: 0 var(--_radius) var(--_radius) 0;
    background: var(--_surface);
  }

  .gallery {
    display: grid;
    gap: 1em;
    grid-template-columns: repeat(auto-fill, minmax(min(10em, 100%), 1fr));
  }

  .gallery figure {
    position: relative;
  }

  .gallery img {
    inline-size: 100%;
    aspect-ratio: 3 / 2;
    object-fit: cover;
  }

  .gallery a:focus-visible {
    outline: 0;
  }

  /* The picture belongs to the link that stands below it. */
  .gallery a::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .gallery a:focus-visible::after {
    outline: 3px solid currentcolor;
    outline-offset: 2px;
  }

  .tag {
    padding-inline: 0.4em;
    border: 1px solid;
    border-radius: 2px;
    color: var(--_danger);
    font-size: 0.8125em;
  }

  .links {
    display: grid;
  }

  .links li {
    display: flex;
    gap: 0.5em;
  }

  .links li::before {
    content: '→' / '';
    padding-block: 0.65em;
    color: var(--_accent);
  }

  .links .tap {
    padding-block: 0.65em;
  }

  .contacts {
    display: grid;
    gap: var(--_gap);
    grid-template-columns: repeat(auto-fill, minmax(min(16em, 100%), 1fr));
    align-items: start;
    margin-block-start: 0.5em;
  }

  .source {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }

  .share {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
  }

  .by-hand {
    display: grid;
    flex: 1 0 100%;
    gap: 0.25em;
  }

  input {
    inline-size: 100%;
    min-block-size: 44px;
    padding-inline: 0.75em;
    border: 1px solid currentcolor;
    border-radius: var(--_radius);
    color: inherit;
    background: none;
    font: inherit;
    /* iPhones zoom in on smaller letters. */
    font-size: max(1em, 16px);
  }

  .panel .when::first-letter {
    text-transform: uppercase;
  }

  .panel .download {
    justify-self: start;
  }

  @media print {
    .root {
      --_muted: #444;
      --_line: #999;
      --_surface: transparent;
      --_link: #000;
      --_accent: #000;
      --_danger: #000;
      color-scheme: light;
      color: #000;
      background: #fff;
    }

    /* Not every browser parts a grid between two pages. */
    article,
    .body {
      display: block;
    }

    article > *,
    .body > * {
      margin-block-end: 1em;
      orphans: 3;
      widows: 3;
    }

    .heading,
    .title {
      break-after: avoid;
    }

    .panel,
    .note,
    .gallery li,
    figure,
    blockquote,
    tr {
      break-inside: avoid;
    }

    .scroll {
      overflow: visible;
    }

    .tap {
      display: inline;
    }

    .external::after {
      content: none;
    }

    :is(.body, .panel, .links, .card, .source) a[href^='http']:not(.spelt)::after {
      content: ' (' attr(href) ')';
      font-size: 0.875em;
    }

    .share,
    .stale,
    .alert {
      display: none;
    }
  }
`;

import { escaped } from '../content/escaped.js';
import type { Listed } from './feeds.js';

/* The page at `/`: the feeds of the folder, and the widgets with one of them where there are widgets. */

/** Where the page's own things are, out of the way of what is in the folder. */
export const WIDGETS = '/_tryg-feed/widgets/';
export const STYLE = '/_tryg-feed/page.css';

/** As strict as the widgets promise to bear. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src * data:; " +
  "require-trusted-types-for 'script'; trusted-types tryg-widgets; base-uri 'none'; form-action 'none'";

export const CSS = `:root { color-scheme: light dark; font: 1em/1.5 system-ui, sans-serif; }
body { margin: 0 auto; padding: 1.5em; max-width: 60em; }
h1 { font-size: 1.5em; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { padding: .25em 1.5em .25em 0; text-align: start; vertical-align: top; }
td:nth-child(n + 3), th:nth-child(n + 3) { text-align: end; }
tryg-notice, tryg-event-list { margin-block-end: 2em; }
hr { margin: 2em 0; border: 0; border-top: 1px solid; opacity: .3; }
code { font-size: .95em; }
`;

const addressOf = (path: string): string => `/${path.split('/').map(encodeURIComponent).join('/')}`;

const size = (bytes: number): string =>
  bytes < 1000 ? `${bytes} B` : `${Math.round(bytes / 1000).toLocaleString('da-DK')} kB`;

const row = ({ path, title, items, bytes }: Listed, hasWidgets: boolean): string => {
  const show = hasWidgets ? `<td><a href="/?feed=${encodeURIComponent(path)}">Vis</a></td>` : '';
  const address = escaped(addressOf(path));
  return `<tr><td><a href="${address}"><code>${escaped(path)}</code></a></td><td>${escaped(title ?? '')}</td><td>${
    items?.toLocaleString('da-DK') ?? ''
  }</td><td>${size(bytes)}</td>${show}</tr>`;
};

const table = (feeds: readonly Listed[], hasWidgets: boolean): string =>
  feeds.length
    ? `<div class="scroll" role="region" aria-label="Nyhedsstrømme" tabindex="0"><table><thead><tr><th>Fil</th><th>Navn</th><th>Nyheder</th><th>Størrelse</th>${
        hasWidgets ? '<th><span>Prøv</span></th>' : ''
      }</tr></thead><tbody>${feeds.map((feed) => row(feed, hasWidgets)).join('')}</tbody></table></div>`
    : '<p>Der er ingen nyhedsstrøm i mappen. Lav en med <code>tryg-feed build</code>.</p>';

const widgets = (path: string): string => {
  const src = escaped(addressOf(path));
  return `<hr><tryg-notice src="${src}"></tryg-notice>
<tryg-event-list src="${src}"></tryg-event-list>
<tryg-newsroom src="${src}" heading-level="2" check><a href="${src}">Se nyhedsstrømmen</a></tryg-newsroom>`;
};

/** What the first page shows. */
interface First {
  readonly feeds: readonly Listed[];
  /** The path of the feed that the widgets show, if there are widgets. */
  readonly shown: string | undefined;
  /** Whether the folder has a first page of its own. */
  readonly hasIndex: boolean;
}

export const page = ({ feeds, shown, hasIndex }: First): string => `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Prøv nyhedsstrømmen af</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STYLE}">
${shown === undefined ? '' : `<script type="module" src="${WIDGETS}tryg-widgets.js"></script>`}
</head>
<body>
<h1>Nyhedsstrømme i mappen</h1>
${table(feeds, shown !== undefined)}
${hasIndex ? '<p><a href="/index.html">Mappens egen forside</a></p>' : ''}
${shown ? widgets(shown) : ''}
</body>
</html>
`;

/** For what is not there. */
export const missing = `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><title>Findes ikke</title><link rel="stylesheet" href="${STYLE}"></head>
<body><h1>Her er der ikke noget</h1><p><a href="/">Se, hvad der er i mappen</a></p></body></html>
`;

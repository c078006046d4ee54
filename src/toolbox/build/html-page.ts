import { createHash } from 'node:crypto';
import { Markup, markup } from './markup.js';
import { organisation } from './page-contact.js';
import { portableHtml, rootFrom } from './portable.js';
import type { Settings } from './settings.js';

const STYLE = `
:root { color-scheme: light dark; --muted: light-dark(#55606b, #adb7c0); --line: light-dark(#cdd3d9, #454d55); --surface: light-dark(#f2f5f7, #20262b); --link: light-dark(#004d99, #8ec5ff); }
body { margin: 0 auto; padding: 1rem; max-width: 42rem; background: light-dark(#fff, #14181b); color: light-dark(#1a1f24, #e9edf0); font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: break-word; hyphens: auto; hyphenate-limit-chars: 12 5 5; }
h1, h2, h3, h4, h5, h6 { margin: 1.75em 0 0.5em; line-height: 1.25; text-wrap: balance; }
h1 { margin-top: 0.25em; font-size: clamp(1.625rem, 1.25rem + 2vw, 2.25rem); line-height: 1.15; }
h2 { font-size: 1.375rem; }
h3 { font-size: 1.1875rem; }
h4, h5, h6 { font-size: 1.0625rem; }
p, ul, ol, dl, figure, blockquote, .scroll { margin: 1em 0; }
ul, ol { padding-inline-start: 1.375em; }
li, li > ul, li > ol { margin: 0.25em 0; }
a { color: var(--link); text-underline-offset: 0.18em; }
img { display: block; max-width: 100%; height: auto; border-radius: 4px; }
address { font-style: normal; }
pre { white-space: pre-wrap; }
.muted, figcaption, footer { color: var(--muted); font-size: 0.875rem; }
figcaption { padding-top: 0.5em; }
.lead { font-size: 1.25rem; line-height: 1.5; }
blockquote { margin-inline: 0; border-inline-start: 3px solid var(--link); padding-inline-start: 1.25em; }
.scroll { overflow-x: auto; overflow-wrap: normal; hyphens: none; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid var(--line); padding: 0.5em 1em 0.5em 0; text-align: start; vertical-align: top; }
caption { font-weight: 600; text-align: start; }
.box { margin: 1.5em 0; border-inline-start: 4px solid var(--link); padding: 0.75em 1.25em; background: var(--surface); }
.box h2, .box > p { margin: 0.25em 0; }
.box h2 { font-size: 1.125rem; }
.box dl { margin-bottom: 0; }
.when::first-letter { text-transform: uppercase; }
dt { margin-top: 0.75em; color: var(--muted); font-size: 0.875rem; }
dd, dd p { margin: 0; }
hr { border: 0; border-top: 1px solid var(--line); }
.news { padding: 0; list-style: none; }
.news li { margin: 0; padding: 1em 0; }
.news li + li { border-top: 1px solid var(--line); }
.news h2, .news p { margin: 0; }
.news h2 { font-size: 1.1875rem; }
footer { margin-top: 3em; border-top: 1px solid var(--line); padding-top: 1em; }
`;

/** Nothing runs on these pages, whatever a text came with. */
const POLICY = [
  "default-src 'none'",
  'img-src * data:',
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * A page that needs no script, with the sender at its foot.
 * @param path - Where it lies in the output.
 */
export function htmlPage(
  settings: Settings,
  path: string,
  title: string,
  head: Markup,
  main: Markup,
): string {
  const sender = organisation(settings.extension);
  return markup`<!doctype html>
<html lang="${settings.feed.language ?? 'da'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${head}
<link rel="alternate" type="application/feed+json" title="${settings.title}" href="${settings.base}feed.json">
<link rel="alternate" type="application/rss+xml" title="${settings.title}" href="${settings.base}feed.rss">
<style>${new Markup(STYLE)}</style>
</head>
<body>
${new Markup(portableHtml(main.text, settings.base, rootFrom(path)))}
${sender && markup`<footer>${sender}</footer>\n`}</body>
</html>
`.text;
}

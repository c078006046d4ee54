// Draws every element as a server does, and says what came of it as JSON: the HTML of each by its tag.
import 'tryg-widgets/define';
import { html, render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

const elements = {
  'tryg-skip-link': '<tryg-skip-link target="indhold"></tryg-skip-link>',
  'tryg-breadcrumb':
    '<tryg-breadcrumb src="/feeds/tryg/feed.json" item="tryghedsvandring-i-gug"><a href="/">Forside</a><a href="/nyheder">Nyheder</a></tryg-breadcrumb>',
};

const plain = (tag) =>
  `<${tag} src="/feeds/tryg/feed.json" exclude="page"><a href="/nyheder">${tag}</a></${tag}>`;

const drawn = {};
for (const tag of process.argv.slice(2))
  drawn[tag] = await collectResult(render(html`${unsafeHTML(elements[tag] ?? plain(tag))}`));
console.log(JSON.stringify(drawn));

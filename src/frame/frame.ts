import { frameText } from '../danish/frame-text.js';
import type { Choice } from '../embed/query.js';
import { feedsAllowedBy } from './feeds.js';
import { tellHeight } from './height.js';
import { followLinks } from './links.js';
import { viewOf } from './view.js';
import { widgetsScript } from './widgets.js';

/* Runs in the head of index.html, before anything is painted. */

const metaOf = (selector: string): HTMLMetaElement => document.querySelector(`meta[${selector}]`)!;

const policy = metaOf('http-equiv=Content-Security-Policy').content;
const { lang, scheme, title, choice, faults, more } = viewOf(
  location.href,
  feedsAllowedBy(policy, location.href),
);

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: Node[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

const alertOf = (sentence: string, ...children: Node[]): HTMLElement =>
  make('div', { role: 'alert', lang: 'da' }, make('p', { textContent: sentence }), ...children);

/** What readers get who do not get the element. */
const links = (): Node[] =>
  more ? [make('a', { href: more.href, lang: 'da', textContent: frameText.moreAt(more.host) })] : [];

function elementOf({ element, values }: Choice): HTMLElement {
  const made = make(`tryg-${element}`, {}, ...links());
  for (const [name, value] of Object.entries(values)) made.setAttribute(name, value);
  return made;
}

const complaint = (): HTMLElement =>
  alertOf(
    frameText.cannotShow,
    make('ul', {}, ...faults.map((textContent) => make('li', { textContent }))),
    ...links(),
  );

document.documentElement.lang = lang;
document.title = title;
metaOf('name=color-scheme').content = scheme;
followLinks();

const isRight = choice && !faults.length;
if (isRight) {
  const script = widgetsScript();
  script.onerror = () => document.body.prepend(alertOf(frameText.notLoaded));
  document.head.append(script);
}

addEventListener('DOMContentLoaded', () => {
  document.body.replaceChildren(isRight ? elementOf(choice) : complaint());
  tellHeight();
});

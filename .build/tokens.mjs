// The tokens as src/elements/styles/base.ts describes them, for the README and for editors.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../src/elements/styles/base.ts', import.meta.url));

/** `var(--tryg-gap, 1.5em)` says 1.5em. @param {string} styles @param {string} token */
function defaultOf(styles, token) {
  const begin = styles.indexOf(`var(${token}, `) + `var(${token}, `.length;
  let [end, depth] = [begin, 1];
  for (; depth > 0; end++) depth += { '(': 1, ')': -1 }[styles.charAt(end)] ?? 0;
  // One token may stand in for another, by way of the element's own name for it.
  return styles
    .slice(begin, end - 1)
    .replace(/--_[a-z]+/, (own) => new RegExp(`${own}: var\\((--[a-z-]+)`).exec(styles)?.[1] ?? own);
}

export const tokens = () => {
  const base = readFileSync(file, 'utf8');
  const styles = base.slice(base.indexOf('css`'));
  return [...base.matchAll(/@cssprop (--tryg-[a-z-]+) - (.+)/g)].map(([, name = '', description = '']) => ({
    name,
    description,
    default: defaultOf(styles, name),
  }));
};

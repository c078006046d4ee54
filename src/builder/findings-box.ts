import { adoptStyles, html, render } from 'lit';
import { found } from '../elements/check/template.js';
import { styles } from '../elements/check/styles.js';
import { base } from '../elements/styles/base.js';
import type { Finding } from '../feed/finding.js';

/** A place for findings, with the looks that they have in the panel of `check`. */
export function findingsBox(): { readonly box: HTMLElement; show(findings: readonly Finding[]): void } {
  const box = document.createElement('div');
  const root = box.attachShadow({ mode: 'open' });
  adoptStyles(root, [base, styles]);
  return {
    box,
    show: (findings) => {
      render(html`<div class="root" lang="da"><div class="inside">${found(findings)}</div></div>`, root);
    },
  };
}

interface Policy {
  createHTML(html: string): TrustedHTML;
}

declare global {
  interface TrustedHTML {
    readonly brand: 'TrustedHTML';
  }
}

const create = (): Policy | undefined | null => {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: object): Policy };
  };
  if (!trustedTypes) return undefined;
  // A second copy of the script, whose elements are never defined, asks for nothing the page would have to report.
  if (customElements.get('tryg-news-list')) return null;
  try {
    return trustedTypes.createPolicy('tryg-widgets', { createHTML: (html: string) => html });
  } catch {
    return null;
  }
};

/**
 * The one Trusted Types policy: Lit's template literals, the inert parser of article bodies and blocks of data for search
 * engines go through it, nothing else does. The build replaces Lit's own policy by this one, so that a page has one name to allow and a host's Lit does
 * not collide with ours. `undefined` where the browser has no Trusted Types; `null` where the page refuses the name.
 */
export const policy = create();

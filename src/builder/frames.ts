interface Policy {
  createHTML(html: string): TrustedHTML;
}

const { trustedTypes } = globalThis as {
  trustedTypes?: { createPolicy(name: string, rules: { createHTML(html: string): string }): Policy };
};

const policy = trustedTypes?.createPolicy('tryg-builder', { createHTML: (html) => html });

/**
 * A frame that holds a page, whose scripts may not reach this one: it has no origin.
 * @param html - The whole page; what editors and feeds have written stands escaped in it.
 */
export function sandboxed(html: string, title: string, permissions = ''): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', `allow-scripts ${permissions}`.trim());
  frame.title = title;
  Object.assign(frame, { srcdoc: policy?.createHTML(html) ?? html });
  return frame;
}

import { importMap, importMapTag, type Delivery } from '../embed/snippet.js';
import type { Snippet } from './snippets.js';

/**
 * The hash under which a policy lets a script of the page itself run, such as `sha256-…`; none where the page has not come
 * over HTTPS.
 */
async function hashOf(script: string): Promise<string | undefined> {
  // Not there without HTTPS, whatever the types say.
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  const digest = await subtle?.digest('SHA-256', new TextEncoder().encode(script));
  return digest && `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** What pins the rest of a release to its bytes, and what a policy has to say of that. */
export async function pinsOf(delivery: Delivery): Promise<Snippet[]> {
  if (!delivery.integrity) return [];
  const map = importMap(delivery);
  const hash = await hashOf(map);
  return [
    { name: 'importMap', code: importMapTag(map) },
    ...(hash ? [{ name: 'importMapPolicy', code: `script-src '${hash}'` } as const] : []),
  ];
}

import type { Delivery } from '../embed/snippet.js';

interface Release {
  readonly version: string;
  readonly files: Readonly<Record<string, { readonly integrity: string }>>;
}

/** A release's folder has its version for a name, `v1.2.0`, or follows the versions, as `v1` does. */
const RELEASED = /\/v\d[^/]*\/$/;

/**
 * Where the widgets lie that this page is about.
 * @param folder - That of `tryg-widgets.js`.
 * @returns the release in that folder, pinned to its version; where it is none, or does not say so, the folder itself.
 */
export async function deliveryFrom(folder: URL): Promise<Delivery> {
  const unpinned = { base: folder.href };
  if (!RELEASED.test(folder.pathname)) return unpinned;
  try {
    const response = await fetch(new URL('release.json', folder));
    const { version, files } = (await response.json()) as Release;
    const integrity = Object.fromEntries(Object.entries(files).map(([path, file]) => [path, file.integrity]));
    return { base: new URL('../', folder).href, version, integrity };
  } catch (cause) {
    console.error(
      `[tryg-widgets] ${folder.href}release.json: expected a release's description, got ${String(cause)}`,
    );
    return unpinned;
  }
}

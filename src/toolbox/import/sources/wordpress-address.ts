/** The address of a page of posts, with what is embedded in them. */
export function postsAddress(address: string, page: number): string {
  const url = new URL(address);
  if (!url.searchParams.has('per_page')) url.searchParams.set('per_page', '100');
  url.searchParams.set('_embed', 'wp:featuredmedia,wp:term');
  url.searchParams.set('page', String(page));
  return url.href;
}

/** The root of a site's API, from an address in it. */
export const rootOf = (address: string): string | undefined => /^.*\/wp-json(?=\/|$)/i.exec(address)?.[0];

/** Where a site's posts lie, from an address of the API or of the site. */
export function apiOf(address: string, root = rootOf(address)): string {
  if (/\/wp-json\/wp\/v2\/[a-z]/i.test(address)) return address;
  const api = root ?? new URL('wp-json', address.replace(/[^/]*$/, '')).href;
  return `${api.replace(/\/$/, '')}/wp/v2/posts`;
}

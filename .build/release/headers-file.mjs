// Rules for hosts that read a file named _headers: Netlify, Cloudflare Pages and others.

/** How long a browser, and a CDN, may keep what it has. The same stands in servers/nginx.conf. */
const CACHING = {
  immutable: 'public, max-age=31536000, immutable',
  moving: 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
  feed: 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
};

/** @param {string} rule */
const cachingOf = (rule) => (/^\/v\d+\.\d+\.\d/.test(rule) ? CACHING.immutable : CACHING.moving);

/** The address of all files that lie as deep in a version's folder: hosts read so many rules and no more. @param {string} path */
function addressFor(path) {
  const [version, ...rest] = path.split('/');
  return `/${[version, ...rest.slice(1).map((_, depth) => `:folder${depth}`), ':file'].join('/')}`;
}

/**
 * No address gets one header from two rules: some hosts then take the last, others join them. Hence `:file` and not `*`: to
 * Netlify, what is in v1.4.2/ is in `/v1/*` as well.
 * @param {string[]} paths - Of all the files of all versions.
 */
export function headersFile(paths) {
  const addresses = [...new Set(paths.map(addressFor))].sort();
  const rules = [
    ...addresses.map((address) => [address, cachingOf(address)]),
    ['/feeds/*.json', CACHING.feed],
  ];
  return `/*
  Access-Control-Allow-Origin: *
  Access-Control-Expose-Headers: Retry-After
  Cross-Origin-Resource-Policy: cross-origin
  Timing-Allow-Origin: *
  X-Content-Type-Options: nosniff
${rules.map(([path, caching]) => `${path}\n  Cache-Control: ${caching}\n`).join('')}`;
}

// Rules for hosts that read a file named _headers: Netlify, Cloudflare Pages and others.
import { dirname } from 'node:path/posix';

/** How long a browser, and a CDN, may keep what it has. The same stands in servers/nginx.conf. */
const CACHING = {
  immutable: 'public, max-age=31536000, immutable',
  moving: 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
  feed: 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
};

/** @param {string} folder */
const cachingOf = (folder) => (/^v\d+\.\d+\.\d/.test(folder) ? CACHING.immutable : CACHING.moving);

/**
 * No address gets one header from two rules: some hosts then take the last, others join them. Hence `:file` and not `*`: to
 * Netlify, what is in v1.4.2/ is in `/v1/*` as well.
 * @param {string[]} paths - Of all the files of all versions.
 */
export function headersFile(paths) {
  const folders = [...new Set(paths.map((path) => dirname(path)))].sort();
  const rules = [
    ...folders.map((folder) => [`/${folder}/:file`, cachingOf(folder)]),
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

const OWN = "connect-src 'self';";

/**
 * The page for iframes, which may show feeds from these addresses too. To write them in by hand would be in vain: servers send
 * the packed copies, and a released version never changes.
 * @param {import('./files.mjs').Files} files - Of the build.
 * @param {readonly string[]} sources
 */
export function allowFeeds(files, sources) {
  const path = 'frame/index.html';
  const page = String(files.get(path) ?? '');
  if (!sources.length) return files;
  if (!page.includes(OWN)) throw new Error(`${path} has no "${OWN}" to add ${sources.join(' ')} to.`);
  const allowing = page.replace(OWN, () => `connect-src 'self' ${sources.join(' ')};`);
  return new Map([...files, [path, Buffer.from(allowing)]]);
}

/** Some servers read `..%2f` as a way out of a folder; browsers do not. */
const MAY_CLIMB = /%2f|%5c|\.\./i;

const liesIn = (path: string, folder: string): boolean =>
  folder === '/' || (folder.endsWith('/') && path.startsWith(folder) && !MAY_CLIMB.test(path));

/** Whether an address is the one that a source of a policy names, or lies in the folder it names. */
const isIn = ({ origin, pathname }: URL, source: URL): boolean =>
  origin === source.origin && (pathname === source.pathname || liesIn(pathname, source.pathname));

/**
 * Which feeds a page may show: those that its policy lets it fetch. So there is one list, and the browser keeps to it too,
 * also where a feed is moved.
 * @param policy - The page's Content-Security-Policy, whose `connect-src` names `'self'` and whole addresses.
 * @param page - The page's address.
 */
export function feedsAllowedBy(policy: string, page: string): (feed: URL) => boolean {
  const [, list = ''] = /(?:^|;)\s*connect-src\s([^;]*)/i.exec(policy) ?? [];
  const sources = (list.match(/\S+/g) ?? []).flatMap((source) => {
    if (source === "'self'") return new URL('/', page);
    if (/^https?:\/\/[^*]+$/i.test(source) && URL.canParse(source)) return new URL(source);
    console.error(
      `[tryg-widgets] connect-src ${source}: expected 'self' or a whole address, such as https://www.example.dk`,
    );
    return [];
  });
  return (feed) => sources.some((source) => isIn(feed, source));
}

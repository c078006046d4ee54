/*
 * What the files of the output say of each other, so that the folder works wherever it lies: on a server to try things out,
 * on the next host, under another path. What others know a feed or an item by stays a whole address.
 */

/** The way from a file of the output to its root. @example rootFrom('feed/12.json') // '../' */
export const rootFrom = (path: string): string => '../'.repeat(path.split('/').length - 1) || './';

/** HTML whose own addresses begin at a root: those of links and pictures, not those that are talked of. */
export const portableHtml = (html: string, base: string, root: string): string =>
  html.replace(/(<\w[^<>]*?\s(?:href|src)=")([^"]*)/g, (whole, before: string, address: string) => {
    const own = base.replaceAll('&', '&amp;');
    return address.startsWith(own) ? before + root + address.slice(own.length) : whole;
  });

const IS_ADDRESS = /(?:^|_)url$|^(?:image|icon|favicon|avatar|about)$/;

/** What a feed, or an item, is known by to everybody else. */
const IS_NAME = /^(?:url|feed_url|home_page_url)$/;

/** A feed's head, or an item, as JSON whose addresses of the output's own files begin at a root. */
export const portableJson = (whole: Readonly<Record<string, unknown>>, base: string, root: string): string =>
  JSON.stringify(whole, function (this: unknown, key, value: unknown) {
    if (typeof value !== 'string' || (this === whole && IS_NAME.test(key))) return value;
    if (key === 'content_html') return portableHtml(value, base, root);
    return IS_ADDRESS.test(key) && value.startsWith(base) ? root + value.slice(base.length) : value;
  });

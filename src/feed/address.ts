const WEB = ['http:', 'https:'];
const LINK = [...WEB, 'mailto:', 'tel:'];

const resolve = (value: unknown, base: string, schemes: readonly string[]): string | undefined => {
  if (typeof value !== 'string' || !value.trim()) return undefined;
  try {
    const address = new URL(value.trim(), base);
    return schemes.includes(address.protocol) ? address.href : undefined;
  } catch {
    return undefined;
  }
};

/** The absolute address of a page, picture or feed: `http:` or `https:`, else `undefined`. */
export const webAddress = (value: unknown, base: string): string | undefined => resolve(value, base, WEB);

/** The absolute address of a link: `http:`, `https:`, `mailto:` or `tel:`, else `undefined`. */
export const linkAddress = (value: unknown, base: string): string | undefined => resolve(value, base, LINK);

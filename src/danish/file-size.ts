const size = (bytes: number, locale: string): string => {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return bytes >= 999_500
    ? `${number.format(bytes / 1_000_000)} MB`
    : `${number.format(Math.max(1, Math.round(bytes / 1000)))} kB`;
};

/**
 * The kind of a file, in the letters people know it by: what the media type ends in where it says so, else the address's
 * own letters. (A CMS may serve its pdf files at `hent.ashx`.)
 */
const kind = (address: string, mediaType = ''): string | undefined =>
  (
    /^\w+\/(pdf|png|gif|zip|rtf|csv)$/i.exec(mediaType)?.[1] ??
    /\.([a-z\d]{2,4})$/i.exec(new URL(address).pathname)?.[1] ??
    /^\w+\/([a-z\d]{2,4})$/i.exec(mediaType)?.[1]
  )?.toLowerCase();

/**
 * What stands in brackets after a link to a file, as far as it is known.
 * @param bytes - Its length.
 * @param locale - How numbers are written.
 * @example fileLabel('https://example.dk/strategi.pdf', 'application/pdf', 1_234_567) // 'pdf, 1,2 MB'
 */
export const fileLabel = (
  address: string,
  mediaType: string | undefined,
  bytes: number | undefined,
  locale = 'da-DK',
): string => [kind(address, mediaType), bytes && size(bytes, locale)].filter(Boolean).join(', ');

/** What to call a file without a title: the end of its address, else the host it lies on. */
export function fileName(address: string): string {
  const { pathname, hostname } = new URL(address);
  const end = pathname.split('/').at(-1) || hostname;
  try {
    return decodeURI(end);
  } catch {
    return end; // "100%.pdf" is a fine address, but nothing that can be decoded
  }
}

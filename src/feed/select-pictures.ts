import type { Attachment, Item } from './schema.js';

/** An item's attachments, as readers meet them. */
export interface Attached {
  /** Pictures to be shown. */
  readonly pictures: readonly Attachment[];
  /** Everything else, to be fetched. */
  readonly documents: readonly Attachment[];
}

/** Kinds of pictures that every browser shows. Others, such as a scanned `image/tiff`, are documents to it. */
const KINDS = /^image\/(?:a?png|avif|bmp|gif|p?jpe?g|svg\+xml|webp)\b/i;

/**
 * Parts an item's attachments into pictures and documents.
 * @param seen - Addresses of pictures that are shown already: they are neither.
 */
export function attachedTo({ attachments }: Item, seen: Iterable<string>): Attached {
  const isPicture = ({ mime_type = '' }: Attachment) => KINDS.test(mime_type);
  const known = new Set(seen);
  const isNew = ({ url }: Attachment) => known.size < known.add(url!).size;
  return {
    pictures: attachments.filter((one) => isPicture(one) && isNew(one)),
    documents: attachments.filter((one) => !isPicture(one)),
  };
}

import { isBlank, isObject } from '../../feed/check-values.js';
import { several } from '../../feed/lenient.js';
import { mediaTypeOf } from '../content/media-type.js';
import { Problem } from '../problem.js';
import type { ItemPlaces, Site } from './places.js';

/**
 * What front matter attaches, as JSON Feed has it: files of the folder, which are published, and addresses elsewhere.
 * @param wrong - Hears why one is left out, and which.
 */
export async function attachments(
  given: unknown,
  places: ItemPlaces,
  { base, files }: Site,
  wrong: (error: unknown, at: number) => void,
): Promise<Record<string, unknown>[]> {
  const attached = async (entry: unknown): Promise<Record<string, unknown>> => {
    const { src, title, size_in_bytes } = isObject(entry) ? entry : { src: entry };
    if (isBlank(src)) throw new Problem('Vedhæftningen mangler en fil (src).');
    const local = String(src);
    if (mediaTypeOf(local).startsWith('image/')) {
      const { url } = await places.picture(local);
      return { url, mime_type: mediaTypeOf(url), title };
    }
    const url = await places.link(local);
    const isOurs = url.startsWith(`${base}filer/`);
    return {
      url,
      mime_type: mediaTypeOf(new URL(url).pathname),
      title,
      // Of a file that lies elsewhere it is whatever somebody wrote.
      size_in_bytes: isOurs ? files.sizeOf(url.slice(base.length)) : size_in_bytes,
    };
  };
  const found = [];
  for (const [at, entry] of several(given).entries()) {
    try {
      found.push(await attached(entry));
    } catch (error) {
      wrong(error, at);
    }
  }
  return found;
}

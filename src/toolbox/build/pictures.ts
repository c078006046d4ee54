import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Sharp } from 'sharp';
import { sharpLibrary } from '../content/sharp.js';
import { Problem } from '../problem.js';
import { fileSlug } from './file-slug.js';
import type { Output } from './output.js';
import type { Encoded } from './record.js';

/** From a phone's column to a wide screen with many dots. */
const WIDTHS = [400, 800, 1200, 1600];
const WIDEST = WIDTHS.at(-1)!;

/** A picture a little narrower than another is no help to anyone. */
const MUCH_NARROWER = 0.9;

/** Dots per inch of an SVG as it is written, and as many as are ever asked for. */
const SVG_DENSITY = 72;
const MOST_DENSITY = 2400;

/** How good, and for AVIF how long to look for fewer bytes. */
const QUALITY = {
  avif: { quality: 55, effort: 2 },
  webp: { quality: 78 },
  jpg: { quality: 80, mozjpeg: true },
};

export type Format = keyof typeof QUALITY;

const FORMATS: Readonly<Record<Format, (picture: Sharp) => Sharp>> = {
  avif: (picture) => picture.avif(QUALITY.avif),
  webp: (picture) => picture.webp(QUALITY.webp),
  // What is transparent would be black.
  jpg: (picture) => picture.flatten({ background: '#fff' }).jpeg(QUALITY.jpg),
};

/** Whatever changes the bytes of a picture made from the same file. */
const recipe = async (): Promise<string> =>
  JSON.stringify([WIDTHS, QUALITY, (await sharpLibrary()).versions]);

const KINDS = ['jpeg', 'png', 'webp', 'gif', 'svg', 'tiff', 'heif', 'avif'];

/** A picture in all its widths and formats. */
export interface BuiltPicture extends Encoded {
  readonly path: (width: number, format: Format) => string;
}

/**
 * Encodes pictures, each once: a picture that the last build encoded is left as it is. Turned upright, and without what the
 * camera noted, such as the place.
 */
export class Pictures {
  /** Pictures encoded by this build. */
  encoded = 0;
  readonly #output: Output;
  readonly #known = new Map<string, Promise<BuiltPicture>>();

  constructor(output: Output) {
    this.#output = output;
  }

  /** @throws {Problem} when the file is not there, or is no picture. */
  of(file: string): Promise<BuiltPicture> {
    const known = this.#known.get(file) ?? this.#build(file);
    this.#known.set(file, known);
    return known;
  }

  async #build(file: string): Promise<BuiltPicture> {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw new Problem(
        error.code === 'ENOENT' ? `Billedet findes ikke: »${file}«.` : `Billedet kan ikke læses: »${file}«.`,
      );
    });
    const hash = createHash('sha256')
      .update(await recipe())
      .update(bytes)
      .digest('hex')
      .slice(0, 10);
    const key = `billeder/${fileSlug(basename(file, extname(file)))}-${hash}`;
    const path = (width: number, format: Format): string => `${key}-${width}.${format}`;
    const encoded = (await this.#kept(key, path)) ?? (await this.#encode(bytes, file, path));
    this.#output.pictures.set(key, encoded);
    return { ...encoded, path };
  }

  /** The picture as the last build left it, if all of it is still there. */
  async #kept(key: string, path: BuiltPicture['path']): Promise<Encoded | undefined> {
    const known = this.#output.before.pictures.get(key);
    for (const width of known?.widths ?? [])
      for (const format of Object.keys(FORMATS) as Format[])
        if (!(await this.#output.keep(path(width, format)))) return undefined;
    return known;
  }

  async #encode(bytes: Buffer, file: string, path: BuiltPicture['path']): Promise<Encoded> {
    const sharp = await sharpLibrary();
    // Bytes are kept from one picture to the next otherwise.
    sharp.cache(false);
    try {
      const { format, width: given = 0 } = await sharp(bytes).metadata();
      if (!KINDS.includes(format)) throw new Error(format);
      const density = Math.min(MOST_DENSITY, Math.max(SVG_DENSITY, (SVG_DENSITY * WIDEST) / given));
      const picture = sharp(bytes, format === 'svg' ? { density } : {}).autoOrient();
      const { autoOrient } = await picture.metadata();
      const width = Math.min(autoOrient.width, WIDEST);
      const height = Math.round((autoOrient.height * width) / autoOrient.width);
      const widths = [...WIDTHS.filter((one) => one < width * MUCH_NARROWER), width];
      for (const one of widths)
        await Promise.all(
          Object.entries(FORMATS).map(async ([name, encode]) => {
            const made = await encode(picture.clone().resize({ width: one })).toBuffer();
            await this.#output.write(path(one, name as Format), made);
          }),
        );
      this.encoded += 1;
      return { width, height, widths };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code?.startsWith('E')) throw error;
      throw new Problem(`Filen er ikke et billede, eller billedet er i stykker: »${file}«.`);
    }
  }
}

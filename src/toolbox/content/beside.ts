import { extname } from 'node:path';

/*
 * A new text for a file that a person has edited lies beside it, until that person has merged it: `gug.ny.md` beside
 * `gug.md`. It is not content yet.
 */

/** @example besideOf('nyheder/gug.md') // 'nyheder/gug.ny.md' */
export const besideOf = (file: string): string => {
  const extension = extname(file);
  return `${file.slice(0, file.length - extension.length)}.ny${extension}`;
};

export const liesBeside = (file: string): boolean => /\.ny\.[^./]+$/.test(file);

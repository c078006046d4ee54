import { inert } from './inert.js';

/** Where something is wrong: a line of a file, or an address. */
export interface Where {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly address?: string | undefined;
}

/** Something that people must put right: a Danish sentence, and where. */
export class Problem extends Error {
  override name = 'Problem';
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly address: string | undefined;

  constructor(message: string, { file, line, address }: Where = {}) {
    super(message);
    this.file = file;
    this.line = line;
    this.address = address;
  }

  /** In one line. @example 'indhold/nyheder/gug.md:4: Datoen »30. februar« findes ikke.' */
  override toString(): string {
    const place = this.file ? [this.file, this.line].filter(Boolean).join(':') : this.address;
    return inert(place ? `${place}: ${this.message}` : this.message);
  }
}

/** What the system says no with, as people say it. */
const SYSTEM: Record<string, string> = {
  ENOSPC: 'Disken er fuld.',
  EDQUOT: 'Disken er fuld (kvoten er brugt op).',
  EFBIG: 'Filen blev større, end systemet tillader.',
  EACCES: 'Der er ikke adgang.',
  EPERM: 'Der er ikke adgang.',
  EROFS: 'Disken kan ikke skrives på.',
  EIO: 'Disken svarer med en fejl.',
  ENOENT: 'Findes ikke.',
  ENOTDIR: 'En fil står, hvor der skulle være en mappe.',
  EEXIST: 'En fil står, hvor der skulle være en mappe.',
  ENAMETOOLONG: 'Navnet er for langt.',
  EISDIR: 'Er en mappe, ikke en fil.',
  EBUSY: 'Filen er åben i et andet program.',
  ENOTEMPTY: 'Mappen er ikke tom.',
  EXDEV: 'Mappen ligger på to forskellige diske.',
  EMFILE: 'For mange filer er åbne på én gang.',
};

/**
 * Any error as a problem: what the system refuses as a Danish sentence with the file, and what nobody foresaw as it is.
 * @param where - Where one was when it came, in the words of who asked: goes before the path that the system names.
 */
export function problemOf(error: unknown, where: Where = {}): Problem {
  if (error instanceof Problem) return error;
  const { code, path, message } = (error ?? {}) as NodeJS.ErrnoException;
  const sentence = code && SYSTEM[code];
  if (sentence) return new Problem(sentence, { file: path, ...where });
  const unforeseen = new Problem(`Uventet fejl: ${inOneLine(message ?? String(error))}`, where);
  unforeseen.cause = error;
  return unforeseen;
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

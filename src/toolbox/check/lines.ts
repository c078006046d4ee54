/*
 * In which line something stands in a JSON text that has been parsed already, so that nothing here need be checked again.
 */

const SPACE = /[\s,:]/;

/** Walks through a text once and takes down where each path begins. */
class Walk {
  readonly begins = new Map<string, number>();
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(path: string): void {
    this.#skip();
    if (!this.begins.has(path)) this.begins.set(path, this.#at);
    const first = this.#text[this.#at];
    if (first === '{' || first === '[') this.#inside(path, first);
    else if (first === '"') this.#string();
    else while (this.#at < this.#text.length && !/[\s,\]}]/.test(this.#text[this.#at]!)) this.#at += 1;
  }

  #inside(path: string, first: '{' | '['): void {
    this.#at += 1;
    for (let index = 0; ; index += 1) {
      this.#skip();
      const next = this.#text[this.#at];
      if (next === undefined || next === '}' || next === ']') break;
      if (first === '[') {
        this.value(`${path}[${index}]`);
        continue;
      }
      const place = `${path && `${path}.`}${this.#string()}`;
      this.begins.set(place, this.#at);
      this.value(place);
    }
    this.#at += 1;
  }

  #skip(): void {
    while (this.#at < this.#text.length && SPACE.test(this.#text[this.#at]!)) this.#at += 1;
  }

  /** As it is written, without quotes: no path that is asked for has escapes. */
  #string(): string {
    const begin = this.#at + 1;
    for (this.#at = begin; this.#at < this.#text.length && this.#text[this.#at] !== '"'; this.#at += 1)
      if (this.#text[this.#at] === '\\') this.#at += 1;
    this.#at += 1;
    return this.#text.slice(begin, this.#at - 1);
  }
}

/** What a path lies in: of `items[0].image.alt`, `items[0].image`. */
const outer = (path: string): string => path.replace(/(^|\.)[^.[\]]+$|\[\d+\]$/, '');

/**
 * The lines of a JSON text, counted from one, by paths such as `items[3].image`: of what is not there, the line of what it
 * is missing in.
 */
export function linesOf(text: string): (path: string) => number {
  const walk = new Walk(text);
  try {
    walk.value('');
  } catch {
    // Nested deeper than any feed: what was passed is known.
  }
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  const lineAt = (position: number): number => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! < position) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
  return (path) => {
    let place = path;
    while (place && !walk.begins.has(place)) place = outer(place);
    return lineAt(walk.begins.get(place) ?? 0);
  };
}

import { danishMoment, readMoment } from '../../../feed/moment.js';
import { writtenMoment } from '../written-moment.js';

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(
  ' ',
);

const IN_WORDS = /(\d{1,2})\.?\s+([a-zæøå]{3,9})\.?,?\s+((?:19|20)\d\d)/i;
const IN_DIGITS = /\b(\d{1,2})[.\-/](\d{1,2})[.\-/]((?:19|20)\d\d)\b/;
const CLOCK = /(?:kl(?:\.|okken)?\s*)?\b([01]?\d|2[0-3])[.:]([0-5]\d)\b/i;

const two = (number: number | string): string => String(number).padStart(2, '0');

/**
 * Reads a date as Danish pages write it: `04. januar 2019`, `13-04-2016`, `14. april 2021 18:13`.
 * @returns a plain date, or a moment with offset where there is a time; nothing without a year: a date is never invented.
 */
export function danishDate(text: string): string | undefined {
  const words = IN_WORDS.exec(text);
  const found = words ?? IN_DIGITS.exec(text);
  if (!found) return undefined;
  const [all, day, second, year] = found as unknown as [string, string, string, string];
  const month = words
    ? MONTHS.findIndex((name) =>
        name.startsWith(
          second
            .toLowerCase()
            .slice(0, 4)
            .replace(/^sept$/, 'sep'),
        ),
      ) + 1
    : Number(second);
  const date = readMoment(`${year}-${two(month)}-${two(day)}`);
  const clock = CLOCK.exec(text.slice(found.index + all.length));
  if (!date || !clock) return date;
  return writtenMoment(new Date(danishMoment(`${date}T${two(clock[1]!)}:${clock[2]}`)).toISOString());
}

const LABEL =
  /^(?:(?:senest|sidst)\s+)?(?:publiceret|offentliggjort|udgivet|opdateret|ændret|dato)?:?\s*(?:(?:d\.|den)\s+)?(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s+(?:den|d\.)?\s*)?/i;

/** Whether a line is a date and nothing else. */
export function isDateLine(text: string): boolean {
  const rest = text.trim().replace(LABEL, '').replace(IN_WORDS, '').replace(IN_DIGITS, '').replace(CLOCK, '');
  return danishDate(text) !== undefined && /^[\s.,|]*$/.test(rest);
}

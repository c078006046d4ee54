import type { Hours } from '../feed/extension.js';

const DAYS: Record<string, string> = {
  mon: 'mandag',
  tue: 'tirsdag',
  wed: 'onsdag',
  thu: 'torsdag',
  fri: 'fredag',
  sat: 'lørdag',
  sun: 'søndag',
};
const WEEK = Object.keys(DAYS);

/** Days that share their hours, and those hours: `Mandag-torsdag`, `kl. 9-15`. */
export interface HoursLine {
  readonly days: string;
  readonly hours: string;
}

const clock = (time: string | undefined): string | undefined => {
  const [, hour, minute] = /^([01]?\d|2[0-4])[:.]([0-5]\d)$/.exec(time ?? '') ?? [];
  return hour && Number(hour) + (minute === '00' ? '' : `.${minute}`);
};

const span = ({ opens, closes }: Hours): string | undefined => {
  const [from, to] = [clock(opens), clock(closes)];
  return from && to && `${from}-${to}`;
};

/** Names a set of days: runs of three or more with a hyphen, the rest with "og". */
const nameDays = (days: readonly string[]): string => {
  const runs: string[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && WEEK.indexOf(day) === WEEK.indexOf(run.at(-1)!) + 1) run.push(day);
    else runs.push([day]);
  }
  const names = runs.flatMap((run) =>
    run.length > 2 ? `${DAYS[run[0]!]}-${DAYS[run.at(-1)!]}` : run.map((day) => DAYS[day]!),
  );
  const text = new Intl.ListFormat('da').format(names);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/**
 * Writes opening hours, days with equal hours together, in the order of the week. Days and times that cannot be read are
 * left out.
 * @example danishHours([{ days: ['mon', 'tue', 'wed'], opens: '09:00', closes: '15:00' }])
 *   // [{ days: 'Mandag-onsdag', hours: 'kl. 9-15' }]
 */
export function danishHours(hours: readonly Hours[]): HoursLine[] {
  const daysBySpans = new Map<string, string[]>();
  for (const day of WEEK) {
    const spans = hours.filter(({ days }) => days.includes(day)).flatMap((entry) => span(entry) ?? []);
    if (!spans.length) continue;
    const text = `kl. ${spans.join(' og ')}`;
    daysBySpans.set(text, [...(daysBySpans.get(text) ?? []), day]);
  }
  return [...daysBySpans].map(([text, days]) => ({ days: nameDays(days), hours: text }));
}

/**
 * Days or hours as one says them: a hyphen is read as a pause, or as "minus".
 * @example spoken('Mandag-torsdag') // 'Mandag til torsdag'
 * @example spoken('kl. 9-12 og 13-15') // 'fra kl. 9 til kl. 12 og fra kl. 13 til kl. 15'
 */
export const spoken = (text: string): string =>
  text.replace(/(?:kl\. )?(\d[\d.]*)-(\d[\d.]*)/g, 'fra kl. $1 til kl. $2').replaceAll('-', ' til ');

import { defineCommand } from 'citty';
import { refuseUnknown } from '../options.js';
import { Problem, problemOf } from '../problem.js';
import { page } from './dom.js';
import { importFrom } from './import.js';
import { profiles } from './pages/profiles/profiles.js';
import { reporter } from './reporter.js';
import { KINDS } from './sources/detect.js';
import { summaryOf } from './summary.js';

const args = {
  source: {
    type: 'positional',
    description: 'Adressen på strømmen eller på siden med listen over nyheder, eller en fil.',
    valueHint: 'adresse|fil',
    required: true,
  },
  out: {
    type: 'string',
    alias: 'o',
    description: 'Mappen, som nyhederne skal ligge i.',
    required: true,
    valueHint: 'mappe',
  },
  from: {
    type: 'string',
    description:
      'Hvad det er. Udelades den, ses det på indholdet. Ved feed findes strømmen også ud fra en side.',
    valueHint: KINDS.join('|'),
  },
  profile: {
    type: 'string',
    description: 'Sidernes opbygning: tryg-aalborg eller any. Udelades den, ses det på adressen.',
    valueHint: 'navn',
  },
  links: {
    type: 'string',
    description: 'CSS-vælger for de links på listen, der fører til nyheder.',
    valueHint: 'vælger',
  },
  delay: {
    type: 'string',
    description: 'Sekunder mellem to hentninger fra samme server.',
    valueHint: 'sekunder',
    default: '1',
  },
  contact: {
    type: 'string',
    description: 'Din mailadresse eller hjemmeside, så serverens ejer kan få fat i dig.',
    valueHint: 'adresse',
  },
  pictures: {
    type: 'boolean',
    default: true,
    description: 'Hent billeder.',
    negativeDescription: 'Hent ikke billeder.',
  },
  prune: { type: 'boolean', default: false, description: 'Fjern nyheder, der ikke længere findes.' },
} as const;

/** What somebody has written after an option, if it is one of these. @throws {Problem} when it is not. */
function oneOf<T extends string>(
  option: string,
  written: string | undefined,
  all: readonly T[],
): T | undefined {
  const found = all.find((known) => known === written);
  if (found || written === undefined) return found;
  throw new Problem(`--${option} skal være ${all.join(' eller ')}, ikke »${written}«.`);
}

/** @throws {Problem} when it is no selector: on a page it would only be found after the fetching. */
function selector(written: string | undefined): string | undefined {
  try {
    if (written !== undefined) page('').querySelector(written);
    return written;
  } catch {
    throw new Problem(`--links skal være en CSS-vælger, fx »main li a«, ikke »${written}«.`);
  }
}

/** Seconds, as milliseconds. */
function milliseconds(written: string): number {
  const delay = /^\d+([.,]\d+)?$/.test(written) ? Number(written.replace(',', '.')) * 1000 : NaN;
  if (delay <= 3_600_000) return delay;
  throw new Problem('--delay skal være et antal sekunder, fx 2.');
}

/** `tryg-feed import`: makes a folder of content from what is published elsewhere, and keeps it up to date. */
export const command = defineCommand({
  meta: {
    name: 'import',
    description:
      'Hent nyheder fra en nyhedsstrøm (RSS, Atom, RDF, JSON Feed), WordPress eller almindelige sider, og skriv dem som tekstfiler. Kør den igen, når der er nyt: kun det, der er ændret, bliver skrevet, og det, du selv har rettet, bliver aldrig overskrevet.',
  },
  args,
  async run({ args: given }) {
    const interruption = new AbortController();
    const interrupt = (): void => interruption.abort();
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
    const report = reporter(process.stderr);
    try {
      refuseUnknown('import', given, args);
      const { source, out: folder, contact, pictures, prune } = given;
      if (!folder) throw new Problem('Skriv en mappe efter -o, fx: tryg-feed import https://… -o indhold');
      const [, second] = given._;
      if (second) throw new Problem(`Kun ét sted kan hentes ad gangen, og det er ikke »${second}«.`);
      const from = oneOf('from', given.from, KINDS);
      const profile = oneOf(
        'profile',
        given.profile,
        profiles.map(({ name }) => name),
      );
      const links = selector(given.links);
      const delay = milliseconds(given.delay);
      const { signal } = interruption;
      const summary = await importFrom(
        { source, folder, from, profile, links, delay, contact, pictures, prune, signal },
        report,
      );
      report.end();
      process.stdout.write(`${summaryOf(summary)}\n`);
      if (summary.interrupted && signal.aborted) process.exitCode = 130;
      else if (summary.problems) process.exitCode = 1;
    } catch (cause) {
      report.end();
      process.stderr.write(`${String(problemOf(cause))}\n`);
      process.exitCode = 1;
    } finally {
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    }
  },
});

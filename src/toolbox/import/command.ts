import { defineCommand } from 'citty';
import { Problem } from '../problem.js';
import { KINDS } from './detect.js';
import { importFrom } from './import.js';
import { reporter, summaryOf } from './reporter.js';
import { told } from './told.js';

/** `tryg-feed import`: makes a folder of content from what is published elsewhere, and keeps it up to date. */
export const command = defineCommand({
  meta: {
    name: 'import',
    description:
      'Henter nyheder fra en nyhedsstrøm (RSS, Atom, RDF, JSON Feed), WordPress eller almindelige sider, og skriver dem som tekstfiler. Kør den igen, når der er nyt: kun det, der er ændret, bliver skrevet, og det, du selv har rettet, bliver aldrig overskrevet.',
  },
  args: {
    source: {
      type: 'positional',
      description: 'Adressen på strømmen eller på siden med listen over nyheder, eller en fil.',
      valueHint: 'adresse|fil',
      required: true,
    },
    output: {
      type: 'string',
      alias: 'o',
      description: 'Mappen, som nyhederne skal ligge i.',
      valueHint: 'mappe',
      required: true,
    },
    from: {
      type: 'enum',
      options: [...KINDS],
      description:
        'Hvad det er. Udelades den, ses det på indholdet. Ved feed findes strømmen også ud fra en side.',
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
  },
  async run({ args }) {
    const interruption = new AbortController();
    const interrupt = (): void => interruption.abort();
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
    const report = reporter(process.stderr);
    try {
      const delay = Number(String(args.delay).replace(',', '.')) * 1000;
      if (!(delay >= 0 && delay <= 3_600_000))
        throw new Problem('--delay skal være et antal sekunder, fx 2.');
      const summary = await importFrom(
        {
          source: args.source,
          folder: args.output,
          from: args.from,
          profile: args.profile,
          links: args.links,
          delay,
          contact: args.contact,
          pictures: args.pictures,
          prune: args.prune,
          signal: interruption.signal,
        },
        report,
      );
      report.end();
      process.stdout.write(`${summaryOf(summary)}\n`);
      if (summary.interrupted) process.exitCode = 130;
      else if (summary.problems) process.exitCode = 1;
    } catch (error) {
      report.end();
      if (!(error instanceof Problem)) throw error;
      process.stderr.write(`${told(error)}\n`);
      process.exitCode = 1;
    } finally {
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    }
  },
});

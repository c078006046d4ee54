import { defineCommand } from 'citty';
import { SingleBar } from 'cli-progress';
import { wholeNumber } from '../options.js';
import { Problem } from '../problem.js';
import { check, isAddress, type Options } from './check.js';
import { numbersOf } from './codes.js';
import type { Checked } from './feed.js';
import { reportOf } from './json.js';
import { inGroups, inLines } from './report.js';
import { watchFiles } from './watch.js';

/** Links that are tried in one run. */
const MOST_LINKS = 200;

const args = {
  feed: {
    type: 'positional',
    required: false,
    valueHint: 'fil eller adresse …',
    description: 'Nyhedsstrømmen: en fil, en mappe med feed.json, eller en adresse. Gerne flere.',
  },
  json: { type: 'boolean', description: 'Skriv resultatet som JSON, til andre programmer.' },
  strict: { type: 'boolean', description: 'Giv også kode 1, når der kun er advarsler.' },
  watch: {
    type: 'boolean',
    alias: 'w',
    description: 'Tjek igen, hver gang filen bliver gemt. Stop med Ctrl+C.',
  },
  links: { type: 'boolean', description: `Prøv også links og billeder, højst ${MOST_LINKS}: findes de?` },
  delay: {
    type: 'string',
    default: '500',
    valueHint: 'millisekunder',
    description: 'Pausen mellem to links på samme server.',
  },
  pages: {
    type: 'string',
    default: '100',
    valueHint: 'antal',
    description: 'Så mange af strømmens næste sider hentes over nettet.',
  },
  base: {
    type: 'string',
    valueHint: 'adresse',
    description: 'Adressen, hvor filen skal ligge. Den står ellers i feed_url.',
  },
} as const;

interface Choice extends Options {
  readonly targets: readonly string[];
  readonly json: boolean;
  readonly strict: boolean;
}

/** Writes what was found, and says how the command ends. */
async function run({ targets, json, strict, ...options }: Choice): Promise<number> {
  const all: Checked[] = [];
  for (const target of targets) all.push(await check(target, options));
  if (json) process.stdout.write(`${JSON.stringify(reportOf(all), undefined, 2)}\n`);
  else {
    const isTerminal = process.stdout.isTTY;
    const looks = { colours: isTerminal && !process.env.NO_COLOR };
    const parts = all.map((one) => (isTerminal ? inGroups(one, looks) : inLines(one)));
    process.stdout.write(`${parts.join(isTerminal ? '\n\n' : '\n')}\n`);
  }
  const { error, warning } = numbersOf(all.flatMap(({ findings }) => findings));
  return error || (strict && warning) ? 1 : 0;
}

/** A bar for whoever looks on; a log has no use for one. */
function progress(): Options['onProgress'] {
  if (!process.stderr.isTTY) return undefined;
  const bar = new SingleBar({ format: 'Prøver links {bar} {value} af {total}', clearOnComplete: true });
  return (done, all) => {
    if (done === 1) bar.start(all, 0);
    bar.update(done);
    if (done === all) bar.stop();
  };
}

/** Checks again at every change, one check at a time, until somebody stops it. */
async function keepOn(choice: Choice): Promise<void> {
  let isBusy = false;
  let isDue = false;
  const again = async (): Promise<void> => {
    isDue = true;
    if (isBusy) return;
    isBusy = true;
    for (; isDue;) {
      isDue = false;
      if (process.stdout.isTTY && !choice.json) process.stdout.write('\u001B[2J\u001B[H');
      process.exitCode = await run(choice);
      if (!choice.json) process.stderr.write('Venter på ændringer. Stop med Ctrl+C.\n');
    }
    isBusy = false;
  };
  const stop = await watchFiles(choice.targets, () => void again());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  await again();
}

export const command = defineCommand({
  meta: {
    name: 'check',
    description:
      'Tjek en nyhedsstrøm: hvad er galt, hvorfor betyder det noget, og hvad kan du gøre? Kode 1, hvis der er fejl.',
  },
  args,
  async run({ args: given }) {
    const targets = given._;
    if (!targets.length) throw new Problem('Skriv, hvad der skal tjekkes, fx: tryg-feed check feed.json');
    if (given.watch && targets.some(isAddress))
      throw new Problem('--watch holder øje med filer, ikke med adresser.');
    if (given.base && !(URL.canParse(given.base) && isAddress(given.base)))
      throw new Problem('Adressen i --base skal begynde med https://', { address: given.base });
    const choice: Choice = {
      targets,
      json: !!given.json,
      strict: !!given.strict,
      base: given.base,
      pages: wholeNumber('pages', given.pages, 100_000),
      links: given.links ? MOST_LINKS : 0,
      delay: wholeNumber('delay', given.delay, 60_000),
      onProgress: progress(),
    };
    if (given.watch) await keepOn(choice);
    else process.exitCode = await run(choice);
  },
});

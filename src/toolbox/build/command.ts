import { defineCommand } from 'citty';
import { refuseSecond, refuseUnknown } from '../options.js';
import { Problem, problemOf } from '../problem.js';
import { build, type BuildResult } from './build.js';

const LEVEL = { error: '', warning: 'Advarsel: ', advice: 'Råd: ' } as const;

const write = (line: string): void => void process.stderr.write(`${line}\n`);

/** Says what was found, each in one line. */
const tell = ({ report }: BuildResult): void => {
  for (const { level, problem } of report.told)
    write(new Problem(LEVEL[level] + problem.message, problem).toString());
};

const number = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const summary = ({ items, expired, pages, shards, changed, removed, encoded }: BuildResult): string =>
  [
    `${number(items, 'nyhed', 'nyheder')} på ${number(pages, 'side', 'sider')}`,
    shards && number(shards, 'emne eller bydel for sig', 'emner og bydele for sig'),
    expired && number(expired, 'nyhed er udløbet', 'nyheder er udløbet'),
    encoded && number(encoded, 'billede er lavet', 'billeder er lavet'),
    changed ? number(changed, 'fil er skrevet', 'filer er skrevet') : 'intet er ændret',
    removed && number(removed, 'fil er fjernet', 'filer er fjernet'),
  ]
    .filter(Boolean)
    .join(', ') + '.';

/** A day as `2026-11-23`, at noon. @throws {Problem} for anything else. */
const dayAt = (day: string): Date => {
  const noon = new Date(`${day}T12:00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(noon.getTime())) return noon;
  throw new Problem(`--today skal være en dato såsom 2026-11-23: »${day}«.`);
};

/** Shows how far it is, where somebody watches. */
async function progress(): Promise<{ onProgress?: (done: number, of: number) => void; stop: () => void }> {
  if (!process.stderr.isTTY) return { stop: () => {} };
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: 'Bygger {bar} {value} af {total} nyheder',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  let isStarted = false;
  return {
    onProgress: (done, of) => {
      if (!isStarted) bar.start(of, 0);
      isStarted = true;
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

const args = {
  folder: {
    type: 'positional',
    description: 'Mappen med indholdet (feed.yaml, contacts.yaml, nyheder/…)',
    required: true,
    valueHint: 'indhold',
  },
  out: {
    type: 'string',
    alias: 'o',
    description: 'Mappen, som nyhedsstrømmen skrives i',
    required: true,
    valueHint: 'mappe',
  },
  lenient: {
    type: 'boolean',
    description: 'Udgiv, selv om der er fejl: det, der ikke kan læses, bliver udeladt og nævnt',
    default: false,
  },
  today: {
    type: 'string',
    description:
      'Byg, som om det var den dag (fx 2026-11-23): det afgør, hvilke helligdage der kommer, og hvad der er udløbet',
    valueHint: 'dato',
  },
} as const;

/** `tryg-feed build`. */
export const command = defineCommand({
  meta: {
    name: 'build',
    description:
      'Byg nyhedsstrømmen af en mappe med indhold: feed.json med sider, emner og bydele, RSS, billeder, en side til hver nyhed og et sitemap. Intet bliver udgivet, hvis der er fejl i indholdet; det gamle står urørt.',
  },
  args,
  async run({ args: given }) {
    const { onProgress, stop } = await progress();
    try {
      refuseUnknown('build', given, args);
      refuseSecond(given._);
      if (!given.out) throw new Problem('Skriv en mappe efter -o, fx: tryg-feed build indhold -o udgivet');
      const result = await build(given.folder, given.out, {
        now: given.today ? dayAt(given.today) : new Date(),
        isLenient: given.lenient,
        ...(onProgress && { onProgress }),
      });
      stop();
      tell(result);
      if (result.isPublished) {
        process.stdout.write(`${summary(result)}\n`);
        return;
      }
      write(
        `${number(result.report.errors, 'fejl', 'fejl')}: intet er udgivet. Ret indholdet, eller brug --lenient.`,
      );
      process.exitCode = 1;
    } catch (error) {
      stop();
      write(problemOf(error).toString());
      process.exitCode = 1;
    }
  },
});

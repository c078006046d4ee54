import { join } from 'node:path';
import { defineCommand } from 'citty';
import { refuseSecond, refuseUnknown } from '../options.js';
import { problemOf } from '../problem.js';
import { init } from './init.js';

const args = {
  folder: {
    type: 'positional',
    required: false,
    default: 'indhold',
    valueHint: 'mappe',
    description: 'Mappen. Den må ikke findes i forvejen, eller skal være tom.',
  },
} as const;

export const command = defineCommand({
  meta: {
    name: 'init',
    description: 'Lav en mappe med et eksempel: tre nyheder, kontakter, en besked og et billede.',
  },
  args,
  async run({ args: given }) {
    try {
      refuseUnknown('init', given, args);
      refuseSecond(given._);
      const { folder } = given;
      for (const path of await init(folder)) process.stdout.write(`${join(folder, path)}\n`);
      process.stdout.write(`Læs ${join(folder, 'README.md')}: dér står, hvad du gør nu.\n`);
    } catch (cause) {
      process.stderr.write(`${String(problemOf(cause))}\n`);
      process.exitCode = 1;
    }
  },
});

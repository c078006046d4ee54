import { once } from 'node:events';
import { defineCommand } from 'citty';
import { refuseSecond, refuseUnknown, wholeNumber } from '../options.js';
import { problemOf } from '../problem.js';
import { serve } from './server.js';

const args = {
  folder: {
    type: 'positional',
    required: false,
    default: '.',
    valueHint: 'mappe',
    description: 'Mappen, som tryg-feed build har skrevet i.',
  },
  port: {
    type: 'string',
    alias: 'p',
    default: '8080',
    valueHint: 'tal',
    description: 'Portnummeret. 0 giver en, der er ledig.',
  },
  host: {
    type: 'string',
    default: '127.0.0.1',
    valueHint: 'adresse',
    description: 'Hvem der kan se den: kun denne computer, eller med 0.0.0.0 alle på netværket.',
  },
} as const;

export const command = defineCommand({
  meta: {
    name: 'serve',
    description: 'Vis en mappe med en nyhedsstrøm på din egen computer, så du kan prøve den af.',
  },
  args,
  async run({ args: given }) {
    try {
      refuseUnknown('serve', given, args);
      refuseSecond(given._);
      const { folder, port, host } = given;
      const running = await serve(folder, { host, port: wholeNumber('port', port, 65_535) });
      process.stdout.write(`Åbn ${running.address} i en browser. Stop med Ctrl+C.\n`);
      if (!running.hasWidgets)
        process.stderr.write(
          'Elementerne er ikke bygget (dist/tryg-widgets.js), så siden viser kun en liste.\n',
        );
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
      await running.close();
    } catch (cause) {
      process.stderr.write(`${String(problemOf(cause))}\n`);
      process.exitCode = 1;
    }
  },
});

/*
 * How `tryg-feed build` grows: `node test/toolbox/build-benchmark.mjs [items=10000]` compiles the toolbox, builds a tenth and
 * the whole, and prints the ratio in time, the peak memory of each, and what a rebuild after one change writes.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const most = Number(process.argv[2] ?? 10_000);
const out = join(root, '.cache/toolbox-benchmark');
execFileSync(process.execPath, [
  join(root, 'node_modules/typescript/bin/tsc'),
  '-p',
  join(root, 'src/toolbox'),
  '--outDir',
  out,
]);
const cli = join(out, 'toolbox/cli.js');
const place = mkdtempSync(join(tmpdir(), 'tryg-feed-benchmark-'));

const paragraph =
  'Tryghedsvandringen i **Gug** går fra skolen til stien ved Østre Allé, hvor [lyset](https://example.dk/) mangler. ';

/** @param {number} number */
const itemText = (number) => {
  const day = new Date(Date.UTC(1957, 0, 1) + number * 86_400_000 * 0.25).toJSON();
  return `---
title: 'Nyhed nummer ${number}: tryghed er noget, vi skaber sammen'
lead: Kommunen, politiet og beboerne går en tur og ser på lys, stier og tunneller.
published: ${day}
topics: [emne-${number % 15}]
districts: [bydel-${number % 50}]
---

${`${paragraph.repeat(4)}\n\n`.repeat(4)}
- Lys
- Stier
`;
};

/** @param {number} count */
const folderOf = (count) => {
  const folder = join(place, `${count}`);
  mkdirSync(join(folder, 'nyheder'), { recursive: true });
  writeFileSync(
    join(folder, 'feed.yaml'),
    'title: Prøve\nhome_page_url: https://example.dk/\nbase_url: https://example.dk/feed/\nlanguage: da\n',
  );
  for (let number = 0; number < count; number += 1)
    writeFileSync(join(folder, 'nyheder', `n-${number}.md`), itemText(number));
  return folder;
};

/**
 * Runs the command, and measures it.
 * @param {string} folder
 */
const measured = (folder) => {
  const note = `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(join(place, 'peak'))}, String(process.resourceUsage().maxRSS)))`;
  const hook = join(place, 'hook.cjs');
  writeFileSync(hook, note);
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', hook, cli, 'build', folder, '-o', `${folder}-ud`, '--today', '2026-11-23'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const seconds = (performance.now() - start) / 1000;
  const megabytes = Number(readFileSync(join(place, 'peak'), 'utf8')) / 1024;
  return { seconds, megabytes, said: stdout.trim() };
};

try {
  /** @type {{ seconds: number; megabytes: number }[]} */
  const runs = [];
  for (const count of [most / 10, most]) {
    const folder = folderOf(count);
    const run = measured(folder);
    runs.push(run);
    console.log(`${count} items: ${run.seconds.toFixed(1)} s, ${run.megabytes.toFixed(0)} MB. ${run.said}`);
    writeFileSync(join(folder, 'nyheder', 'n-7.md'), itemText(7).replace('Lys\n', 'Mere lys\n'));
    const again = measured(folder);
    console.log(
      `  after one change: ${again.seconds.toFixed(1)} s, ${again.megabytes.toFixed(0)} MB. ${again.said}`,
    );
    console.log(`  first page: ${statSync(join(`${folder}-ud`, 'feed.json')).size} bytes`);
  }
  const [small, large] = /** @type {[typeof runs[0], typeof runs[0]]} */ (runs);
  console.log(
    `Ten times the items: ${(large.seconds / small.seconds).toFixed(1)} times the time, ${(large.megabytes / small.megabytes).toFixed(2)} times the memory.`,
  );
} finally {
  rmSync(place, { recursive: true, force: true });
}

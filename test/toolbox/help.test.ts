import { describe, expect, test } from 'vitest';
import { run } from '../support/toolbox.js';

const COMMANDS = ['init', 'import', 'build', 'check', 'serve'];

describe('tryg-feed', () => {
  test('without a command says which there are, and how one asks on', async () => {
    for (const args of [[], ['--help'], ['-h']]) {
      const { code, stdout, stderr } = await run(args);
      expect([code, stderr]).toEqual([0, '']);
      for (const command of COMMANDS) expect(stdout).toContain(`  tryg-feed ${command}\n`);
      expect(stdout).toContain('tryg-feed build --help');
    }
  });

  test('names the commands to who misspells one', async () => {
    expect(await run(['chek', 'feed.json'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'Der er ingen kommando, der hedder chek. Der er: init, import, build, check, serve.\n',
    });
  });

  test.each(COMMANDS)('explains %s in Danish, in lines that fit any window', async (command) => {
    const { code, stdout, stderr } = await run([command, '--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`\nSkriv:\n  tryg-feed ${command} <`);
    expect(stdout).not.toMatch(/usage|options|arguments|required|default|undefined/i);
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(78);
  });

  test.each([
    [['build', 'indhold'], 'tryg-feed build <indhold> --out <mappe>'],
    [['import', 'https://x.dk/'], 'tryg-feed import <adresse|fil> --out <mappe>'],
    [['import'], 'tryg-feed import <adresse|fil> --out <mappe>'],
  ])('says how a command is used to who leaves something out: %j', async (args, use) => {
    const { code, stdout, stderr } = await run(args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Der mangler noget/);
    expect(stderr).toContain(`\n  ${use}\n`);
  });

  test.each([
    ['init', 'min', 'mappe'],
    ['build', 'min', 'mappe', '-o', 'ud'],
    ['serve', 'min', 'mappe'],
  ])('asks who leaves out quotation marks for them: %s', async (...args) => {
    const { code, stderr } = await run(args);
    expect([code, stderr]).toEqual([
      1,
      '»mappe« er for meget. Er der mellemrum i navnet, så sæt det i anførselstegn ("…").\n',
    ]);
  });

  test.each([['-o'], ['--out=']])('says what belongs after %s', async (option) => {
    const { code, stderr } = await run(['build', 'indhold', option]);
    expect([code, stderr]).toEqual([1, 'Skriv en mappe efter -o, fx: tryg-feed build indhold -o udgivet\n']);
  });
});

#!/usr/bin/env node
import { parseArgs, runCommand, type ArgsDef, type CommandDef } from 'citty';
import { helpOf, overviewOf } from './help.js';
import { refuseUnknown } from './options.js';
import { problemOf } from './problem.js';

/** In the order in which somebody who begins needs them. */
const COMMANDS = {
  init: () => import('./init/command.js'),
  import: () => import('./import/command.js'),
  build: () => import('./build/command.js'),
  check: () => import('./check/command.js'),
  serve: () => import('./serve/command.js'),
};

type Name = keyof typeof COMMANDS;

const commandOf = async (name: Name): Promise<CommandDef<ArgsDef>> =>
  (await COMMANDS[name]()).command as CommandDef<ArgsDef>;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const refuse = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
};

/** What citty throws when an argument is missing or is none of those that may be chosen. */
const isMisused = (error: unknown): boolean => (error as { code?: unknown }).code === 'EARG';

/** `tryg-feed`: makes, checks and serves the feed that the widgets show. */
async function main([name = '', ...rawArgs]: readonly string[]): Promise<void> {
  const isAsked = (words: readonly string[]): boolean => words.some((word) => /^(--help|-h)$/.test(word));
  if (!Object.hasOwn(COMMANDS, name)) {
    const names = Object.keys(COMMANDS) as Name[];
    const all = await Promise.all(names.map(async (one) => [one, await commandOf(one)] as const));
    if (!name || isAsked([name])) say(overviewOf(all.map(([one, command]) => [one, command])));
    else refuse(`Der er ingen kommando, der hedder ${name}. Der er: ${names.join(', ')}.`);
    return;
  }
  const command = await commandOf(name as Name);
  if (isAsked(rawArgs)) return say(helpOf(name, command));
  try {
    const args = command.args as ArgsDef;
    refuseUnknown(name, parseArgs([...rawArgs], args), args);
    await runCommand(command, { rawArgs });
  } catch (error) {
    if (!isMisused(error)) return refuse(String(problemOf(error)));
    refuse(`Der mangler noget, eller noget er skrevet forkert.\n\n${helpOf(name, command)}`);
  }
}

await main(process.argv.slice(2));

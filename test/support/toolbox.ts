import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const cli = fileURLToPath(new URL('../../dist/node/toolbox/cli.js', import.meta.url));

/** `tryg-feed` as it is shipped, under way. */
export function start(args: readonly string[], cwd?: string): ChildProcess {
  const env = { ...process.env, NO_COLOR: '1' };
  const child = spawn(process.execPath, [cli, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** How a run of `tryg-feed` ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `tryg-feed` to its end. */
export async function run(args: readonly string[], cwd?: string): Promise<Ended> {
  const child = start(args, cwd);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
}

/** Waits until a program has written something. */
export async function said(
  child: ChildProcess,
  what: RegExp,
  from: 'stdout' | 'stderr' = 'stdout',
): Promise<string> {
  let heard = '';
  for await (const part of child[from]!.iterator({ destroyOnReturn: false })) {
    heard += String(part);
    if (what.test(heard)) return heard;
  }
  throw new Error(`It ended without saying ${String(what)}: ${heard}`);
}

/** A folder for one test. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'tryg-feed-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** A server for one test. @returns its address, without a slash at the end. */
export async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

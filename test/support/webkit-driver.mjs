// Starts WebKitGTK's WebDriver, on a virtual display where there is no real one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** @returns {Promise<number>} */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}

/** @type {Set<number>} */
const groups = new Set();

/**
 * Each program leads a process group, so that what it starts itself (the browser and its helpers) ends with it.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
function start(command, args, options) {
  const child = spawn(command, args, { stdio: 'ignore', ...options, detached: true });
  child.unref();
  child.on('error', (error) => console.error(`${command} did not start: ${error.message}`));
  if (child.pid) groups.add(child.pid);
  return child;
}

export function stopWebKitDriver() {
  for (const group of groups) {
    try {
      process.kill(-group, 'SIGKILL');
    } catch {
      // It has already ended.
    }
  }
  groups.clear();
}

/** @returns {Promise<string>} */
async function display() {
  if (process.env.DISPLAY) return process.env.DISPLAY;
  // -noreset: or it would start over whenever the last window closes.
  const args = ['-displayfd', '3', '-noreset', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const server = start('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const pipe = /** @type {import('node:net').Socket} */ (server.stdio[3]);
  // Left open: the number comes in pieces, and the display ends when it cannot write them all.
  let number = '';
  while (!number.endsWith('\n')) number += String((await once(pipe, 'data'))[0]);
  pipe.unref();
  return `:${number.trim()}`;
}

/**
 * @param {Readonly<Record<string, string>>} [more] - What the browser finds in its environment beside what is there already.
 * @returns {Promise<number>} The port at which the driver answers.
 */
export async function startWebKitDriver(more = {}) {
  process.on('exit', stopWebKitDriver);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
  const port = await freePort();
  start('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, ...more, DISPLAY: await display() },
  });
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer) return port;
    await pause(100);
  }
  throw new Error('WebKitWebDriver did not answer within ten seconds.');
}

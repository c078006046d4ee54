// What `npm test` runs: every check there is, one after the other, and one line that adds them all up.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browsers, provideBrowsers } from './support/browsers.mjs';
import { provideNginx } from './support/nginx.mjs';

/** @typedef {import('./support/browsers.mjs').Browser} Browser */
/** @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Tally */
/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} script - The npm script, with its arguments.
 * @property {(file: string) => Tally} [tally] - Reads what a test runner left; without it, the step is one test.
 * @property {Browser} [browser]
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const results = `${root}test-results/`;
const patience = 25 * 60_000;

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** @param {string} file */
function wtrTally(file) {
  return /** @type {import('./support/count-reporter.mjs').Counts} */ (read(file));
}

/**
 * @typedef {object} VitestFile - What vitest's JSON reporter says of a file.
 * @property {string} name
 * @property {string} status
 * @property {string} message
 * @property {{ status: string, fullName: string, failureMessages: string[] }[]} assertionResults
 */

/** @param {VitestFile} file */
function vitestFailures({ name, status, message, assertionResults }) {
  // A file that could not be run at all fails without a failing test.
  if (status === 'failed' && assertionResults.length === 0) return [`${name}: ${message}`];
  return assertionResults
    .filter((test) => test.status === 'failed')
    .map(
      ({ fullName, failureMessages }) => `${name} › ${fullName}: ${failureMessages[0]?.split('\n', 1)[0]}`,
    );
}

/** @param {string} file */
function vitestTally(file) {
  const { numPassedTests, numPendingTests, testResults } = read(file);
  const failures = testResults.flatMap(vitestFailures);
  return { passed: numPassedTests, failed: failures.length, skipped: numPendingTests, failures };
}

/** @param {string} name */
const vitest = (name) =>
  `test:${name} -- --reporter=default --reporter=json --outputFile.json=${results}${name}.json`;

/** @type {Step[]} */
const steps = [
  { name: 'format', script: 'format -- --check --no-write' },
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'typecheck' },
  { name: 'build', script: 'build' },
  ...browsers.map((browser) => ({ name: browser, script: `test:${browser}`, browser, tally: wtrTally })),
  { name: 'node', script: vitest('node'), tally: vitestTally },
  { name: 'stories', script: vitest('stories'), tally: vitestTally },
];

/** @type {(() => void) | undefined} */
let killRunning;

/**
 * Runs a command in a process group of its own, so that a browser that hangs can be ended with it.
 * @param {string} script
 * @param {Record<string, string>} env
 * @returns {Promise<{ succeeded: boolean, gaveUp: boolean }>}
 */
function run(script, env) {
  return new Promise((done) => {
    const [name = '', ...args] = script.split(' ');
    const child = spawn('npm', ['run', '--silent', name, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    });
    const kill = (/** @type {NodeJS.Signals} */ signal) => {
      try {
        if (child.pid) process.kill(-child.pid, signal);
      } catch {
        // The group has already ended.
      }
    };
    killRunning = () => kill('SIGTERM');
    let gaveUp = false;
    const timers = [
      setTimeout(() => {
        gaveUp = true;
        console.error(`Given up on "${name}" after ${patience / 60_000} minutes.`);
        kill('SIGTERM');
      }, patience),
      setTimeout(() => kill('SIGKILL'), patience + 10_000),
    ];
    const end = (/** @type {boolean} */ succeeded) => {
      timers.forEach(clearTimeout);
      // Whatever it left running.
      kill('SIGKILL');
      killRunning = undefined;
      done({ succeeded, gaveUp });
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0));
  });
}

/**
 * @param {Step} step
 * @returns {Promise<Tally & { started: boolean }>}
 */
async function attempt({ name, script, tally }) {
  const file = `${results}${name}.json`;
  rmSync(file, { force: true });
  const { succeeded, gaveUp } = await run(script, { TEST_COUNTS: file });
  if (!tally) {
    const failures = succeeded ? [] : [`npm run ${script}`];
    return { passed: Number(succeeded), failed: failures.length, skipped: 0, failures, started: true };
  }
  try {
    const counts = { started: true, ...tally(file) };
    // A runner that found nothing to run, or fell over beside its tests, has not passed.
    const silent = counts.failed === 0 && (!succeeded || counts.passed === 0);
    return silent ? { ...counts, failed: 1, failures: ['The runner ran nothing, or fell over.'] } : counts;
  } catch {
    // It left nothing: as far as it is from having passed, it may not even have begun.
    return { passed: 0, failed: 1, skipped: 0, failures: ['The runner left no result.'], started: gaveUp };
  }
}

/** @param {Step} step */
async function perform(step) {
  console.log(`\n── ${step.name} ${'─'.repeat(70 - step.name.length)}\n`);
  const begin = Date.now();
  let outcome = await attempt(step);
  if (step.browser && !outcome.started) {
    console.log(`\n${step.browser} did not start. Once more.\n`);
    outcome = await attempt(step);
  }
  return { name: step.name, ...outcome, seconds: (Date.now() - begin) / 1000 };
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    killRunning?.();
    process.exit(1);
  });
}

mkdirSync(results, { recursive: true });
const { apologies } = await provideBrowsers();
// Two test files need it, and could not both install it.
provideNginx();
/** @type {(Tally & { name: string, seconds: number })[]} */
const outcomes = [];
for (const step of steps) {
  const apology = step.browser && apologies[step.browser];
  if (!apology) {
    outcomes.push(await perform(step));
  } else {
    console.error(`\n${'!'.repeat(74)}\n${apology}\n${'!'.repeat(74)}\n`);
    // Elsewhere than in CI the others still tell something; Chromium is the one nothing goes without.
    const excused = !process.env.CI && step.browser !== 'chromium';
    const name = `${step.name} (${excused ? 'left out' : 'missing'})`;
    const failures = excused ? [] : [apology];
    outcomes.push({ name, passed: 0, failed: failures.length, skipped: 0, failures, seconds: 0 });
  }
}

console.log('\n                        passed  failed  skipped  seconds');
for (const { name, passed, failed, skipped, seconds } of outcomes) {
  const columns = [String(passed).padStart(8), String(failed).padStart(8), String(skipped).padStart(9)];
  console.log(name.padEnd(22) + columns.join('') + seconds.toFixed(1).padStart(9));
}
for (const { name, failures } of outcomes) {
  for (const failure of failures) console.log(`\n${name}: ${failure}`);
}
const sum = (/** @type {'passed' | 'failed'} */ key) =>
  outcomes.reduce((total, outcome) => total + outcome[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

import { writeFileSync } from 'node:fs';

/**
 * How many of each there were, and what each that failed said; `started` is false when the browser itself never
 * came up.
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} failures - "file › suite › test: first line of its message", one for each that failed.
 * @property {boolean} started
 */

const neverStarted =
  /unable to create and start a test page|tests did not start|failed to launch|browserType\.launch|session not created|ECONNREFUSED/i;

/**
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @returns {import('@web/test-runner').TestResult[]} Each named with the suites it is in.
 */
function testsIn(suite) {
  if (!suite) return [];
  const tests = [...suite.tests, ...suite.suites.flatMap(testsIn)];
  return suite.name ? tests.map((test) => ({ ...test, name: `${suite.name} › ${test.name}` })) : tests;
}

/** @param {{ message: string } | undefined} error */
const firstLine = (error) => error?.message.split('\n', 1)[0] ?? 'no message';

/**
 * @param {import('@web/test-runner').TestSession[]} sessions
 * @returns {Counts}
 */
function count(sessions) {
  const tests = sessions.flatMap(({ testResults, testFile }) =>
    testsIn(testResults).map((test) => ({ ...test, name: `${testFile} › ${test.name}` })),
  );
  const failedTests = tests.filter(({ passed, skipped }) => !passed && !skipped);
  // A file that could not be run at all fails without a failing test.
  const failedFiles = sessions.filter(
    ({ passed, testResults }) => !passed && testsIn(testResults).every((test) => test.passed || test.skipped),
  );
  const errors = sessions.flatMap((session) => session.errors);
  return {
    passed: tests.filter(({ passed, skipped }) => passed && !skipped).length,
    failed: failedTests.length + failedFiles.length,
    skipped: tests.filter(({ skipped }) => skipped).length,
    failures: [
      ...failedTests.map(({ name, error }) => `${name}: ${firstLine(error)}`),
      ...failedFiles.map(({ testFile, errors }) => `${testFile}: ${firstLine(errors[0])}`),
    ],
    started: tests.length > 0 || !errors.some(({ message }) => neverStarted.test(message)),
  };
}

/**
 * Leaves the counts of a run in the file that TEST_COUNTS names, for test/run.mjs to add up.
 * @returns {import('@web/test-runner').Reporter}
 */
export function countReporter() {
  const file = process.env.TEST_COUNTS;
  const leave = (/** @type {Counts} */ counts) => {
    if (file) writeFileSync(file, JSON.stringify(counts));
  };
  return {
    // Should the runner fall over before its end, this is what stays.
    reportTestFileResults: ({ sessionsForTestFile, testFile }) => {
      const { started } = count(sessionsForTestFile);
      const failures = [`The runner fell over after ${testFile}`];
      if (started) leave({ passed: 0, failed: 1, skipped: 0, failures, started });
    },
    onTestRunFinished: ({ sessions }) => leave(count(sessions)),
  };
}

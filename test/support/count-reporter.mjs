import { writeFileSync } from 'node:fs';

/** How many of each there were; `started` is false when the browser itself never came up. */
/** @typedef {{ passed: number, failed: number, skipped: number, started: boolean }} Counts */

const neverStarted =
  /unable to create and start a test page|tests did not start|failed to launch|browserType\.launch|session not created|ECONNREFUSED/i;

/**
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
function testsIn(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsIn)] : [];
}

/**
 * @param {import('@web/test-runner').TestSession[]} sessions
 * @returns {Counts}
 */
function count(sessions) {
  const tests = sessions.flatMap(({ testResults }) => testsIn(testResults));
  const failedTests = tests.filter(({ passed, skipped }) => !passed && !skipped).length;
  // A file that could not be run at all fails without a failing test.
  const failedFiles = sessions.filter(
    ({ passed, testResults }) => !passed && testsIn(testResults).every((test) => test.passed || test.skipped),
  ).length;
  const errors = sessions.flatMap((session) => session.errors);
  return {
    passed: tests.filter(({ passed, skipped }) => passed && !skipped).length,
    failed: failedTests + failedFiles,
    skipped: tests.filter(({ skipped }) => skipped).length,
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
    reportTestFileResults: ({ sessionsForTestFile }) => {
      const { started } = count(sessionsForTestFile);
      if (started) leave({ passed: 0, failed: 1, skipped: 0, started });
    },
    onTestRunFinished: ({ sessions }) => leave(count(sessions)),
  };
}

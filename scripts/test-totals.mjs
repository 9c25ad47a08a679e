/** Prints the totals of the last `npm test`, as the test runner reported them, on a line of their own. */
import { existsSync, readFileSync } from 'node:fs';

const TOTALS = 'coverage/tests.json';
if (!existsSync(TOTALS)) {
  console.error(`There is no ${TOTALS}: run npm test first.`);
  process.exit(1);
}
const { numPassedTests, numFailedTests, numTotalTests, success, testResults } = JSON.parse(readFileSync(TOTALS, 'utf8'));
// A file that does not load has no tests to count as failed, and must not pass unseen.
const broken = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
);
const failed = numFailedTests + broken.length;
if (!success || failed > 0 || numTotalTests === 0) process.exitCode = 1;
console.log(`${numPassedTests} passed, ${failed} failed`);

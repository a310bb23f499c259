import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * Jest's last word: what was left out and why, then `N passed, N failed`. With FORUM_TALLY the same goes to that file,
 * and `npm test` says it when it has cleared up. A test file that could not run counts as one failure.
 */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const tally = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      leftOut: leftOut(results.testResults),
      broken: broken(results.testResults),
    };
    if (process.env.FORUM_TALLY) writeFileSync(process.env.FORUM_TALLY, JSON.stringify(tally));
    else console.log(lines(tally).join('\n'));
  }
}

/** @returns {string[]} the last of them is the closing line */
export function lines({ passed, failed, leftOut, broken = [] }) {
  return [
    ...leftOut.map((what) => `Left out: ${what}`),
    ...broken.map((file) => `Broken: ${file}`),
    `${passed} passed, ${failed} failed`,
  ];
}

function broken(testResults) {
  const failed = testResults.filter(({ numFailingTests, testExecError }) => numFailingTests > 0 || testExecError);
  return failed.map(({ testFilePath }) => relative(process.cwd(), testFilePath)).sort();
}

function leftOut(testResults) {
  const skipped = testResults
    .flatMap((file) => file.testResults)
    .filter(({ status }) => status === 'pending' || status === 'todo');
  return [...new Set(skipped.map(sentence))];
}

/** `describeWith` writes the reason into the block's name. */
function sentence({ ancestorTitles, title, fullName }) {
  const block = [...ancestorTitles, title].find((name) => name.includes('(left out: '));
  return block ? block.replace(/ \(left out: (.*)\)$/, ': $1') : `${fullName}: no reason given`;
}

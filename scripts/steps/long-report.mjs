import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, relative } from 'node:path';

/** Writes what the long proofs showed, test by test with seconds, and returns the file's path. */
export function writeReport(result) {
  const file = join('.data', 'reports', `long-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}Z.md`);
  mkdirSync(join('.data', 'reports'), { recursive: true });
  writeFileSync(file, report(result));
  return file;
}

function report(result) {
  const machine = `Node ${process.versions.node}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
  if (!result) return `# Long proofs\n\n${machine}\n\nThe run did not end.\n`;
  const tests = result.testResults.flatMap((suite) => [
    `\n## ${relative('.', suite.name)}\n`,
    ...suite.assertionResults.map(line),
  ]);
  return `# Long proofs\n\n${machine}. ${result.numPassedTests} passed, ${result.numFailedTests} failed.\n${tests.join('\n')}\n`;
}

function line({ status, fullName, duration, failureMessages }) {
  const seconds = duration == null ? '' : ` (${(duration / 1000).toFixed(1)} s)`;
  return [`- ${status}: ${fullName}${seconds}`, ...(failureMessages ?? []).map((message) => `\n${message}\n`)].join(
    '\n',
  );
}

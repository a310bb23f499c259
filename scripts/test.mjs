// `npm test`: the same set-up as a start, then every test; ends with one line `N passed, N failed`.
// `npm run test:long`: the longer proofs, with a report. Further options go to Jest.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import './setup.mjs';
import { lines } from './closing-line.mjs';
import { stopTestServer } from './steps/stop-test-server.mjs';
import { writeReport } from './steps/long-report.mjs';

const LONG = process.argv.includes('--long');
const options = process.argv.slice(2).filter((option) => option !== '--long');
const folder = resolve('.data/test');
const tallyFile = resolve(folder, `tally-${process.pid}.json`);
const resultFile = resolve(folder, `result-${process.pid}.json`);
const figuresFile = resolve(folder, `figures-${process.pid}.jsonl`);
mkdirSync(folder, { recursive: true });

const code = await jest();
const tally = read(tallyFile) ?? { passed: 0, failed: 0, leftOut: [] };
if (LONG) console.log(`Report: ${writeReport(read(resultFile), figuresFile)}`);
rmSync(tallyFile, { force: true });
rmSync(resultFile, { force: true });
rmSync(figuresFile, { force: true });
await stopTestServer(folder);

if (tally.passed + tally.failed === 0) {
  console.log('No test ran, which counts as a failure.');
  tally.failed = 1;
}
if (code !== 0 && tally.failed === 0) {
  console.log(`Jest ended with ${code} though no test failed, which counts as a failure: see above.`);
  tally.failed = 1;
}
console.log(lines(tally).join('\n'));
process.exitCode = tally.failed === 0 ? 0 : 1;

function jest() {
  const projects = LONG ? ['--selectProjects', 'long'] : ['--ignoreProjects', 'long', 'look'];
  // Many tests wait for processes and clocks: three side by side keep two processors busy. Said twice, Jest takes the first number.
  const beside = options.includes('-w') ? [] : ['-w', LONG ? '1' : '3'];
  const result = LONG ? ['--json', '--outputFile', resultFile] : [];
  const program = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--forceExit'];
  const child = spawn(process.execPath, [...program, ...projects, ...beside, ...result, ...options], {
    stdio: 'inherit',
    env: { ...process.env, FORUM_TALLY: tallyFile, ...(LONG && { FORUM_FIGURES: figuresFile }) },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((done) => child.once('exit', (status, signal) => done(signal ?? status)));
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

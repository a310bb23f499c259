import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'forum-npm-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs Jest with our closing reporter over these files, as `npm test` does. */
function jestOver(files: Record<string, string>, environment: NodeJS.ProcessEnv = {}) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const reporter = resolve('scripts/closing-line.mjs');
  const config = { rootDir: folder, testMatch: ['**/*.test.cjs'], reporters: [reporter] };
  writeFileSync(join(folder, 'jest.config.json'), JSON.stringify(config));
  const { stdout, status } = spawnSync(
    process.execPath,
    [resolve('node_modules/jest/bin/jest.js'), '--config', join(folder, 'jest.config.json'), '-i'],
    { encoding: 'utf8', env: { ...process.env, FORUM_TALLY: '', ...environment } },
  );
  return { lines: stdout.trim().split('\n'), status };
}

describe('the end of npm test', () => {
  it('names the files that broke, counts what passed and failed, and a file that crashed as one failure', () => {
    const { lines, status } = jestOver({
      'mixed.test.cjs': `it('one', () => {}); it('two', () => {}); it('three', () => { throw new Error('no') });`,
      'crashed.test.cjs': `throw new Error('before any test');`,
    });

    expect({ lines: lines.map((line) => line.replace(/: .*\//, ': …/')), status }).toEqual({
      lines: ['Broken: …/crashed.test.cjs', 'Broken: …/mixed.test.cjs', '2 passed, 2 failed'],
      status: 1,
    });
  });

  it('says what was left out and why, once for each reason', () => {
    const { lines, status } = jestOver({
      'some.test.cjs': `it('one', () => {});
        describe.skip('the queue on Redis (left out: no redis-server on the PATH and no REDIS_URL)', () => { it('a', () => {}); it('b', () => {}) });
        it.skip('forgotten', () => {});`,
    });

    expect({ lines, status }).toEqual({
      lines: [
        'Left out: the queue on Redis: no redis-server on the PATH and no REDIS_URL',
        'Left out: forgotten: no reason given',
        '1 passed, 0 failed',
      ],
      status: 0,
    });
  });

  it('keeps its last word for npm test, which says it when it has cleared up', () => {
    const tally = join(folder, 'tally.json');
    const { lines } = jestOver({ 'one.test.cjs': `it('one', () => {});` }, { FORUM_TALLY: tally });

    expect({ lines, tally: JSON.parse(readFileSync(tally, 'utf8')) }).toEqual({
      lines: [''],
      tally: { passed: 1, failed: 0, leftOut: [], broken: [] },
    });
  });
});

describe('npm test', () => {
  it('takes a run without any test for a failure', () => {
    const { stdout, status } = spawnSync(process.execPath, ['scripts/test.mjs', 'no-test-is-called-like-this'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });

    expect({ last: stdout.trim().split('\n').slice(-2), status }).toEqual({
      last: ['No test ran, which counts as a failure.', '0 passed, 1 failed'],
      status: 1,
    });
  });
});

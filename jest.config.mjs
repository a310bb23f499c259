import { memoryFolder } from './scripts/steps/memory-folder.mjs';

// Whoever chose a TMPDIR keeps it. The workers of Jest inherit both.
const memory = memoryFolder();
if (memory && !process.env.TMPDIR) Object.assign(process.env, { TMPDIR: memory, FORUM_TESTS_IN: memory });

const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  moduleNameMapper: {
    '^@app/([a-z0-9-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};

const project = (displayName, ...testMatch) => ({
  ...shared,
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
});

/** One project per kind of test; `npm test -- --selectProjects rules` runs one of them. `long` and `look` run with `npm run test:long` and `npm run look` only. */
export default {
  reporters: ['default', '<rootDir>/scripts/closing-line.mjs'],
  testSequencer: '<rootDir>/scripts/steps/longest-first.mjs',
  testTimeout: 60_000,
  // A worker keeps something of every suite it ran and grows slow; above this it makes way for a fresh one.
  workerIdleMemoryLimit: '1GB',
  projects: [
    project('rules', 'libs/**/*.spec.ts', 'apps/**/*.spec.ts', 'apps/**/*.spec.tsx', 'test/*.spec.ts'),
    project('database', 'test/libs/**/*.db-spec.ts'),
    project('api', 'test/e2e/**/*.e2e-spec.ts', 'test/cli/**/*.e2e-spec.ts'),
    project('faults', 'test/faults/**/*.fault-spec.ts'),
    project('browser', 'test/browser/**/*.browser-spec.ts'),
    project('long', 'test/long/**/*.long-spec.ts'),
    project('look', 'test/look/**/*.look-spec.ts'),
  ],
};

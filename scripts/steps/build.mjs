import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { newest } from './newest.mjs';

const isTest = (path) => /\.(spec|db-spec)\.tsx?$/.test(path);
const isConsole = (path) => path === join('apps', 'console');

/** What is built, from what, and where the time of the last build is kept. */
const PARTS = {
  server: {
    title: 'the server',
    sources: ['apps', 'libs', '.swcrc', 'tsconfig.json', 'package.json'],
    ignore: (path) => isTest(path) || isConsole(path),
    stamp: 'dist/.server-built',
    build: buildServer,
  },
  console: {
    title: 'the console',
    sources: ['apps/console', 'libs/i18n/catalogues', 'package.json'],
    ignore: isTest,
    stamp: 'dist/.console-built',
    build: buildConsole,
  },
};

/** Builds what is missing or older than its sources; with `force` everything. Ends the process when a build fails. */
export function build({ force = false, only = Object.keys(PARTS) } = {}) {
  for (const name of only) {
    const { title, sources, ignore, stamp, build: make } = PARTS[name];
    if (name === 'console' && !existsSync('apps/console/vite.config.ts')) continue;
    const changed = newest(sources, ignore);
    if (!force && existsSync(stamp) && statSync(stamp).mtimeMs >= changed) continue;
    console.log(`Building ${title} …`);
    const began = new Date();
    make();
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, '');
    utimesSync(stamp, began, began);
  }
}

/**
 * Builds beside `dist` and moves file by file into it, only what differs: whoever runs from `dist` meanwhile never reads half
 * a file. Files whose source is gone are removed.
 */
function buildServer() {
  const fresh = join('.cache', `build-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  const ignored = 'apps/console/**,**/*.spec.ts,**/*.spec.tsx';
  run('swc', ['apps', 'libs', '-d', fresh, '--copy-files', '--ignore', ignored, '--quiet'], fresh);
  run('tsc-alias', ['-p', 'tsconfig.json', '--outDir', fresh, '--resolve-full-paths'], fresh);
  const made = new Set(filesBelow(fresh).map((file) => join('dist', relative(fresh, file))));
  moveDiffering(fresh, 'dist');
  for (const file of [...filesBelow('dist/apps'), ...filesBelow('dist/libs')]) {
    if (!made.has(file) && !file.startsWith(join('dist', 'apps', 'console'))) rmSync(file);
  }
  rmSync(fresh, { recursive: true, force: true });
}

function buildConsole() {
  run('vite', ['build', '--config', 'apps/console/vite.config.ts', '--logLevel', 'warn']);
}

function run(program, options, unfinished) {
  const { status } = spawnSync(join('node_modules', '.bin', program), options, { stdio: 'inherit' });
  if (status === 0) return;
  if (unfinished) rmSync(unfinished, { recursive: true, force: true });
  console.error('The build failed: what is wrong stands above.');
  process.exit(1);
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function moveDiffering(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) moveDiffering(source, target);
    else if (!existsSync(target) || !readFileSync(source).equals(readFileSync(target))) renameSync(source, target);
  }
}

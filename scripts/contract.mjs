// `npm run contract`: writes docs/openapi.json from the application and the console's types from it.
// `npm run contract:check` (--check) writes nothing and fails when they differ from what is committed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { typesOf } from './contract/types-of.mjs';
import { build } from './steps/build.mjs';

const isCheck = process.argv.includes('--check');

build({ only: ['server'] });
const description = describe();
const wanted = {
  'docs/openapi.json': description,
  'apps/console/src/api/types.ts': typesOf(JSON.parse(description)),
};

const differing = Object.keys(wanted).filter(
  (file) => !existsSync(file) || readFileSync(file, 'utf8') !== wanted[file],
);
if (isCheck && differing.length > 0) {
  console.error(`Not up to date: ${differing.join(', ')}. Run npm run contract and commit what it writes.`);
  process.exit(1);
}
if (!isCheck) for (const file of differing) write(file, wanted[file]);
console.log(
  differing.length > 0
    ? `Written: ${differing.join(', ')}`
    : 'The API description and the console’s types are up to date.',
);

/** The application describes itself in a process of its own; neither database nor queue is needed. */
function describe() {
  const { status, stdout, stderr } = spawnSync('node', ['dist/apps/api/src/openapi/print-description.js'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return stdout;
  console.error(`The API could not be described.\n${stderr}`);
  process.exit(1);
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

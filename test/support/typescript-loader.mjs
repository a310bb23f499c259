// For tests that start a process of its own on a source file: `node --import ./test/support/typescript-loader.mjs some.ts`.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) register(import.meta.url);

const root = new URL('../../', import.meta.url);
const swc = isMainThread ? undefined : await import('@swc/core');

export async function resolve(specifier, context, next) {
  const room = /^@app\/([a-z0-9-]+)$/.exec(specifier);
  if (room) return next(new URL(`libs/${room[1]}/src/index.ts`, root).href, context);
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && /\.tsx?$/.test(context.parentURL ?? '')) {
    for (const ending of ['.ts', '.tsx']) {
      const source = new URL(specifier.replace(/\.js$/, ending), context.parentURL);
      if (existsSync(source)) return next(source.href, context);
    }
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!/\.tsx?$/.test(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await swc.transform(await readFile(filename, 'utf8'), {
    filename,
    cwd: fileURLToPath(root),
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export interface Chromium {
  executablePath: string;
  /** Beside the caller's own environment: libraries and fonts that a bare machine lacks. */
  env: Record<string, string>;
}

const UNPACK = 'test/support/chromium-unpack.mjs';

/** With these the package believes to be on a machine for which it brings libraries. */
const ASKS_FOR_LIBRARIES = { AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x', AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };

/** Chromium from its npm package: needs no browser, no library and no font of the system. Unpacked once below `.cache`. */
export async function unpackedChromium(): Promise<Chromium> {
  const folder = resolve(`.cache/chromium-${edition()}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
      FONTCONFIG_FILE: join(folder, 'fonts', 'fonts.conf'),
    },
  };
}

/** Beside it first, then renamed: another test file that starts meanwhile never sees half a browser. */
async function unpackInto(folder: string): Promise<void> {
  const beside = `${folder}.${process.pid}`;
  mkdirSync(beside, { recursive: true });
  try {
    const env = { ...process.env, ...ASKS_FOR_LIBRARIES, TMPDIR: beside };
    await promisify(execFile)(process.execPath, [UNPACK, folder], { env });
    renameSync(beside, folder);
  } catch (fault) {
    rmSync(beside, { recursive: true, force: true });
    if (!existsSync(folder)) throw fault;
  }
}

/** Another version, or another way to unpack it, is another browser. */
function edition(): string {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const recipe = createHash('sha256').update(readFileSync(UNPACK)).digest('hex');
  return `${devDependencies['@sparticuz/chromium']}-${recipe.slice(0, 8)}`;
}

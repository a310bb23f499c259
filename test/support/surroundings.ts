import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** Something that this machine may offer to the tests, or why it does not. */
export type Presence<T> = { there: T } | { missing: string };

/**
 * A block of tests that needs something of this machine. Where that is missing the block is left out, and `npm test` says so with
 * the reason at its end.
 */
export function describeWith<T>(presence: Presence<T>, name: string, tell: (thing: T) => void): void {
  if ('there' in presence) describe(name, () => tell(presence.there));
  else describe.skip(`${name} (left out: ${presence.missing})`, () => it('is left out', () => undefined));
}

/** The program, or the address in REDIS_URL. */
export function redisServer(): Presence<{ program: string } | { url: string }> {
  const own = redisProgram();
  if ('there' in own) return own;
  const url = process.env.REDIS_URL;
  return url ? { there: { url } } : { missing: 'no redis-server on the PATH and no REDIS_URL' };
}

/** The program alone: for tests that stop or empty their Redis, which one given by an address is not for. */
export function redisProgram(): Presence<{ program: string }> {
  const program = onPath('redis-server');
  return program ? { there: { program } } : { missing: 'no redis-server of its own on the PATH' };
}

/** Debian's own Python, which has its calendar reader. */
export function python3Icalendar(): Presence<string> {
  const python = '/usr/bin/python3';
  const { status } = spawnSync(python, ['-c', 'import icalendar'], { stdio: 'ignore' });
  return status === 0 ? { there: python } : { missing: 'no python3-icalendar' };
}

/** Real records beside the tree, e.g. `sharedData('wsis/sessions.json')`. */
export function sharedData(path: string): Presence<string> {
  const file = resolve('..', 'shared', 'data', path);
  return existsSync(file) ? { there: file } : { missing: `no ../shared/data/${path}` };
}

/** Some faults can only be made by root, e.g. a program that must run as another user. */
export function root(): Presence<true> {
  return process.getuid?.() === 0 ? { there: true } : { missing: 'this does not run as root' };
}

export function onPath(program: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find((file) => existsSync(file));
}

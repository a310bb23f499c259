import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';

const ZONES = ['UTC', 'America/New_York', 'Europe/Zurich', 'Pacific/Kiritimati'];

/** Bytes and digest of what a process of its own writes whose machine stands in `zone`. */
async function writtenIn(zone: string, how: 'ours' | 'raw') {
  const loader = './test/support/typescript-loader.mjs';
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', loader, 'test/libs/calendar/write-corpus.ts', how],
    { env: { PATH: process.env.PATH, TZ: zone }, encoding: 'buffer', maxBuffer: 64 * 1024 * 1024, timeout: 50_000 },
  );
  return { octets: stdout.length, digest: createHash('sha256').update(stdout).digest('hex') };
}

it('writes the same bytes wherever the server stands', async () => {
  const [first, ...others] = await Promise.all(ZONES.map((zone) => writtenIn(zone, 'ours')));

  expect(first.octets).toBeGreaterThan(500_000);
  expect(others).toEqual([first, first, first]);
});

it('would not, if ical-generator were given a zone', async () => {
  const [geneva, kiritimati] = await Promise.all([
    writtenIn('Europe/Zurich', 'raw'),
    writtenIn('Pacific/Kiritimati', 'raw'),
  ]);

  expect(geneva.octets).toBe(kiritimati.octets);
  expect(geneva.digest).not.toBe(kiritimati.digest);
});

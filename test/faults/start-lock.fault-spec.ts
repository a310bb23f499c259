import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { allAtOnce } from '../support/all-at-once.js';
import { build } from '../support/own-process.js';

const RIVALS = 6;
let folder: string;

beforeAll(build);
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'forum-lock-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Several processes that reach for the same lock at the same moment; how many of them think that they have it. */
async function winners(take: string): Promise<number> {
  writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: 999_999_999, startedAt: 'long ago' }));
  const rivals = await allAtOnce(
    RIVALS,
    `import { existsSync, readFileSync, writeFileSync } from 'node:fs';
     import { takeLock } from ${JSON.stringify(resolve('dist/libs/database/src/embedded/lock-file.js'))};
     const file = ${JSON.stringify(join(folder, 'lock'))};
     await together();
     const isMine = await (${take})();
     console.log(isMine ? 'mine' : 'taken');
     setInterval(() => undefined, 1000);`,
  );
  const said = await Promise.all(rivals.map((rival) => rival.saying(/mine|taken/)));
  for (const rival of rivals) rival.signal('SIGKILL');
  await Promise.all(rivals.map(({ ended }) => ended));
  return said.filter((text) => text.includes('mine')).length;
}

describe('the lock that a dead process left', () => {
  it('goes to exactly one of those who find it', async () => {
    expect(await winners(`async () => 'release' in (await takeLock(file))`)).toBe(1);
  });

  it('would go to several if they looked first and took it then', async () => {
    const lookThenTake = `async () => {
      const isStale = existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).startedAt === 'long ago';
      await new Promise((wake) => setTimeout(wake, 1_000));
      if (isStale) writeFileSync(file, '{}');
      return isStale;
    }`;

    expect(await winners(lookThenTake)).toBeGreaterThan(1);
  });
});

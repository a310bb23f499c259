import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OwnProcess, ownModule } from './own-process.js';

/**
 * Runs the text of a module in `count` processes. Each must `await together()` where the race begins: there they wait until
 * all have come. Resolves when they may go on.
 */
export async function allAtOnce(
  count: number,
  text: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<OwnProcess[]> {
  const folder = mkdtempSync(join(tmpdir(), 'forum-race-'));
  const go = join(folder, 'go');
  const waiting = `
    import { existsSync as mayGo } from 'node:fs';
    async function together() {
      console.log('here');
      while (!mayGo(${JSON.stringify(go)})) await new Promise((wake) => setTimeout(wake, 5));
    }`;
  const rivals = Array.from({ length: count }, () => ownModule(`${waiting}\n${text}`, environment));
  await Promise.all(rivals.map((rival) => rival.saying(/^here$/m)));
  writeFileSync(go, '');
  void Promise.all(rivals.map(({ ended }) => ended)).then(() => rmSync(folder, { recursive: true, force: true }));
  return rivals;
}

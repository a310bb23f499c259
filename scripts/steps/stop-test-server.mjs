import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Stops the PostgreSQL that test runs in this tree share, unless another run still uses it. Needs the server part built. */
export async function stopTestServer(folder) {
  const { isAlive, stopLeftRunning, whileLocked } = await import('../../dist/libs/database/src/index.js');
  if (!existsSync(join(folder, 'postgres.json'))) return;
  await whileLocked(join(folder, 'starting'), async () => {
    if (!othersTest(join(folder, 'users'), isAlive)) await stopLeftRunning(folder);
  });
}

/** Every process that took a database left a note of itself here. */
function othersTest(notes, isAlive) {
  const living = (note) => isAlive(JSON.parse(readFileSync(join(notes, note), 'utf8')));
  const [there, gone] = [[], []];
  for (const note of existsSync(notes) ? readdirSync(notes) : []) (living(note) ? there : gone).push(note);
  for (const note of gone) rmSync(join(notes, note), { force: true });
  return there.length > 0;
}

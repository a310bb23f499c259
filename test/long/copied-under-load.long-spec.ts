import { afterRestore } from '../support/after-restore.js';
import { commanded, copiedUnderLoad } from '../support/copied-under-load.js';
import { noteFigures } from '../support/figures.js';
import { brokenInvariants } from '../support/invariants.js';
import { openDatabase } from '../support/letters.js';

it('a copy of two thousand registrations made while two hundred more come in serves as it is (R-09)', async () => {
  const copied = await copiedUnderLoad(2_000, 200);
  const begun = performance.now();
  await commanded('restore', copied.file, copied.target.url);
  const restoring = Math.round((performance.now() - begun) / 100) / 10;
  const database = await openDatabase(copied.target.url);
  const [{ registrations }] = await database.query('select count(*)::int as registrations from registration');
  const broken = await brokenInvariants(database);
  const { ready, sent, unsent, sentBefore } = await afterRestore(copied.target.url, database);
  await database.destroy();
  await copied.clear();
  noteFigures('R-09', { secondsToCopyWhileHeldUp: copied.seconds, secondsToRestore: restoring, sentBefore });

  expect({ registrations, broken, ready }).toEqual({ registrations: 2_000, broken: [], ready: 200 });
  expect(sent).toHaveLength(unsent.length);
  expect(new Set(sent)).toEqual(new Set(unsent.map((id) => `<${id}@wsis.example>`)));
}, 600_000);

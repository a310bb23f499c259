import { restore } from '@app/database';
import { afterRestore } from '../support/after-restore.js';
import { commanded, copiedUnderLoad, type CopiedUnderLoad } from '../support/copied-under-load.js';
import { brokenInvariants } from '../support/invariants.js';
import { openDatabase } from '../support/letters.js';
import { build } from '../support/own-process.js';

const BEFORE = 120;
const MEANWHILE = 30;

let copied: CopiedUnderLoad;
beforeAll(build, 120_000);
afterEach(() => copied.clear());

it('a copy made while people apply is one moment; restored, the forum serves and sends nothing twice (R-09)', async () => {
  copied = await copiedUnderLoad(BEFORE, MEANWHILE);
  const { target, file } = copied;

  const said = await commanded('restore', file, target.url);
  const database = await openDatabase(target.url);
  const [{ registrations }] = await database.query('select count(*)::int as registrations from registration');
  const broken = await brokenInvariants(database);
  const { ready, sent, unsent, sentBefore } = await afterRestore(target.url, database);
  const again = await brokenInvariants(database);
  await database.destroy();

  expect(said).toMatch(/^\d+ rows of \d+ tables and 0 files are back, each as it was\.\n$/);
  expect({ registrations, broken, again, ready }).toEqual({ registrations: BEFORE, broken: [], again: [], ready: 200 });
  expect(sentBefore).toBeGreaterThan(0);
  expect(new Set(sent)).toEqual(new Set(unsent.map((id) => `<${id}@wsis.example>`)));
  expect(sent).toHaveLength(unsent.length);
}, 240_000);

it('(control) without a snapshot it is no moment at all, and the checker sees it', async () => {
  copied = await copiedUnderLoad(BEFORE, MEANWHILE, { withoutSnapshot: true });
  await restore(copied.target.url, copied.file);

  const database = await openDatabase(copied.target.url);
  const broken = await brokenInvariants(database);
  await database.destroy();

  expect(broken.join()).toContain('who applied is answered by one letter');
}, 240_000);

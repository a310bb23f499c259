import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { type Claim, DeskJobSweep, readDeskJob, startDeskJob } from '@app/registration';
import {
  anEditionWithSeats,
  aRegistration,
  aRegistrationOffice,
  type RegistrationOffice,
} from '../factories/registration.js';
import type { CrashingDeskWorker } from '../support/crashing-desk-worker.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const MANY = 9;
const by = systemActor('test');
let db: TestDatabase;
let office: RegistrationOffice;

beforeAll(async () => {
  db = await aDatabase();
  office = await aRegistrationOffice(db.url);
});
afterAll(async () => {
  await office.database.destroy();
  await db.drop();
});

/** How its process ended: a code, or the signal that killed it. */
async function work(jobId: string, diesAt: number, claim: Claim): Promise<number | string> {
  const settings: CrashingDeskWorker = { databaseUrl: db.url, jobId, diesAt, claim };
  const program = ['--import', './test/support/typescript-loader.mjs', 'test/support/crashing-desk-worker.ts'];
  const child = spawn(process.execPath, [...program, JSON.stringify(settings)], { stdio: 'inherit' });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal ?? code!;
}

/** A decision on many whose worker is killed over the third and then over the next second one; a last worker ends it. */
async function killedTwice(claim: Claim) {
  const edition = await anEditionWithSeats(office.database, 100);
  for (let one = 0; one < MANY; one++) await aRegistration(office, edition, 'under-review');
  const wish = { editionId: edition.id, selection: { filter: {} }, act: { act: 'approve' } as const, confirmed: MANY };
  const jobId = await inTransaction(office.database, (tx) => startDeskJob(tx, wish, by, new Date()));
  const ends = [await work(jobId, 3, claim), await work(jobId, 2, claim), await work(jobId, 0, claim)];
  const { state, done, leftOut, open } = await readDeskJob(office.database, edition.id, jobId);
  const [{ approvals, letters }] = await office.database.query(
    `select (select count(*)::int from registration_change c join registration r on r.id = c.registration_id
             where r.edition_id = $1 and c.to_status = 'approved') as approvals,
       (select count(*)::int from letter where edition_id = $1 and kind = 'registration.confirmation') as letters`,
    [edition.id],
  );
  return { ends, state, done, leftOut, open, approvals, letters };
}

describe('a decision on many whose worker is killed', () => {
  it('is gone on with: everybody is decided on once, everybody gets one letter, and the result tells the truth', async () => {
    expect(await killedTwice('with-its-act')).toEqual({
      ends: ['SIGKILL', 'SIGKILL', 0],
      state: 'done',
      done: MANY,
      leftOut: 0,
      open: 0,
      approvals: MANY,
      letters: MANY,
    });
  }, 90_000);

  it('would try again what is done, were the mark not made in the transaction of the act', async () => {
    expect(await killedTwice('afterwards')).toMatchObject({
      ends: ['SIGKILL', 'SIGKILL', 0],
      done: MANY - 2,
      leftOut: 2,
    });
  }, 90_000);

  it('is found by the sweep once nobody has touched it for half a minute', async () => {
    const edition = await anEditionWithSeats(office.database, 100);
    await aRegistration(office, edition, 'under-review');
    const wish = { editionId: edition.id, selection: { filter: {} }, act: { act: 'approve' } as const, confirmed: 1 };
    const asked = new Date();
    const jobId = await inTransaction(office.database, (tx) => startDeskJob(tx, wish, by, asked));
    const sweep = new DeskJobSweep(office.database);
    const after = (seconds: number) => sweep.lost(new Date(asked.getTime() + seconds * 1000));

    expect([await after(20), await after(31), await after(40)]).toEqual([[], [jobId], []]);
  });
});

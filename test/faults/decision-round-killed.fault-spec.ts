import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { beginRound, noteDecision, readRound, type RoundClaim } from '@app/consultation';
import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import type { DataSource } from 'typeorm';
import { aCall, aConsultationDatabase, aSubmission, TOO_LATE } from '../factories/consultation.js';
import { anEdition } from '../factories/edition.js';
import type { CrashingRoundWorker } from '../support/crashing-round-worker.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const MANY = 7;
const by = systemActor('test');
let db: TestDatabase;
let database: DataSource;

beforeAll(async () => {
  db = await aDatabase();
  database = await aConsultationDatabase(db.url);
});
afterAll(async () => {
  await database.destroy();
  await db.drop();
});

/** How its process ended: a code, or the signal that killed it. */
async function work(roundId: string, diesAt: number, claim: RoundClaim): Promise<number | string> {
  const settings: CrashingRoundWorker = { databaseUrl: db.url, roundId, diesAt, claim, now: TOO_LATE.toISOString() };
  const program = ['--import', './test/support/typescript-loader.mjs', 'test/support/crashing-round-worker.ts'];
  const child = spawn(process.execPath, [...program, JSON.stringify(settings)], { stdio: 'inherit' });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal ?? code!;
}

/** A round whose worker is killed over the third and then over the next second decision; a last worker ends it. */
async function killedTwice(claim: RoundClaim) {
  const edition = await anEdition(database);
  await aCall(database, edition);
  for (let made = 0; made < MANY; made++) {
    const { id } = await aSubmission(database, edition);
    const [{ version }] = await database.query(`select version from submission where id = $1`, [id]);
    await inTransaction(database, (tx) =>
      noteDecision(tx, edition.id, { id, version, decision: 'accept' }, by, TOO_LATE),
    );
  }
  const roundId = await inTransaction(database, (tx) => beginRound(tx, edition.id, MANY, by, TOO_LATE));
  const ends = [await work(roundId, 3, claim), await work(roundId, 2, claim), await work(roundId, 0, claim)];
  const { state, done, leftOut } = await readRound(database, edition.id, roundId);
  const [counted] = await database.query(
    `select (select count(*)::int from session where edition_id = $1) as sessions,
       (select count(*)::int from submission where edition_id = $1 and status = 'accepted') as accepted,
       (select count(*)::int from letter where edition_id = $1 and kind = 'consultation.accepted') as letters`,
    [edition.id],
  );
  return { ends, state, done, leftOut: leftOut.length, ...counted };
}

describe('a round of decisions whose worker is killed', () => {
  it('is gone on with: every request is accepted once, with one session and one letter, and nobody is left out', async () => {
    expect(await killedTwice('with-its-decision')).toEqual({
      ends: ['SIGKILL', 'SIGKILL', 0],
      state: 'done',
      done: MANY,
      leftOut: 0,
      sessions: MANY,
      accepted: MANY,
      letters: MANY,
    });
  }, 90_000);

  it('would call two of them left out, were the mark not made in the transaction of the decision', async () => {
    expect(await killedTwice('afterwards')).toMatchObject({ ends: ['SIGKILL', 'SIGKILL', 0], leftOut: 2 });
  }, 90_000);
});

import { inTransaction } from '@app/database';
import { cancelSession, readReleases, releaseProgramme } from '@app/programme';
import { readPublicProgramme } from '../../../libs/programme/src/public/public-programme.queries.js';
import { aSession } from '../../factories/session.js';
import { aProgramme, by, now } from './a-programme.js';

let programme: Awaited<ReturnType<typeof aProgramme>>;

beforeEach(async () => {
  programme = await aProgramme();
});
afterEach(() => programme.close());

const release = (name: string) =>
  inTransaction(programme.database, (tx) => releaseProgramme(tx, programme.edition.id, { name }, by, now));

/** In this database alone the lock is taken by nobody: functions of `public` come before PostgreSQL's own, and ours only waits a little. */
async function withoutTurns(): Promise<void> {
  const { database } = programme;
  await database.query(
    `create function public.pg_advisory_xact_lock(bigint) returns void language sql as 'select pg_sleep(0.05)'`,
  );
  const [{ name }] = await database.query(`select current_database() as name`);
  await database.query(`alter database "${name}" set search_path = public, pg_catalog`);
  await database.destroy();
  await database.initialize();
}

const releasesAtOnce = () => Promise.allSettled(['One', 'Two', 'Three', 'Four'].map(release));

describe('four releases at once', () => {
  it('happen one after the other, each whole', async () => {
    await aSession(programme.database, programme.edition, { room: 'H' });

    await releasesAtOnce();

    const releases = await readReleases(programme.database, programme.edition.id);
    expect(releases.map(({ number, sessions }) => [number, sessions])).toEqual([
      [4, 1],
      [3, 1],
      [2, 1],
      [1, 1],
    ]);
    expect((await readPublicProgramme(programme.database, programme.edition.id)).revision).toBe(4);
  });

  it('would fail without taking turns (negative control)', async () => {
    await aSession(programme.database, programme.edition, { room: 'H' });
    await withoutTurns();

    const outcomes = await releasesAtOnce();

    expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
  });
});

describe('a cancellation while a release is made', () => {
  it('is never lost behind it', async () => {
    for (let round = 0; round < 10; round++) {
      const session = await aSession(programme.database, programme.edition, {
        room: 'H',
        from: `${String(8 + round).padStart(2, '0')}:00`,
        to: `${String(9 + round).padStart(2, '0')}:00`,
      });
      await release('Before');

      await Promise.all([
        release('Meanwhile'),
        inTransaction(programme.database, (tx) => cancelSession(tx, session, '', by, now)),
      ]);

      const { sessions } = await readPublicProgramme(programme.database, programme.edition.id);
      expect(sessions.find(({ code }) => code === session.code)?.cancelled).toBe(true);
    }
  });
});

import { inTransaction } from '@app/database';
import { cancelSession, readReleases, releaseProgramme, returnToRelease } from '@app/programme';
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

describe('four returns at once, and a release beside them', () => {
  const returns = () =>
    Promise.allSettled(
      ['One', 'Two', 'Three', 'Four'].map((name) =>
        inTransaction(programme.database, (tx) =>
          returnToRelease(tx, programme.edition.id, 1, { name, after: 2 }, by, now),
        ),
      ),
    );
  const refused = (outcomes: Array<PromiseSettledResult<unknown>>) =>
    outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code as string] : []));
  const twoReleases = async () => {
    await aSession(programme.database, programme.edition, { title: 'First', room: 'H' });
    await release('First release');
    await aSession(programme.database, programme.edition, { title: 'Second', room: 'K' });
    await release('Second release');
  };

  it('make one return: the difference that the others agreed to is not the one any more', async () => {
    await twoReleases();

    const outcomes = await returns();

    expect(refused(outcomes)).toEqual(Array.from({ length: 3 }, () => 'programme.released-meanwhile'));
    const { sessions, release: newest } = await readPublicProgramme(programme.database, programme.edition.id);
    expect([newest!.number, sessions.map(({ title }) => title)]).toEqual([3, ['First']]);
  });

  it('would fail without taking turns (negative control)', async () => {
    await twoReleases();
    await withoutTurns();

    const outcomes = await returns();

    expect(refused(outcomes).filter((code) => code !== 'programme.released-meanwhile').length).toBeGreaterThan(0);
  });

  it('and a release at the same time are each whole, in whatever order', async () => {
    await twoReleases();

    const [back] = await Promise.allSettled([
      inTransaction(programme.database, (tx) =>
        returnToRelease(tx, programme.edition.id, 1, { name: 'Back', after: 2 }, by, now),
      ),
      release('Meanwhile'),
    ]);

    const releases = await readReleases(programme.database, programme.edition.id);
    const held = releases.map(({ name, sessions }) => [name, sessions]);
    const told =
      back.status === 'fulfilled'
        ? [
            ['Meanwhile', 2],
            ['Back', 1],
          ]
        : [['Meanwhile', 2]];
    expect(held.slice(0, -2)).toEqual(told);
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

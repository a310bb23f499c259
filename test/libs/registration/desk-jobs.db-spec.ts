import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import {
  type Claim,
  type DeskAct,
  doDeskJob,
  findOrAddTag,
  leftOutOf,
  previewOf,
  readDeskJob,
  type Selection,
  startDeskJob,
  stopDeskJob,
} from '@app/registration';
import { anEditionWithSeats, aRegistration } from '../../factories/registration.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';

const office = anOfficeForThisFile();
const by = systemActor('test');
const now = new Date('2027-05-03T09:00:00Z');

const start = async (edition: Edition, selection: Selection, act: DeskAct, confirmed?: number) => {
  const { fits } = await previewOf(office.database, edition.id, selection, act.act);
  const wish = { editionId: edition.id, selection, act, confirmed: confirmed ?? fits };
  return inTransaction(office.database, (tx) => startDeskJob(tx, wish, by, now));
};
const statuses = async (edition: Edition) =>
  (
    await office.database.query(
      `select status, count(*)::int as n from registration where edition_id = $1 group by 1`,
      [edition.id],
    )
  ).reduce((all: object, { status, n }: { status: string; n: number }) => ({ ...all, [status]: n }), {});
const aDesk = async (count: number, more: object = {}) => {
  const edition = await anEditionWithSeats(office.database, 500);
  for (let one = 0; one < count; one++) await aRegistration(office, edition, 'under-review', more);
  return edition;
};

describe('a decision on many', () => {
  it('is counted before it is taken, with those who are left out', async () => {
    const edition = await aDesk(2);
    await aRegistration(office, edition, 'under-review', { country: 'FR' });
    await aRegistration(office, edition, 'approved');
    const focal = await aRegistration(office, edition, 'under-review');
    await office.database.query(`update registration set decider = 'focal-point' where id = $1`, [focal.id]);

    expect(await previewOf(office.database, edition.id, { filter: {} }, 'approve')).toEqual({
      total: 5,
      fits: 3,
      leftOut: expect.arrayContaining([
        { stands: 'approved', count: 1 },
        { stands: 'focal-point', count: 1 },
      ]),
      countries: [
        { country: 'KE', count: 2 },
        { country: 'FR', count: 1 },
      ],
    });
  });

  it('decides on each that stands as it was seen, and says whom it left out and why', async () => {
    const edition = await aDesk(3);
    const changed = await aRegistration(office, edition, 'under-review', { givenName: 'Changed', familyName: 'Since' });
    const over = await aRegistration(office, edition, 'withdrawn', { givenName: 'Over', familyName: '' });
    const job = await start(edition, { filter: {} }, { act: 'approve' });
    await office.database.query(`update registration set version = version + 1 where id = $1`, [changed.id]);

    await doDeskJob(office.database, job, now);

    expect(await readDeskJob(office.database, edition.id, job)).toMatchObject({
      state: 'done',
      total: 5,
      open: 0,
      done: 3,
      leftOut: 2,
    });
    expect(await leftOutOf(office.database, job)).toEqual(
      expect.arrayContaining([
        {
          registrationId: changed.id,
          number: changed.number,
          name: 'Changed Since',
          why: 'registration.changed-meanwhile',
        },
        { registrationId: over.id, number: over.number, name: 'Over', why: 'registration.not-possible-now' },
      ]),
    );
    expect(await statuses(edition)).toEqual({ approved: 3, 'under-review': 1, withdrawn: 1 });
  });

  it('gives every rejected applicant the reason in their own language', async () => {
    const edition = await aDesk(1);
    await aRegistration(office, edition, 'under-review', { language: 'fr' });

    await doDeskJob(
      office.database,
      await start(edition, { filter: {} }, { act: 'reject', reasonCode: 'no-answer' }),
      now,
    );

    const reasons = await office.database.query(
      `select language, reason from registration where edition_id = $1 order by language`,
      [edition.id],
    );
    expect(reasons).toEqual([
      { language: 'en', reason: 'We asked you for information and had no answer in time.' },
      { language: 'fr', reason: expect.stringContaining('renseignements') },
    ]);
  });

  it('is refused when other registrations fit than were confirmed, and leaves nothing behind', async () => {
    const edition = await aDesk(2);

    const late = start(edition, { filter: {} }, { act: 'approve' }, 1);

    await expect(late).rejects.toMatchObject({ code: 'registration.selection-changed' });
    expect(await office.database.query(`select 1 from desk_job where edition_id = $1`, [edition.id])).toEqual([]);
  });

  it('touches no other edition, whatever ids are sent', async () => {
    const edition = await aDesk(1);
    const elsewhere = await aDesk(1);
    const [{ id }] = await office.database.query(`select id from registration where edition_id = $1`, [elsewhere.id]);

    const foreign = start(edition, { ids: [id] }, { act: 'approve' });

    await expect(foreign).rejects.toMatchObject({ code: 'registration.nothing-selected' });
  });

  it('stops where it is, and what is done stays done', async () => {
    const edition = await aDesk(2);
    const job = await start(edition, { filter: {} }, { act: 'approve' });
    await inTransaction(office.database, (tx) => stopDeskJob(tx, edition.id, job, by, now));

    await doDeskJob(office.database, job, now);

    expect(await readDeskJob(office.database, edition.id, job)).toMatchObject({ state: 'stopped', open: 2, done: 0 });
    expect(await statuses(edition)).toEqual({ 'under-review': 2 });
  });

  it('tags and untags', async () => {
    const edition = await aDesk(3);
    const tag = await inTransaction(office.database, (tx) => findOrAddTag(tx, edition.id, 'visa', now));
    await doDeskJob(office.database, await start(edition, { filter: {} }, { act: 'tag', tagId: tag.id }), now);
    const tagged = { filter: { tag: tag.id } };

    expect(await previewOf(office.database, edition.id, tagged, 'untag')).toMatchObject({ total: 3, fits: 3 });
    await doDeskJob(office.database, await start(edition, tagged, { act: 'untag', tagId: tag.id }), now);
    expect(await previewOf(office.database, edition.id, tagged, 'untag')).toMatchObject({ total: 0 });
  });
});

describe('several workers that are called for the same decision on many', () => {
  const together = async (claim: Claim) => {
    const edition = await aDesk(12);
    const job = await start(edition, { filter: {} }, { act: 'approve' });
    await Promise.all([1, 2, 3, 4].map(() => doDeskJob(office.database, job, now, claim)));
    const changes = await office.database.query(
      `select count(*)::int as n from registration_change c join registration r on r.id = c.registration_id
       where r.edition_id = $1 and c.to_status = 'approved'`,
      [edition.id],
    );
    return { ...(await readDeskJob(office.database, edition.id, job)), approvals: changes[0].n };
  };

  it('decide once on each, and the result tells the truth', async () => {
    expect(await together('with-its-act')).toMatchObject({ state: 'done', done: 12, leftOut: 0, approvals: 12 });
  });

  it('would report what they had done themselves as left out, did they not claim each first', async () => {
    expect((await together('afterwards')).leftOut).toBeGreaterThan(0);
  });
});

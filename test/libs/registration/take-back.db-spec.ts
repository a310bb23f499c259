import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { revoke, seatsOf, takeBack, undoDecision } from '@app/registration';
import { anEditionWithSeats, aRegistration, theRegistration } from '../../factories/registration.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';

const office = anOfficeForThisFile();
const by = systemActor('test');
const now = new Date('2027-05-03T09:00:00Z');

const on = (edition: Edition, { id, version }: { id: string; version: number }) => ({ edition, id, version });
const lettersOf = async (id: string) =>
  (
    await office.database.query(`select kind from letter where subject_id = $1 order by created_at, cause_key`, [id])
  ).map(({ kind }: { kind: string }) => kind);

describe('undoing a decision at the desk', () => {
  it('takes the letter back that has not left, and nobody outside has noticed', async () => {
    const edition = await anEditionWithSeats(office.database, 2);
    const before = await aRegistration(office, edition, 'under-review');
    const letters = await lettersOf(before.id);
    const approved = await office.decide.approve(on(edition, before), by, now, { isUndoable: true });

    const undone = await undoDecision(office.database, on(edition, approved), by, now);

    expect(undone).toMatchObject({ status: 'under-review', badgeCode: null, decidedAt: null, decidedBy: null });
    expect(undone.decisionDueAt).toEqual(before.decisionDueAt);
    expect(await lettersOf(before.id)).toEqual(letters);
  });

  it('gives a rejected person the seat again', async () => {
    const edition = await anEditionWithSeats(office.database, 1);
    const before = await aRegistration(office, edition, 'under-review');
    const rejected = await office.decide.reject(on(edition, before), 'No.', by, now, { isUndoable: true });
    expect(await seatsOf(office.database, edition.id)).toEqual({ capacity: 1, taken: 0, free: 1 });

    const undone = await undoDecision(office.database, on(edition, rejected), by, now);

    expect(undone).toMatchObject({ status: 'under-review', holdsSeat: true, reason: null, endedAt: null });
    expect(await seatsOf(office.database, edition.id)).toEqual({ capacity: 1, taken: 1, free: 0 });
  });

  it('is refused once the letter leaves, and by whom saw an older version', async () => {
    const edition = await anEditionWithSeats(office.database, 2);
    const before = await aRegistration(office, edition, 'under-review');
    const approved = await office.decide.approve(on(edition, before), by, now);
    const stale = undoDecision(office.database, on(edition, before), by, now);
    await expect(stale).rejects.toMatchObject({ code: 'registration.changed-meanwhile' });
    await office.database.query(`update letter set state = 'sending', attempts = 1 where subject_id = $1`, [before.id]);

    const late = undoDecision(office.database, on(edition, approved), by, now);

    await expect(late).rejects.toMatchObject({ code: 'registration.letter-has-left' });
    expect((await theRegistration(office.database, edition, before.email)).status).toBe('approved');
  });
});

describe('taking a rejection back', () => {
  it('makes a new promise, takes a seat and tells the applicant', async () => {
    const edition = await anEditionWithSeats(office.database, 1);
    const rejected = await aRegistration(office, edition, 'rejected');

    const again = await takeBack(office.database, on(edition, rejected), by, now);

    expect(again).toMatchObject({ status: 'under-review', holdsSeat: true });
    expect(again.decisionDueAt!.getTime()).toBeGreaterThan(now.getTime());
    expect((await lettersOf(rejected.id)).at(-1)).toBe('registration.reopened');
  });

  it('is refused when the seat went to somebody else', async () => {
    const edition = await anEditionWithSeats(office.database, 1);
    const rejected = await aRegistration(office, edition, 'rejected');
    await aRegistration(office, edition, 'under-review');

    const again = takeBack(office.database, on(edition, rejected), by, now);

    await expect(again).rejects.toMatchObject({ code: 'registration.no-seat-free' });
    expect(await seatsOf(office.database, edition.id)).toEqual({ capacity: 1, taken: 1, free: 0 });
  });

  it('is refused when the address has registered anew', async () => {
    const edition = await anEditionWithSeats(office.database, 5);
    const rejected = await aRegistration(office, edition, 'rejected');
    await aRegistration(office, edition, 'submitted', { email: rejected.email });

    const again = takeBack(office.database, on(edition, rejected), by, now);

    await expect(again).rejects.toMatchObject({ code: 'registration.address-has-another' });
  });

  it('is refused for what was never rejected', async () => {
    const edition = await anEditionWithSeats(office.database, 1);
    const approved = await aRegistration(office, edition, 'approved');

    const again = takeBack(office.database, on(edition, approved), by, now);

    await expect(again).rejects.toMatchObject({ code: 'registration.not-possible-now' });
  });
});

describe('revoking an approval', () => {
  it('frees the seat and tells the applicant why', async () => {
    const edition = await anEditionWithSeats(office.database, 1);
    const approved = await aRegistration(office, edition, 'approved');

    const revoked = await revoke(office.database, on(edition, approved), 'The letter was false.', by, now);

    expect(revoked).toMatchObject({ status: 'rejected', reason: 'The letter was false.', holdsSeat: false });
    expect(await seatsOf(office.database, edition.id)).toEqual({ capacity: 1, taken: 0, free: 1 });
    expect((await lettersOf(approved.id)).at(-1)).toBe('registration.revocation');
  });

  it('needs a reason, and an approval', async () => {
    const edition = await anEditionWithSeats(office.database, 3);
    const approved = await aRegistration(office, edition, 'approved');
    const open = await aRegistration(office, edition, 'under-review');

    const silent = revoke(office.database, on(edition, approved), '  ', by, now);
    const early = revoke(office.database, on(edition, open), 'No.', by, now);

    await expect(silent).rejects.toMatchObject({ code: 'registration.reason-missing' });
    await expect(early).rejects.toMatchObject({ code: 'registration.not-possible-now' });
  });
});

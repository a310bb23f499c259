import { inTransaction } from '@app/database';
import { type Edition, Editions } from '@app/edition';
import {
  extendInvitation,
  InvitedService,
  readInvitation,
  revokeInvitation,
  sendInvitationAgain,
  watchInvitations,
} from '@app/registration';
import { aGuestCategory, anAnswer, anInvitation, newestToken } from '../../factories/invitation.js';
import {
  anApplication,
  anEditionWithSeats,
  aRegistration,
  aRegistrationOffice,
  type RegistrationOffice,
  theRegistration,
} from '../../factories/registration.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';

let db: TestDatabase;
let office: RegistrationOffice;
let invited: InvitedService;
let edition: Edition;
const officer = { kind: 'account', name: 'Amara Osei' } as const;
const now = new Date('2027-04-28T08:15:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

beforeAll(async () => {
  db = await aDatabase();
  office = await aRegistrationOffice(db.url);
  invited = new InvitedService(office.database, new Editions(office.database));
});
beforeEach(async () => {
  edition = await anEditionWithSeats(office.database, 1000);
  await aGuestCategory(office.database, edition, 2);
});
afterAll(async () => {
  await office.database.destroy();
  await db.drop();
});

const lettersTo = async (email: string): Promise<string[]> =>
  (
    await office.database.query(
      `select kind from letter where to_address = $1 and edition_id = $2 order by created_at, length(cause_key), cause_key`,
      [email, edition.id],
    )
  ).map(({ kind }: { kind: string }) => kind);
const row = (id: string, at = now) => readInvitation(office.database, edition.id, id, at);
const allSent = () => office.database.query(`update letter set state = 'sent' where state = 'waiting'`);
const act = <T>(
  what: (tx: never, on: { edition: Edition; id: string }, by: typeof officer, at: Date) => Promise<T>,
  id: string,
  at = now,
) => inTransaction(office.database, (tx) => what(tx as never, { edition, id }, officer, at));
const extend = (id: string, day: string, at = now) =>
  inTransaction(office.database, (tx) => extendInvitation(tx, { edition, id }, day, officer, at));
const automatic = () =>
  office.database.query(
    `insert into deciding_rule (edition_id, code, position, conditions, decider) values ($1, 'guests', 1, '{"categories":["guest"]}', 'automatic')`,
    [edition.id],
  );

describe('the invited person', () => {
  it('is registered under the invited address and category, whatever was typed, and proven by the link', async () => {
    const { id, token, email } = await anInvitation(office.database, edition, now);

    const status = await invited.register(
      edition,
      token,
      anAnswer({ category: 'media', email: 'else@people.example' }),
      now,
    );

    const registration = await theRegistration(office.database, edition, email);
    expect(registration).toMatchObject({
      category: 'guest',
      seatPool: 'guest',
      status: 'under-review',
      holdsSeat: true,
      provenAt: now,
    });
    expect(registration.personId).not.toBeNull();
    expect(await lettersTo(email)).toEqual(['registration.review']); // the invitation had not left yet
    expect(await row(id)).toMatchObject({
      state: 'registered',
      endedAt: now,
      registration: { id: registration.id, status: 'under-review' },
    });
    expect(status).toHaveLength(43);
    expect(await theRegistration(office.database, edition, 'else@people.example')).toBeUndefined();
  });

  it('is approved at once where the edition rules so', async () => {
    await automatic();
    const { token, email } = await anInvitation(office.database, edition, now);

    await invited.register(edition, token, anAnswer(), now);

    expect(await theRegistration(office.database, edition, email)).toMatchObject({
      status: 'approved',
      decidingRule: 'guests',
      decidedBy: 'guests',
    });
    expect(await lettersTo(email)).toEqual(['registration.confirmation']);
  });

  it('takes a seat of the category, and waits like everybody when none is free', async () => {
    const places = [];
    for (let n = 0; n < 3; n++) {
      const { token, email } = await anInvitation(office.database, edition, now);
      await invited.register(edition, token, anAnswer(), now);
      const { status, holdsSeat } = await theRegistration(office.database, edition, email);
      places.push([status, holdsSeat]);
    }
    const [pool] = await office.database.query(
      `select taken, in_line from seat_pool where edition_id = $1 and category = 'guest'`,
      [edition.id],
    );

    expect(places).toEqual([
      ['under-review', true],
      ['under-review', true],
      ['waiting', false],
    ]);
    expect(pool).toEqual({ taken: 2, in_line: 1 });
  });

  it('keeps what was agreed to, and answers to the questions of the category', async () => {
    const { token, email } = await anInvitation(office.database, edition, now);

    await invited.register(edition, token, anAnswer({ consents: { 'privacy-notice': 1, 'public-list': 9 } }), now);

    const { id } = await theRegistration(office.database, edition, email);
    expect(await office.database.query(`select kind, version from consent where registration_id = $1`, [id])).toEqual([
      { kind: 'privacy-notice', version: 1 },
    ]);
  });

  it('is registered once by two presses of one page; another page is told that it is done', async () => {
    const { token, email } = await anInvitation(office.database, edition, now);
    const press = (key: string) => invited.register(edition, token, anAnswer(), now, key);

    const both = await Promise.all([press('page 1'), press('page 1')]);
    await expect(press('page 2')).rejects.toMatchObject({ why: 'registered' });

    expect(both.every((status) => status.length === 43)).toBe(true);
    expect((await lettersTo(email)).filter((kind) => kind === 'registration.review')).toHaveLength(1);
  });

  it('takes the place of an application that nobody has proven; a proven one stays', async () => {
    const squatted = anApplication();
    await office.apply.apply(edition, squatted, now);
    const first = await theRegistration(office.database, edition, squatted.email);
    const { token } = await anInvitation(office.database, edition, now, { list: squatted.email });
    await invited.register(edition, token, anAnswer({ familyName: 'Owner' }), now);

    const [earlier] = await office.database.query(`select status, holds_seat from registration where id = $1`, [
      first.id,
    ]);
    expect(earlier).toEqual({ status: 'withdrawn', holds_seat: false });
    expect(await theRegistration(office.database, edition, squatted.email)).toMatchObject({
      familyName: 'Owner',
      category: 'guest',
    });

    const other = await anInvitation(office.database, edition, now);
    const proven = await aRegistration(office, edition, 'under-review', { now, email: other.email });
    await expect(invited.register(edition, other.token, anAnswer(), now)).rejects.toMatchObject({ why: 'registered' });
    expect(await theRegistration(office.database, edition, other.email)).toMatchObject({
      id: proven.id,
      category: 'participant',
    });
  });

  it('cannot be had by the open form', async () => {
    await expect(office.apply.apply(edition, anApplication({ category: 'guest' }), now)).rejects.toMatchObject({
      code: 'registration.category-unknown',
    });
  });

  it('declines once, with or without a reason, and gets no further letter', async () => {
    const { id, token, email } = await anInvitation(office.database, edition, now);

    await invited.decline(edition, token, ' I am \n abroad ', later(1));
    await invited.decline(edition, token, 'Another reason', later(2));
    for (const day of [15, 16, 27, 28]) await watchInvitations(office.database, later(day));

    expect(await row(id)).toMatchObject({
      state: 'declined',
      declineReason: 'I am abroad',
      endedAt: later(1),
      remindAt: null,
    });
    expect(await lettersTo(email)).toEqual([]);
    await expect(invited.register(edition, token, anAnswer(), later(2))).rejects.toMatchObject({
      why: 'declined',
      since: later(1),
    });
  });

  it('reads why a link opens nothing', async () => {
    const other = await anEditionWithSeats(office.database, 1);
    const one = await anInvitation(office.database, edition, now);
    const [revoked, sentAgain] = [
      await anInvitation(office.database, edition, now),
      await anInvitation(office.database, edition, now),
    ];
    await act(revokeInvitation, revoked.id);
    await act(revokeInvitation, revoked.id);
    await act(sendInvitationAgain, sentAgain.id);
    const why = async (where: Edition, token: string, at = now) =>
      invited.look(where, token, at).then(
        ({ id }) => id,
        (refusal: { why: string }) => refusal.why,
      );

    expect([
      await why(edition, one.token),
      await why(other, one.token),
      await why(edition, 'nonsense'),
      await why(edition, one.token, later(31)),
      await why(edition, revoked.token),
      await why(edition, sentAgain.token),
      await why(edition, await newestToken(office.database, sentAgain.id)),
    ]).toEqual([one.id, 'unknown', 'unknown', 'expired', 'revoked', 'replaced', sentAgain.id]);
    await office.database.query(
      `update registration_category set closed_at = $2 where edition_id = $1 and code = 'guest'`,
      [edition.id, now],
    );
    expect(await why(edition, one.token)).toBe('shut');
  });
});

describe('an invitation that nobody answers', () => {
  it('is reminded of half way and three days before its end, once each though four look at once, and then ends', async () => {
    const { id, token, email } = await anInvitation(office.database, edition, now);
    await allSent();
    const look = async (day: number) => {
      await Promise.all(Array.from({ length: 4 }, () => watchInvitations(office.database, later(day))));
      await allSent();
    };

    for (const day of [1, 14.9]) await look(day);
    expect(await lettersTo(email)).toEqual(['inviting.invitation']);
    for (const day of [15.2, 15.3, 20]) await look(day);
    expect(await lettersTo(email)).toEqual(['inviting.invitation', 'inviting.reminder']);
    for (const day of [27.3, 28, 29]) await look(day);
    expect(await lettersTo(email)).toEqual(['inviting.invitation', 'inviting.reminder', 'inviting.reminder']);

    // Every letter's link works until the end.
    await invited.look(edition, token, later(29));
    await invited.look(edition, await newestToken(office.database, id), later(29));
    await look(30.4);
    const ended = await office.database.query(
      `select actor_name from audit_record where subject_id = $1 and action = 'registration.invitation-expired'`,
      [id],
    );
    expect([(await row(id)).state, ended]).toEqual(['expired', [{ actor_name: 'invitation-expires' }]]);
    expect(await lettersTo(email)).toHaveLength(3);
  });

  it('is not reminded of when the worker wakes too late, when its category is closed, or beyond the letters of a mailbox', async () => {
    const asleep = await anInvitation(office.database, edition, now);
    await allSent();
    await watchInvitations(office.database, later(31));
    const shut = await anInvitation(office.database, edition, now);
    await office.database.query(
      `update registration_category set closed_at = $2 where edition_id = $1 and code = 'guest'`,
      [edition.id, now],
    );
    await watchInvitations(office.database, later(16));
    await office.database.query(`update registration_category set closed_at = null where edition_id = $1`, [
      edition.id,
    ]);
    const full = await anInvitation(office.database, edition, now);
    await office.database.query(`update registration_invitation set letters = 10 where id = $1`, [full.id]);
    await watchInvitations(office.database, later(16));

    for (const { email } of [asleep, shut, full]) expect(await lettersTo(email)).toEqual(['inviting.invitation']);
  });

  it('is over when its address registers otherwise, once that is proven', async () => {
    const { id, email } = await anInvitation(office.database, edition, now);
    await office.apply.apply(edition, anApplication({ email }), now);
    await watchInvitations(office.database, now);
    const before = (await row(id)).state;
    const { id: registrationId } = await theRegistration(office.database, edition, email);
    await office.database.query(`update registration set proven_at = $2 where id = $1`, [registrationId, now]);

    await watchInvitations(office.database, later(16));

    expect([before, (await row(id)).state, (await row(id)).registrationId]).toEqual([
      'open',
      'registered',
      registrationId,
    ]);
    expect(await lettersTo(email)).not.toContain('inviting.reminder');
  });

  it('can be given another last day, which brings the last reminder once more; an expired one goes out again', async () => {
    const { id, token, email } = await anInvitation(office.database, edition, now, { until: '2027-05-08' });
    await allSent();
    await watchInvitations(office.database, later(8));
    await extend(id, '2027-05-16', later(8.1));
    await watchInvitations(office.database, later(12));
    const quietly = await lettersTo(email);
    await watchInvitations(office.database, later(15.5));
    await allSent();
    await watchInvitations(office.database, later(23));
    const expired = await row(id, later(23));
    await extend(id, '2027-06-10', later(24));

    expect(quietly).toEqual(['inviting.invitation', 'inviting.reminder']);
    expect(expired).toMatchObject({ state: 'expired' });
    expect(await row(id, later(24))).toMatchObject({
      state: 'open',
      expiresAt: new Date('2027-06-10T16:00:00Z'),
      letters: 4,
    });
    expect(await lettersTo(email)).toEqual([...quietly, 'inviting.reminder', 'inviting.invitation']);
    await expect(invited.look(edition, token, later(24))).rejects.toMatchObject({ why: 'replaced' });
  });

  it('that was answered is neither sent again nor extended nor taken back', async () => {
    const { id, token } = await anInvitation(office.database, edition, now);
    await invited.decline(edition, token, '', now);

    await expect(act(sendInvitationAgain, id)).rejects.toMatchObject({ code: 'inviting.not-open' });
    await expect(act(revokeInvitation, id)).rejects.toMatchObject({ code: 'inviting.not-open' });
    await expect(extend(id, '2027-05-30')).rejects.toMatchObject({ code: 'inviting.not-open' });
  });

  it('stays over when its address has another by now', async () => {
    const { id, email } = await anInvitation(office.database, edition, now, { until: '2027-04-29' });
    await anInvitation(office.database, edition, later(3), { list: email });

    await expect(extend(id, '2027-05-20', later(3))).rejects.toMatchObject({ code: 'inviting.address-needs-none' });
    expect((await row(id)).state).toBe('expired');
  });
});

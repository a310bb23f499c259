import { inTransaction } from '@app/database';
import { type Edition, Editions } from '@app/edition';
import { AddressFollowers, systemActor } from '@app/identity';
import {
  checkInvitations,
  countInvitations,
  extendInvitation,
  InvitedService,
  invite,
  openRegistration,
  readCategories,
  readInvitation,
  readInvitations,
  revokeInvitation,
  sendInvitationAgain,
  watchInvitations,
} from '@app/registration';
import { InvitationAddress } from '../../../libs/registration/src/inviting/invitation-address.js';
import { anEdition } from '../../factories/edition.js';
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
const rows = async () =>
  (
    await office.database.query(
      `select (select count(*) from registration_invitation)::int + (select count(*) from registration_invitation_link)::int
         + (select count(*) from letter)::int + (select count(*) from audit_record)::int as count`,
    )
  )[0].count;
const wish = (list: string, changes = {}) =>
  ({ category: 'guest', list, language: 'en', note: '', confirmed: 1, ...changes }) as const;
const send = (list: string, changes = {}, at = now) =>
  inTransaction(office.database, (tx) => invite(tx, edition, wish(list, changes), officer, at));
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

describe('a list of people', () => {
  it('is looked up line by line, and nothing is written before it is sent', async () => {
    const { email: registered } = await aRegistration(office, edition, 'under-review', { now });
    const { email: unproven } = await aRegistration(office, edition, 'submitted', { now });
    const open = await anInvitation(office.database, edition, now);
    const before = await rows();

    const list = ['E-mail;Name', registered, unproven, open.email, 'new@guests.example; New; ar', 'NEW@guests.example'];
    const checked = await checkInvitations(office.database, edition, wish(list.join('\n')), now);

    expect(checked.lines.map(({ line, problem }) => [line, problem])).toEqual([
      [1, 'heading'],
      [2, 'registered'],
      [3, undefined],
      [4, 'invited'],
      [5, undefined],
      [6, 'twice'],
    ]);
    expect([checked.fits, checked.expiresAt]).toEqual([2, new Date('2027-05-28T16:00:00Z')]);
    expect(await rows()).toBe(before);
  });

  it('is sent whole, each letter in its language, with links of which only a hash is kept', async () => {
    const list = ['en', 'fr', 'es', 'ru', 'zh', 'ar'].map(
      (language) => `${language}@guests.example, Guest, ${language}`,
    );

    expect(await send(list.join('\n'), { confirmed: 6, note: 'We would be\r\nhonoured.' })).toBe(6);

    const letters = await office.database.query(
      `select language, kind, data->>'category' as category, data->>'note' as note, secrets->>'link' as link from letter
       where edition_id = $1 order by language`,
      [edition.id],
    );
    expect(letters.map(({ language, category }: Record<string, string>) => [language, category])).toEqual([
      ['ar', 'ضيف مدعو'],
      ['en', 'Invited guest'],
      ['es', 'Invited guest'],
      ['fr', 'Invité'],
      ['ru', 'Invited guest'],
      ['zh', 'Invited guest'],
    ]);
    expect(new Set(letters.map(({ note }: Record<string, string>) => note))).toEqual(
      new Set(['We would be\nhonoured.']),
    );
    const audited = await office.database.query(
      `select action, actor_name, details from audit_record where edition_id = $1 and action = 'registration.invited'`,
      [edition.id],
    );
    expect(audited).toEqual(
      Array(6).fill({ action: 'registration.invited', actor_name: 'Amara Osei', details: { category: 'guest' } }),
    );
    const tokens = letters.map(({ link }: Record<string, string>) => link.split('token=')[1]);
    const held = await office.database.query(
      `select to_jsonb(l)::text || to_jsonb(i)::text as text from registration_invitation_link l join registration_invitation i on i.id = l.invitation_id`,
    );
    for (const token of tokens) expect(JSON.stringify(held)).not.toContain(token);
  });

  it.each([
    ['with one line that cannot be read', 'a1@guests.example\nnobody', 1, 'inviting.line-address'],
    [
      'with another number than was counted',
      'a2@guests.example\nb2@guests.example',
      3,
      'inviting.list-changed-meanwhile',
    ],
    ['with nobody who needs it', 'Name;Mail\n\n,', 0, 'inviting.line-address'],
    ['with nobody at all', ' \n', 0, 'inviting.nobody-to-invite'],
  ])('%s, is refused whole', async (_, list, confirmed, code) => {
    const before = await rows();
    await expect(send(list, { confirmed })).rejects.toMatchObject({ code });
    expect(await rows()).toBe(before);
  });

  it('names every line that cannot be read', async () => {
    await expect(send('x\ny\nok@guests.example, Ok, de', { confirmed: 1 })).rejects.toMatchObject({
      each: [
        { code: 'inviting.line-address', values: { line: 2 } },
        { code: 'inviting.line-language', values: { line: 3 } },
      ],
    });
  });

  it('invites once when two officers send it at the same moment', async () => {
    const list = 'both@guests.example\nalso@guests.example';

    const sent = await Promise.allSettled([1, 2, 3].map(() => send(list, { confirmed: 2 })));

    expect(sent.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await lettersTo('both@guests.example')).toEqual(['inviting.invitation']);
  });

  it.each([
    ['delegation', {}, 'inviting.category-not-for-inviting'],
    ['nowhere', {}, 'inviting.category-not-for-inviting'],
    ['guest', { until: '2027-04-27' }, 'inviting.expiry-unusable'],
    ['guest', { until: '2028-05-14' }, 'inviting.expiry-unusable'],
    ['guest', { note: 'x'.repeat(1001) }, 'inviting.note-too-long'],
  ])('to %s with %j is refused', async (category, changes, code) => {
    await expect(send('some@guests.example', { category, ...changes })).rejects.toMatchObject({ code });
  });

  it('ends with registration, and invites nobody when that is shut', async () => {
    const closesSoon = await anEdition(office.database, {});
    await aGuestCategory(office.database, closesSoon);
    await office.database.query(`update edition set on_site_closes_at = $2, remote_closes_at = $2 where id = $1`, [
      closesSoon.id,
      later(5),
    ]);
    const closing = { ...closesSoon, onSiteClosesAt: later(5), remoteClosesAt: later(5) };

    const { expiresAt } = await checkInvitations(office.database, closing as Edition, wish('a@guests.example'), now);

    expect(expiresAt).toEqual(later(5));
    await expect(
      checkInvitations(office.database, closing as Edition, wish('a@guests.example'), later(6)),
    ).rejects.toMatchObject({ code: 'inviting.registration-shut' });
  });

  it('takes five hundred lines in one go', async () => {
    const list = Array.from({ length: 500 }, (_, n) => `many-${n}@guests.example, Guest ${n}`).join('\n');

    expect(await send(list, { confirmed: 500 })).toBe(500);
    const [{ letters, bells }] = await office.database.query(
      `select count(*)::int as letters, count(b.*)::int as bells from letter l
       left join bell b on b.subject_id = l.id::text and b.job = 'send-letter' where l.edition_id = $1`,
      [edition.id],
    );
    expect([letters, bells]).toEqual([500, 500]);
    await office.database.query(`update registration_invitation set remind_at = null where edition_id = $1`, [
      edition.id,
    ]);
  });
});

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

    for (const attempt of [act(sendInvitationAgain, id), act(revokeInvitation, id), extend(id, '2027-05-30')])
      await expect(attempt).rejects.toMatchObject({ code: 'inviting.not-open' });
  });

  it('stays over when its address has another by now', async () => {
    const { id, email } = await anInvitation(office.database, edition, now, { until: '2027-04-29' });
    await anInvitation(office.database, edition, later(3), { list: email });

    await expect(extend(id, '2027-05-20', later(3))).rejects.toMatchObject({ code: 'inviting.address-needs-none' });
    expect((await row(id)).state).toBe('expired');
  });
});

describe('a mailbox (S-64)', () => {
  it('gets three letters of invitations a day, whatever edition they come from, and ten of one edition', async () => {
    const { id, email } = await anInvitation(office.database, edition, now);
    const other = await anEditionWithSeats(office.database, 5);
    await aGuestCategory(office.database, other);
    await act(sendInvitationAgain, id);
    await act(sendInvitationAgain, id);
    await expect(act(sendInvitationAgain, id)).rejects.toMatchObject({ code: 'inviting.letters-enough' });
    const there = await checkInvitations(office.database, other, wish(email), now);
    for (let day = 2; day < 9; day++) await act(sendInvitationAgain, id, later(day));
    await expect(act(sendInvitationAgain, id, later(9))).rejects.toMatchObject({ code: 'inviting.letters-enough' });
    await act(revokeInvitation, id, later(9));

    const again = await checkInvitations(office.database, edition, wish(email), later(20));

    expect([there, again].map(({ lines }) => lines[0].problem)).toEqual(['letters', 'letters']);
    const [{ letters }] = await office.database.query(`select letters from registration_invitation where id = $1`, [
      id,
    ]);
    expect(letters).toBe(10);
  });

  it('and an edition sends three thousand a day', async () => {
    const { id } = await anInvitation(office.database, edition, now);
    await office.database.query(
      `insert into registration_invitation_link (invitation_id, token_hash, created_at)
       select $1, sha256(convert_to(n::text, 'UTF8')), $2 from generate_series(1, 2998) as n`,
      [id, now],
    );

    await expect(send('x1@guests.example\nx2@guests.example', { confirmed: 2 })).rejects.toMatchObject({
      code: 'inviting.edition-wrote-enough',
    });
    expect(await send('x1@guests.example')).toBe(1);
    expect(await send('x2@guests.example', {}, later(1.1))).toBe(1);
  });
});

describe('who has answered', () => {
  it('is listed newest first, page by page, counted and found by name, address, category and state', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n++)
      ids.push(
        (await anInvitation(office.database, edition, later(n / 10), { list: `p${n}@guests.example, Zoë Nº${n}` })).id,
      );
    await act(revokeInvitation, ids[0], later(1));
    const read = (filter: object, after?: string) =>
      readInvitations(office.database, edition.id, filter, { size: 2, after }, later(1));

    const first = await read({});
    const second = await read({}, first.next);
    const third = await read({}, second.next);

    expect([first, second, third].map(({ items }) => items.map(({ id }) => ids.indexOf(id)))).toEqual([
      [4, 3],
      [2, 1],
      [0],
    ]);
    expect(third.next).toBeUndefined();
    expect((await read({ search: 'zoe no3' })).items.map(({ id }) => id)).toEqual([ids[3]]);
    expect((await read({ search: 'P2@GUESTS' })).items.map(({ id }) => id)).toEqual([ids[2]]);
    expect((await read({ state: 'revoked' })).items).toMatchObject([{ id: ids[0], letterState: null }]);
    expect((await read({ category: 'media' })).items).toEqual([]);
    expect(first.items[0]).toMatchObject({ letterState: 'waiting', registration: null, invitedBy: 'Amara Osei' });
    expect(await countInvitations(office.database, edition.id, {}, later(1))).toEqual({
      open: 4,
      registered: 0,
      declined: 0,
      expired: 0,
      revoked: 1,
    });
    expect(await countInvitations(office.database, edition.id, {}, later(40))).toMatchObject({ open: 0, expired: 4 });
  });
});

describe('what hangs on an invitation', () => {
  it('follows another address with a fresh letter, and the old links end', async () => {
    const { id, token, email } = await anInvitation(office.database, edition, now);
    const double = await anInvitation(office.database, edition, now, { list: 'new-address@guests.example' });
    const follower = new InvitationAddress(new AddressFollowers());
    const move = (from: string, to: string) =>
      inTransaction(office.database, (tx) =>
        follower.follow(
          tx,
          {
            owner: { accountId: null, personId: null },
            from: { address: from, key: from },
            to: { address: to, key: to },
          },
          now,
        ),
      );

    await move(email, 'moved@guests.example');
    const moved = await row(id);
    await move('moved@guests.example', double.email);

    expect(moved).toMatchObject({ state: 'open', email: 'moved@guests.example', letters: 2 });
    expect(await lettersTo('moved@guests.example')).toEqual([]); // taken back when the other one counted
    await expect(invited.look(edition, token, now)).rejects.toMatchObject({ why: 'revoked' });
    expect([(await row(id)).state, (await row(double.id)).state]).toEqual(['revoked', 'open']);
  });

  it('is not copied into another edition, while the category is', async () => {
    await anInvitation(office.database, edition, now);
    const copy = await anEdition(office.database);
    await inTransaction(office.database, (tx) =>
      openRegistration(tx, copy.id, { copyOf: edition.code }, systemActor('test'), now),
    );

    expect((await readCategories(office.database, copy.id)).find(({ code }) => code === 'guest')).toMatchObject({
      entry: 'invited',
      hasOwnSeats: true,
    });
    expect((await readInvitations(office.database, copy.id, {}, { size: 5 }, now)).items).toEqual([]);
  });
});

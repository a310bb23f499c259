import { inTransaction } from '@app/database';
import { type Edition, Editions } from '@app/edition';
import { AddressFollowers, systemActor } from '@app/identity';
import {
  checkInvitations,
  countInvitations,
  InvitedService,
  invite,
  openRegistration,
  readCategories,
  readInvitation,
  readInvitations,
  revokeInvitation,
  sendInvitationAgain,
} from '@app/registration';
import { InvitationAddress } from '../../../libs/registration/src/inviting/invitation-address.js';
import { anEdition } from '../../factories/edition.js';
import { aGuestCategory, anInvitation } from '../../factories/invitation.js';
import {
  anEditionWithSeats,
  aRegistration,
  aRegistrationOffice,
  type RegistrationOffice,
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
    const waiting = await office.database.query(
      `select line, to_domain as domain, count(*)::int as letters from letter where edition_id = $1 group by 1, 2`,
      [edition.id],
    );
    expect(waiting).toEqual([{ line: 'many', domain: 'guests.example', letters: 500 }]);
    await office.database.query(`update registration_invitation set remind_at = null where edition_id = $1`, [
      edition.id,
    ]);
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

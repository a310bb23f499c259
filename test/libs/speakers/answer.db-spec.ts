import { inTransaction, type Transaction } from '@app/database';
import { auditOf } from '@app/identity';
import { changePerson } from '@app/people';
import { cancelSession, removePerson } from '@app/programme';
import { answerInvitation, partByLink, readPanel, readPartsOf } from '@app/speakers';
import { anEdition } from '../../factories/edition.js';
import { aRegistration, aRegistrationOffice } from '../../factories/registration.js';
import { aPanel, by, later, now } from './a-panel.js';

let panel: Awaited<ReturnType<typeof aPanel>>;
let ana: { id: string; version: number };
let code: string;

beforeEach(async () => {
  panel = await aPanel();
  ana = await panel.person({ email: 'ana@people.example', givenName: 'Ana', familyName: 'Quist' });
  ({ code } = await panel.session({ title: 'Bridging the gap', panel: [{ personId: ana.id, role: 'speaker' }] }));
});

afterEach(() => panel.close());

const codeOf = ({ code: what }: { code: string }) => what;
const theState = async () => (await readPanel(panel.database, panel.edition.id, code))[0].state;
const kinds = async () => (await panel.letters()).map(({ kind }: { kind: string }) => kind);

/** A transaction in which nobody waits for anybody: where a row would be locked, there is a pause. */
function unlocked(tx: Transaction): Transaction {
  const query = (sql: string, values: unknown[]) =>
    / for update/.test(sql) ? Promise.resolve([]) : tx.query(sql, values).then(pauseAfterRead(sql));
  return new Proxy(tx, { get: (target, name) => (name === 'query' ? query : Reflect.get(target, name)) });
}

const pauseAfterRead = (sql: string) => async (rows: unknown) => {
  if (/^\s*select s\.id/.test(sql)) await new Promise((wake) => setTimeout(wake, 200));
  return rows;
};

/** The token in the newest letter, as it waits in the outbox. */
async function token(): Promise<string> {
  const [{ link }] = await panel.database.query(
    `select secrets->>'link' as link from letter order by created_at desc, id limit 1`,
  );
  return new URL(link, 'http://forum').searchParams.get('token')!;
}

describe('an answer', () => {
  it('is noted, acknowledged by letter and logged; the same again changes nothing', async () => {
    await panel.invite(code);

    const accepted = await panel.answer(code, ana.id, { act: 'accept', mode: 'remote' });
    await panel.answer(code, ana.id, { act: 'accept', mode: 'remote' }, later(1));

    expect(accepted).toMatchObject({ state: 'accepted', mode: 'remote', answeredAt: now });
    expect(await kinds()).toEqual(['speakers.invitation', 'speakers.answer-noted']);
    const log = await auditOf(panel.database, { kind: 'speaking-invitation', id: accepted.invitationId! });
    expect(log.map(({ action }) => action)).toEqual(['speakers.invited', 'speakers.accepted']);
  });

  it('may change, also after the date; declining leaves the panel as it is', async () => {
    await panel.invite(code);
    await panel.answer(code, ana.id, { act: 'accept' });
    const late = new Date('2027-07-01T09:00:00Z');

    await panel.answer(code, ana.id, { act: 'decline', reason: ' I am\u0000 ill ' }, late);

    expect(await readPanel(panel.database, panel.edition.id, code)).toMatchObject([
      { personId: ana.id, state: 'declined', declineReason: 'I am ill', mode: null, answeredAt: late },
    ]);
    await panel.answer(code, ana.id, { act: 'accept', mode: 'on-site' }, late);
    expect(await theState()).toBe('accepted');
    expect(await kinds()).toEqual(['speakers.invitation', ...Array<string>(3).fill('speakers.answer-noted')]);
  });

  it('of twenty at once leaves one state and one letter', async () => {
    await panel.invite(code);

    await Promise.all(Array.from({ length: 20 }, () => panel.answer(code, ana.id, { act: 'accept', mode: 'on-site' })));

    expect(await theState()).toBe('accepted');
    expect(await kinds()).toEqual(['speakers.invitation', 'speakers.answer-noted']);
  });

  it('would be acknowledged several times without the lock (the test above can fail)', async () => {
    await panel.invite(code);

    await Promise.all(
      Array.from({ length: 5 }, () =>
        inTransaction(panel.database, (tx) =>
          answerInvitation(unlocked(tx), panel.edition, code, ana.id, { act: 'accept' }, by, now),
        ),
      ),
    );

    expect((await kinds()).length).toBeGreaterThan(2);
  });

  it('is refused before the letter, for another mode, for a session that is cancelled or over, and when it changes for ever', async () => {
    const remoteOnly = await panel.session({
      room: null,
      mode: 'remote',
      from: '14:00',
      to: '15:00',
      panel: [{ personId: ana.id, role: 'speaker' }],
    });
    const answered = (of: string, mode: 'on-site' | 'remote' | null, at = now) =>
      panel.answer(of, ana.id, { act: 'accept', mode }, at).then((part) => part.mode, codeOf);
    expect(await answered(code, null)).toBe('speakers.not-asked');
    await panel.invite(code);
    await panel.invite(remoteOnly.code);

    expect(await answered(remoteOnly.code, 'on-site')).toBe('speakers.mode-on-site-impossible');
    expect(await answered(remoteOnly.code, null)).toBe('remote');
    expect(await answered(code, null)).toBe(null);
    expect(await answered(code, null, new Date('2027-07-06T09:00:00Z'))).toBe('speakers.session-over');
    await panel.database.query(`update speaking_invitation set version = 30`);
    expect(await answered(code, 'remote')).toBe('speakers.changed-too-often');
    await inTransaction(panel.database, (tx) => cancelSession(tx, { editionId: panel.edition.id, code }, '', by, now));
    expect(await answered(code, null)).toBe('speakers.session-cancelled');
  });

  it('stays when the panel is written anew in other roles, and is out of reach for whoever was taken off', async () => {
    await panel.invite(code);
    await panel.answer(code, ana.id, { act: 'accept' });
    await panel.database.query(`update session_person set role = 'moderator' where person_id = $1`, [ana.id]);
    expect(await theState()).toBe('accepted');
    const key = await token();

    await inTransaction(panel.database, (tx) =>
      removePerson(tx, { editionId: panel.edition.id, code }, ana.id, by, now),
    );

    expect(await panel.answer(code, ana.id, { act: 'decline' }).catch(codeOf)).toBe('speakers.gone-panel');
    expect(await partByLink(panel.database, panel.edition, key, now).catch(codeOf)).toBe('speakers.gone-panel');
  });
});

describe('a personal link', () => {
  it('opens one part, as often as one likes, until the edition is over', async () => {
    await panel.invite(code);
    const key = await token();

    for (const at of [now, later(1), new Date('2027-07-09T21:59:59Z')]) {
      expect(await partByLink(panel.database, panel.edition, key, at)).toMatchObject({ code, personId: ana.id });
    }
    expect(await theState()).toBe('invited');
    expect(await partByLink(panel.database, panel.edition, key, new Date('2027-07-09T22:00:00Z')).catch(codeOf)).toBe(
      'speakers.gone-expired',
    );
  });

  it('is unknown when it is wrong, empty, or of another edition', async () => {
    await panel.invite(code);
    const key = await token();
    const other = await anEdition(panel.database);

    for (const [edition, wrong] of [
      [panel.edition, `${key}x`],
      [panel.edition, ''],
      [other, key],
    ] as const) {
      expect(await partByLink(panel.database, edition, wrong, now).catch(codeOf)).toBe('speakers.invitation-unknown');
    }
  });

  it('is kept as a hash only', async () => {
    await panel.invite(code);
    const key = await token();
    const [{ all }] = await panel.database.query(
      `select string_agg(l::text, ' ') || string_agg(a::text, ' ') as all from speaking_link l, audit_record a`,
    );

    expect(all).not.toContain(key);
    expect(all).not.toContain(Buffer.from(key, 'base64url').toString('hex'));
  });

  it('dies when the address is corrected: whoever got the letter by mistake has no key', async () => {
    await panel.invite(code);
    const wrong = await token();

    await inTransaction(panel.database, (tx) =>
      changePerson(tx, ana.id, ana.version, { email: 'ana.quist@people.example' }, by, now),
    );

    expect(await partByLink(panel.database, panel.edition, wrong, now).catch(codeOf)).toBe('speakers.gone-address');
  });
});

describe('what a person sees of their sessions', () => {
  it('is the draft for the invited, the release once there is one, and nothing while only suggested', async () => {
    const titles = async () =>
      (await readPartsOf(panel.database, panel.edition.id, ana.id)).map(({ title, startsAt, isReleased, state }) => [
        title,
        startsAt?.toISOString(),
        isReleased,
        state,
      ]);
    expect(await titles()).toEqual([]);
    await panel.invite(code);
    expect(await titles()).toEqual([['Bridging the gap', '2027-07-06T08:00:00.000Z', false, 'invited']]);

    await panel.release();
    await panel.database.query(
      `update session set title = 'An idea of the editors', starts_at = starts_at + interval '10 minutes'`,
    );

    expect(await titles()).toEqual([['Bridging the gap', '2027-07-06T08:00:00.000Z', true, 'invited']]);
  });

  it('names a session on whose released panel they stand, though nobody has written yet', async () => {
    await panel.release();

    expect(await readPartsOf(panel.database, panel.edition.id, ana.id)).toMatchObject([
      { code, state: 'suggested', isPublic: true },
    ]);
  });

  it('knows their registration in this edition, also by the address alone', async () => {
    const office = await aRegistrationOffice(panel.url, 2);
    const email = 'ana@people.example';
    await aRegistration(office, panel.edition, 'approved', { email, mode: 'remote' });
    await office.database.query(`update registration set person_id = null`);
    await aRegistration(office, await anEdition(panel.database), 'approved', { email, mode: 'remote' });
    await office.database.destroy();

    expect((await readPanel(panel.database, panel.edition.id, code))[0].registration).toEqual({
      status: 'approved',
      mode: 'remote',
    });
  });
});

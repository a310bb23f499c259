import { inTransaction } from '@app/database';
import { changeRoom, readRooms } from '@app/edition';
import { auditOf, systemActor, type Actor } from '@app/identity';
import {
  addSession,
  conflictsIfPlaced,
  editOwnSession,
  editSession,
  placeSession,
  readDraftSession,
  setPanel,
  setSessionOrganizers,
  type Placement,
  type SessionChanges,
  type SessionDraft,
} from '@app/programme';
import { Refusal } from '@app/refusals';
import { aPerson } from '../../factories/person.js';
import { aDraft, aSession } from '../../factories/session.js';
import { aProgramme, by, now } from './a-programme.js';

let programme: Awaited<ReturnType<typeof aProgramme>>;

beforeAll(async () => {
  programme = await aProgramme();
});
afterAll(() => programme.close());

const write = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(programme.database, work);

/** What was refused, and for which field. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const fault = await work.then(
    () => 'nothing refused',
    (no: unknown) => no,
  );
  return fault instanceof Refusal ? [fault.kind, fault.code, fault.field].filter(Boolean).join(' ') : String(fault);
}

describe('a new session', () => {
  it('gets a code of six and a guid, and clean texts', async () => {
    const session = await write((tx) =>
      addSession(
        tx,
        programme.edition.id,
        {
          title: '  Women\u202e in \u0007 ICT\n today ',
          organizers: ['ITU ', '', 'ITU', 'UNESCO'],
          description: 'One\r\n\r\n\r\n\r\nTwo',
          sdgs: [9, 4, 9],
        },
        by,
        now,
      ),
    );

    expect(session.code).toMatch(/^[0-9A-Z]{6}$/);
    expect(session.guid).toMatch(/^[0-9a-f-]{36}$/);
    expect(session).toMatchObject({
      title: 'Women in ICT today',
      organizers: ['ITU', 'UNESCO'],
      description: 'One\n\nTwo',
      sdgs: [4, 9],
      version: 1,
    });
  });

  const wrong: Array<[string, Partial<SessionDraft>]> = [
    ['invalid programme.title-missing title', { title: ' \u200f ' }],
    ['invalid programme.text-too-long title', { title: 'x'.repeat(301) }],
    ['invalid programme.unknown-type typeCode', { typeCode: 'party' }],
    ['invalid programme.unknown-action-line actionLines', { actionLines: ['С1'] }],
    ['invalid programme.action-line-is-heading actionLines', { actionLines: ['C7'] }],
    ['invalid programme.unknown-sdg sdgs', { sdgs: [18] }],
    ['invalid programme.not-a-language-tag languages', { languages: ['English'] }],
    ['invalid programme.address-not-secure joiningUrl', { joiningUrl: 'javascript:alert(1)' }],
    [
      'invalid programme.address-not-secure documents/0/url',
      { documents: [{ title: 'x', url: 'http://files.example' }] },
    ],
  ];
  it.each(wrong)('is refused: %s', async (expected, facts) => {
    expect(
      await refusal(write((tx) => addSession(tx, programme.edition.id, { title: 'Any', ...facts }, by, now))),
    ).toBe(expected);
  });

  it('is not imported twice under one key', async () => {
    await aDraft(programme.database, programme.edition, { sourceKey: '2025-17' });

    expect(await refusal(aDraft(programme.database, programme.edition, { sourceKey: '2025-17' }))).toBe(
      'conflict programme.source-key-taken sourceKey',
    );
  });
});

describe('an edit', () => {
  const edit = (session: { editionId: string; code: string }, version: number, changes: SessionChanges) =>
    write((tx) => editSession(tx, session, version, changes, by, now));

  it('counts the version, takes away the mark of given facts, and stands in the log', async () => {
    const draft = await aDraft(programme.database, programme.edition, { givenFields: ['typeCode', 'actionLines'] });

    const edited = await edit(draft, 1, { typeCode: 'high-level-dialogue' });

    expect(edited).toMatchObject({ version: 2, typeCode: 'high-level-dialogue', givenFields: ['actionLines'] });
    const log = await auditOf(programme.database, { kind: 'session', id: draft.id });
    expect(log.map(({ action, actor }) => [action, actor])).toEqual([
      ['programme.session-added', by.name],
      ['programme.session-changed', by.name],
    ]);
  });

  it('of an old version is refused and changes nothing', async () => {
    const draft = await aDraft(programme.database, programme.edition, { title: 'First' });
    await edit(draft, 1, { title: 'Second' });

    expect(await refusal(edit(draft, 1, { title: 'Third' }))).toBe('stale programme.session-changed-meanwhile');
    expect(await readDraftSession(programme.database, programme.edition.id, draft.code)).toMatchObject({
      title: 'Second',
      version: 2,
    });
  });

  it('of two at once loses neither: one is told to look again', async () => {
    const draft = await aDraft(programme.database, programme.edition);

    const outcomes = await Promise.allSettled(['One', 'Two'].map((title) => edit(draft, 1, { title })));

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('does not find a session by the code of another edition', async () => {
    const draft = await aDraft(programme.database, programme.edition);
    const elsewhere = { editionId: '00000000-0000-4000-8000-000000000000', code: draft.code };

    expect(await refusal(edit(elsewhere, 1, { title: 'Mine' }))).toBe('not-found programme.session-unknown session');
  });
});

describe('a place', () => {
  const place = (day: string, from: string, to: string, room: string | null = 'H'): Placement => ({
    room,
    startsAt: new Date(`${day}T${from}+02:00`),
    endsAt: new Date(`${day}T${to}+02:00`),
  });
  const put = async (placement: Placement, facts: Partial<SessionDraft> = {}, who: Actor = by) => {
    const draft = await aDraft(programme.database, programme.edition, facts);
    return write((tx) => placeSession(tx, draft, draft.version, placement, who, now));
  };

  it('is kept to the minute, and may be the last minute of the last day', async () => {
    expect(await put(place('2027-07-05', '09:34', '10:30'))).toMatchObject({
      startsAt: new Date('2027-07-05T07:34:00Z'),
      endsAt: new Date('2027-07-05T08:30:00Z'),
    });
    await put({ ...place('2027-07-09', '23:00', '23:59'), endsAt: new Date('2027-07-09T22:00:00Z') });
  });

  it.each([
    ['invalid programme.not-to-the-minute startsAt', place('2027-07-05', '09:34:30', '10:30')],
    ['invalid programme.ends-before-it-starts endsAt', place('2027-07-05', '10:30', '10:30')],
    ['invalid programme.outside-edition-days startsAt', place('2027-07-04', '10:30', '11:30')],
    ['invalid programme.outside-edition-days startsAt', place('2027-07-10', '00:00', '01:00')],
    ['invalid programme.room-unknown room', place('2027-07-05', '10:30', '11:30', 'Z')],
    ['invalid programme.room-needed room', place('2027-07-05', '10:30', '11:30', null)],
  ])('is refused: %s', async (expected, placement) => {
    expect(await refusal(put(placement))).toBe(expected);
  });

  it('needs no room when the session is remote altogether', async () => {
    expect(await put(place('2027-07-05', '10:30', '11:30', null), { mode: 'remote' })).toMatchObject({ roomId: null });
  });

  it('in a closed room is refused to newcomers only', async () => {
    const { database, edition } = programme;
    const inside = await aSession(database, edition, { room: 'K', from: '07:00', to: '08:00' });
    const room = (await readRooms(database, edition.id)).find(({ code }) => code === 'K')!;
    await write((tx) => changeRoom(tx, room.id, room.version, { closedAt: now }, by, now));

    expect(await refusal(put(place('2027-07-05', '12:00', '13:00', 'K')))).toBe('conflict programme.room-closed room');
    await write((tx) => placeSession(tx, inside, inside.version, place('2027-07-05', '07:30', '08:00', 'K'), by, now));
  });

  it('says beforehand what it would clash with, without being taken', async () => {
    const { database, edition } = programme;
    const there = await aSession(database, edition, { room: 'H', day: '2027-07-08', from: '09:00', to: '10:00' });
    const draft = await aDraft(database, edition);

    const conflicts = await conflictsIfPlaced(database, draft, place('2027-07-08', '09:30', '10:30'));

    expect(conflicts.map(({ kind }) => kind)).toEqual(['room-twice']);
    expect('sessions' in conflicts[0] && conflicts[0].sessions.map(({ code }) => code)).toEqual([
      there.code,
      draft.code,
    ]);
    expect(await readDraftSession(database, edition.id, draft.code)).toMatchObject({ startsAt: null, version: 1 });
  });

  it('that a person gives is no longer marked as given by our code', async () => {
    const given = { givenFields: ['room', 'time', 'typeCode'] };
    const person: Actor = { kind: 'account', id: '00000000-0000-4000-8000-000000000001', name: 'Ada' };

    expect((await put(place('2027-07-08', '12:00', '13:00'), given)).givenFields).toEqual(given.givenFields);
    expect((await put(place('2027-07-08', '13:00', '14:00'), given, person)).givenFields).toEqual(['typeCode']);
  });
});

describe('a session’s organizers', () => {
  it('edit description and organizations of their own session; others learn nothing of it', async () => {
    const { database, edition } = programme;
    const [ada, bilal] = [await aPerson(database), await aPerson(database)];
    const draft = await aDraft(database, edition, { title: 'Ours' });
    const session = await write((tx) => setSessionOrganizers(tx, draft, 1, [ada.id], by, now));
    const theirs = { description: 'New', title: 'Theirs' };
    const edit = (personId: string, version: number) =>
      write((tx) => editOwnSession(tx, draft, version, theirs, { personId, by: systemActor('Ada') }, now));

    expect(await edit(ada.id, session.version)).toMatchObject({ title: 'Ours', description: 'New' });
    expect(await refusal(edit(bilal.id, session.version + 1))).toBe('not-found programme.session-unknown session');
  });
});

describe('a panel', () => {
  it('has known people in known roles, each once', async () => {
    const { database, edition } = programme;
    const person = await aPerson(database);
    const draft = await aDraft(database, edition);
    const set = (...seats: Array<[string, string]>) =>
      refusal(
        write((tx) =>
          setPanel(
            tx,
            draft,
            1,
            seats.map(([personId, role]) => ({ personId, role })),
            by,
            now,
          ),
        ),
      );

    expect(await set([person.id, 'clown'])).toBe('invalid programme.unknown-role role');
    expect(await set(['00000000-0000-4000-8000-000000000000', 'speaker'])).toBe(
      'invalid programme.person-unknown person',
    );
    expect(await set([person.id, 'speaker'], [person.id, 'speaker'])).toBe('invalid programme.seat-twice panel');
    expect(await set([person.id, 'speaker'], [person.id, 'chair'])).toBe('nothing refused');
  });
});

import { chooseKeeping } from '@app/calendar';
import { inTransaction } from '@app/database';
import { instantIn } from '@app/edition';
import { systemActor } from '@app/identity';
import type { Language } from '@app/i18n';
import { watchRounds } from '@app/notices';
import { givePersonalMandate } from '@app/people';
import {
  cancelSession,
  placeSession,
  readDraftSession,
  removePerson,
  removeSession,
  setPanel,
  setSessionOrganizers,
} from '@app/programme';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { doNoticeWork } from '../../support/notice-work.js';
import { aProgrammeApi, type ProgrammeApi } from '../programme/a-programme.js';

const by = systemActor('test');
const DAY = '2027-07-06';

let api: ProgrammeApi;
let number: number;

beforeAll(async () => {
  api = await aProgrammeApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.set('2027-05-01T09:00:00Z');
  const { database } = api;
  for (const table of [
    'notice',
    'told_session',
    'notice_round',
    'notice_rules',
    'task',
    'letter',
    'mandate',
    'released_session',
    'release',
    'session_person',
    'session_organizer',
  ])
    await database.query(`delete from ${table}`);
  await database.query(`update session set removed_at = now()`);
  number = 0;
});

const now = () => api.clock.now();
const write = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(api.database, work);
const refOf = (code: string) => ({ editionId: api.edition.id, code });
const person = (givenName: string, language: Language = 'en', email: string | null | undefined = undefined) =>
  aPerson(api.database, { givenName, familyName: 'Example', language, ...(email !== undefined && { email }) });
const session = (
  title: string,
  panel: string[],
  more: { room?: string; day?: string; from?: string; to?: string } = {},
) =>
  aSession(api.database, api.edition, {
    title,
    room: 'H',
    day: DAY,
    panel: panel.map((personId) => ({ personId, role: 'speaker' })),
    ...more,
  });

async function move(code: string, from: string, to: string, { day = DAY, room = 'H' } = {}): Promise<void> {
  const draft = (await readDraftSession(api.database, api.edition.id, code))!;
  const [startsAt, endsAt] = [from, to].map((time) => instantIn(api.edition.timeZone, day, time));
  await write((tx) => placeSession(tx, refOf(code), draft.version, { room, startsAt, endsAt }, by, now()));
}

const versionOf = async (code: string) => (await readDraftSession(api.database, api.edition.id, code))!.version;

/** As an editor does it; the worker's part follows at once. */
async function release(): Promise<void> {
  await api.editor.post(`${api.path}/releases`).send({ name: 'Release', acceptConflicts: true }).expect(201);
  number++;
  await watchRounds(api.database, now());
  await doNoticeWork(api.database, api.clock);
}

const roundPath = (of = number) => `${api.path}/releases/${of}/notices`;
const round = async (of = number) => (await api.editor.get(roundPath(of)).expect(200)).body;
async function decide(decision: string, expected = 200, of = number) {
  const { headers } = await api.editor.get(roundPath(of));
  const answer = await api.editor
    .put(`${roundPath(of)}/decision`)
    .set('If-Match', headers.etag)
    .send({ decision })
    .expect(expected);
  await doNoticeWork(api.database, api.clock);
  return answer.body;
}

/** Time passes, and the clock of the worker looks. */
async function wait(minutes: number): Promise<void> {
  api.clock.advance({ minutes });
  await watchRounds(api.database, now());
  await doNoticeWork(api.database, api.clock);
}

async function releaseAndTell(): Promise<void> {
  await release();
  await decide('approved');
  await wait(10);
}

/** Letters since the last call: to whom, and what happened to which session. */
async function letters(): Promise<string[]> {
  const rows: Array<{ name: string; language: string; differences: Array<{ mark: string; title: string }> }> =
    await api.database.query(
      `update letter set kind = kind || '.seen' where kind like 'notices.%' and kind not like '%.seen'
       returning to_name as name, language, differences`,
    );
  const written = (rows as unknown as [typeof rows, number])[0];
  return written
    .map(({ name, language, differences }) => {
      return `${name} (${language}): ${differences.map(({ mark, title }) => `${mark} ${title}`).join(', ')}`;
    })
    .sort();
}

describe('the notices of a release', () => {
  it('go to each once, in their language, after approval and quiet time; what came back meanwhile is not told', async () => {
    const [ana, jean, reem] = [await person('Ana'), await person('Jean', 'fr'), await person('Reem', 'ar')];
    const one = await session('One', [ana.id, jean.id]);
    const two = await session('Two', [reem.id], { room: 'K' });
    await write(async (tx) => setSessionOrganizers(tx, two, two.version, [ana.id], by, now()));

    await release();
    expect(await round()).toMatchObject({
      state: 'open',
      quietUntil: '2027-05-01T09:10:00.000Z',
      people: 3,
      languages: [
        { language: 'en', people: 1 },
        { language: 'fr', people: 1 },
        { language: 'ar', people: 1 },
      ],
    });
    await wait(60);
    expect(await letters()).toEqual([]);
    expect((await decide('approved')).state).toBe('sending');
    expect(await letters()).toEqual([
      'Ana Example (en): New One, New Two',
      'Jean Example (fr): Nouveau One',
      'Reem Example (ar): جديدة Two',
    ]);
    expect(await round()).toMatchObject({ state: 'sent', letters: 3 });

    await move(one.code, '15:00', '16:00');
    await release();
    await decide('approved');
    await wait(9);
    expect((await round()).state).toBe('approved');
    await move(one.code, '10:00', '11:00');
    await move(two.code, '10:00', '11:00', { room: 'H', day: '2027-07-07' });
    await release();
    expect((await round(number - 1)).state).toBe('overtaken');
    expect(await round()).toMatchObject({ people: 2, quietUntil: '2027-05-01T10:19:00.000Z' });
    await wait(60);
    expect(await letters()).toEqual([]);
    await decide('approved');
    expect(await letters()).toEqual([
      'Ana Example (en): New time · New room Two',
      'Reem Example (ar): موعد جديد · قاعة جديدة Two',
    ]);

    await move(two.code, '10:00', '11:00', { room: 'K' });
    await releaseAndTell();
    expect(await letters()).toEqual([
      'Ana Example (en): New time · New room Two',
      'Reem Example (ar): موعد جديد · قاعة جديدة Two',
    ]);
    await release();
    expect(await round()).toMatchObject({ state: 'sent', people: 0 });
  });

  it('carry what a mailed calendar must learn: one entry inside, the others below in the same thread', async () => {
    const ana = await person('Ana');
    const one = await session('One', [ana.id], { from: '10:00', to: '11:00' });
    const two = await session('Two', [ana.id], { from: '14:00', to: '15:00' });
    for (const { id } of [one, two])
      await api.database.query(
        `insert into speaking_invitation (session_id, person_id, state, mode, invited_at, invited_by, answer_by, last_letter_at, answered_at)
         values ($1, $2, 'accepted', 'on-site', now(), 'test', now(), now(), now())`,
        [id, ana.id],
      );
    await write((tx) => chooseKeeping(tx, ana.id, api.edition.id, 'mail', now()));
    const calendars = async () => {
      const [rows] = await api.database.query<[Array<{ calendar: string; below: boolean }>, number]>(
        `update letter set kind = kind || '.seen' where kind not like '%.seen' and (kind like 'notices.%' or calendar is not null)
         returning calendar, answers_letter is not null as below`,
      );
      return rows.map(({ calendar, below }) => {
        const line = (name: string) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(calendar ?? '')?.[1];
        return `${below ? 'below' : 'inside'} ${line('METHOD')} ${line('SEQUENCE')} ${line('SUMMARY')}`;
      });
    };

    await releaseAndTell();
    expect(await calendars()).toEqual(['inside REQUEST 0 One', 'below REQUEST 0 Two']);

    await move(one.code, '15:00', '16:00', { room: 'K' });
    await write((tx) => removePerson(tx, two, ana.id, by, now()));
    await release();
    expect(await calendars()).toEqual([]);
    await decide('approved');
    await wait(10);
    expect((await calendars()).sort()).toEqual(['below REQUEST 1 One', 'inside CANCEL 1 Two']);
  });

  it('tell of sessions that are gone, of a panel that one left, and of a cancellation since the approval', async () => {
    const [ana, jean] = [await person('Ana'), await person('Jean')];
    const gone = await session('Gone', [ana.id]);
    const left = await session('Left', [ana.id, jean.id], { room: 'K' });
    const off = await session('Off', [ana.id, jean.id], { from: '14:00', to: '15:00' });
    await releaseAndTell();
    await letters();

    await write(async (tx) => removeSession(tx, gone, await versionOf(gone.code), by, now()));
    await write((tx) => removePerson(tx, left, ana.id, by, now()));
    await release();
    await decide('approved');
    await write((tx) => cancelSession(tx, off, '', by, now()));
    await wait(10);

    expect(await letters()).toEqual([
      'Ana Example (en): Removed from the programme Gone, You are no longer on the panel Left, Cancelled Off',
    ]);
    await release();
    expect((await api.editor.get(`${roundPath()}/people`).expect(200)).body.notices).toMatchObject([
      { name: 'Jean Example', state: 'due', changes: [{ code: off.code, kinds: ['cancelled'] }] },
    ]);
    await write(async (tx) =>
      setPanel(tx, left, await versionOf(left.code), [{ personId: ana.id, role: 'speaker' }], by, now()),
    );
    await releaseAndTell();
    expect(await letters()).toEqual([
      'Ana Example (en): New Left',
      'Jean Example (en): You are no longer on the panel Left, Cancelled Off',
    ]);
  });

  it('go in copy to who acts for somebody; whom no letter reaches is told by hand, and stays listed until then', async () => {
    const [minister, unknown] = [await person('Minister', 'fr', null), await person('Unknown', 'en', null)];
    await session('One', [minister.id, unknown.id]);
    const holder = { email: 'aide@people.example', name: 'Aide', language: 'es' } as const;
    const mandate = { edition: api.edition, kind: 'assistant', personId: minister.id, holder } as const;
    await write((tx) => givePersonalMandate(tx, mandate, by, now()));

    await release();
    expect(await round()).toMatchObject({ people: 2, languages: [{ language: 'es', people: 1 }] });
    const { notices } = (await api.editor.get(`${roundPath()}/people?state=by-hand`).expect(200)).body;
    expect(notices).toMatchObject([{ name: 'Unknown Example', state: 'by-hand' }]);
    await decide('approved');
    await wait(10);

    expect(await letters()).toEqual(['Aide (es): Nueva One']);
    const seen = (await api.editor.get(`${api.path}/notices/${notices[0].id}/letters`).expect(200)).body.letters;
    expect(seen).toMatchObject([
      { name: 'Unknown Example', isCopy: false, words: { heading: 'What changed for you' } },
    ]);
    await release();
    expect((await round()).states).toContainEqual({ state: 'by-hand', people: 1 });
    const [again] = (await api.editor.get(`${roundPath()}/people`).expect(200)).body.notices;
    await api.editor.post(`${api.path}/notices/${again.id}/told-by-hand`).expect(204);
    await api.editor.post(`${api.path}/notices/${again.id}/told-by-hand`).expect(404);
    await release();
    expect(await round()).toMatchObject({ state: 'sent', people: 0 });
  });

  it('are told by hand where every letter came back, and not while one is on its way or has arrived', async () => {
    const people = [await person('Back'), await person('Silent'), await person('Fine'), await person('Helped')];
    await session(
      'One',
      people.map(({ id }) => id),
    );
    const holder = { email: 'aide@people.example', name: 'Aide', language: 'en' } as const;
    const mandate = { edition: api.edition, kind: 'assistant', personId: people[3].id, holder } as const;
    await write((tx) => givePersonalMandate(tx, mandate, by, now()));
    await releaseAndTell();
    const all = async (): Promise<Array<{ id: string; name: string }>> =>
      (await api.editor.get(`${roundPath()}/people`).expect(200)).body.notices;
    const listed = async (state: string) =>
      (await api.editor.get(`${roundPath()}/people?state=${state}`).expect(200)).body.notices.map(
        ({ name }: { name: string }) => name.split(' ')[0],
      );
    expect([await listed('by-hand'), await listed('written')]).toEqual([[], ['Back', 'Fine', 'Helped', 'Silent']]);

    await api.database.query(`update letter set state = 'sent', accepted_at = now();
      update letter set state = 'failed', failure = 'returned' where to_name like 'Back%' or to_name like 'Helped%';
      insert into suppressed_address (email_key, reason, since) values (lower('${people[1].email}'), 'bounced', now())`);

    expect([await listed('by-hand'), await listed('written')]).toEqual([
      ['Back', 'Silent'],
      ['Fine', 'Helped'],
    ]);
    expect((await round()).states).toContainEqual({ state: 'by-hand', people: 2 });
    const [back, fine] = await all();
    await api.editor.post(`${api.path}/notices/${fine.id}/told-by-hand`).expect(404);
    await api.editor.post(`${api.path}/notices/${back.id}/told-by-hand`).expect(204);
    expect([await listed('by-hand'), await listed('told-by-hand')]).toEqual([['Silent'], ['Back']]);
  });

  it('go at once for the sessions of today, also for a cancellation without a release; tomorrow’s wait', async () => {
    const [ana, unknown] = [await person('Ana'), await person('Unknown', 'en', null)];
    const today = await session('Today', [ana.id, unknown.id], { from: '16:00', to: '17:00' });
    const tomorrow = await session('Tomorrow', [ana.id], { day: '2027-07-07' });
    await releaseAndTell();
    await letters();

    api.clock.set('2027-07-05T21:59:59Z'); // a second to midnight in Zurich
    api.editor = await api.signedIn('editor@wsis.example');
    await move(today.code, '17:00', '18:00');
    await move(tomorrow.code, '12:00', '13:00', { day: '2027-07-07' });
    await release();
    expect(await letters()).toEqual([]);
    api.clock.set('2027-07-05T22:00:00Z');
    await wait(0);
    expect(await letters()).toEqual(['Ana Example (en): New time Today']);
    expect(await round()).toMatchObject({ state: 'open', atOnce: 1 });
    await wait(1);
    await write((tx) => cancelSession(tx, today, '', by, now()));
    await wait(1);
    await wait(1);
    expect(await letters()).toEqual(['Ana Example (en): Cancelled Today']);
    const { notices } = (await api.editor.get(`${roundPath()}/people?state=by-hand`).expect(200)).body;
    expect(notices.map(({ isAtOnce }: { isAtOnce: boolean }) => isAtOnce).sort()).toEqual([false, true]);
    await decide('approved');
    await wait(10);
    expect(await letters()).toEqual(['Ana Example (en): New time Tomorrow']);
  });

  it('wait for who decides: held, left to the next, and not by somebody who saw an older state', async () => {
    const ana = await person('Ana');
    const one = await session('One', [ana.id]);
    await release();
    const { headers } = await api.editor.get(roundPath());
    const put = (decision: string, tag?: string) => {
      const request = api.editor.put(`${roundPath()}/decision`).send({ decision });
      return tag ? request.set('If-Match', tag) : request;
    };

    await put('approved').expect(428);
    await decide('approved');
    expect((await put('held', headers.etag).expect(412)).body.code).toBe('notices.round-changed-meanwhile');
    await decide('held');
    await wait(20);
    expect([(await round()).state, await letters()]).toEqual(['held', []]);
    await decide('with-next');
    await move(one.code, '12:00', '13:00');
    await release();
    await decide('approved');
    await wait(10);
    expect(await letters()).toEqual(['Ana Example (en): New One']);
    expect((await decide('held', 409)).code).toBe('notices.round-over');
    expect((await decide('held', 409, 1)).code).toBe('notices.round-over');
    await api.editor.get(roundPath(99)).expect(404);
    const acts = await api.database.query(
      `select action from audit_record where action like 'notices.%' order by id desc limit 4`,
    );
    expect(acts.map(({ action }: { action: string }) => action).reverse()).toEqual([
      'notices.approved',
      'notices.held',
      'notices.left-to-next',
      'notices.approved',
    ]);
  });

  it('wait as long as the edition says, from the next release on', async () => {
    const ana = await person('Ana');
    await session('One', [ana.id]);
    const rule = `${api.path}/notice-rule`;
    const { headers, body } = await api.editor.get(rule).expect(200);
    expect(body).toEqual({ quietMinutes: 10, version: 0 });
    const put = (quietMinutes: number) => api.editor.put(rule).set('If-Match', headers.etag).send({ quietMinutes });

    expect((await put(1441).expect(422)).body.code).toBe('notices.quiet-time-unusable');
    expect((await put(90).expect(200)).body).toEqual({ quietMinutes: 90, version: 1 });
    await put(20).expect(412);
    await release();
    await decide('approved');
    await wait(89);
    expect(await letters()).toEqual([]);
    await wait(1);
    expect(await letters()).toEqual(['Ana Example (en): New One']);
  });
});

import { inTransaction } from '@app/database';
import { instantIn } from '@app/edition';
import { systemActor } from '@app/identity';
import { LANGUAGES } from '@app/i18n';
import { watchRounds } from '@app/notices';
import { placeSession, readDraftSession } from '@app/programme';
import { aProgrammeApi, type ProgrammeApi } from '../e2e/programme/a-programme.js';
import { aRoom } from '../factories/edition.js';
import { aPerson } from '../factories/person.js';
import { aSession } from '../factories/session.js';
import { doNoticeWork } from './notice-work.js';
import { taskProcess } from './task-process.js';

const BY = systemActor('test');
/** Sessions of one room: an hour each, on five days. */
const HOURS = [8, 10, 12, 14, 16];
const DAYS = ['2027-07-05', '2027-07-06', '2027-07-07', '2027-07-08', '2027-07-09'];
const IN_ONE_ROOM = HOURS.length * DAYS.length;
const ON_A_PANEL = 6;

/** A programme of which every speaker was told, every session of it moved by an hour in a second release that waits for its decision. */
export interface MovedForum {
  api: ProgrammeApi;
  speakers: number;
  sessions: number;
}

export async function aMovedForum({ speakers, sessions }: { speakers: number; sessions: number }): Promise<MovedForum> {
  const api = await aProgrammeApi();
  const persons: string[] = [];
  for (let at = 0; at < speakers; at++) {
    const language = LANGUAGES[at % LANGUAGES.length];
    persons.push((await aPerson(api.database, { givenName: `Speaker ${at}`, familyName: 'Example', language })).id);
  }
  const codes: string[] = [];
  for (let at = 0; at < sessions; at++) {
    const room = `R${Math.floor(at / IN_ONE_ROOM)}`;
    if (at % IN_ONE_ROOM === 0) await aRoom(api.database, api.edition, { code: room, name: `Room ${room}` });
    const panel = Array.from({ length: ON_A_PANEL }, (_, seat) => persons[(at * ON_A_PANEL + seat) % speakers]);
    const { day, from, to } = hourOf(at, 0);
    const wish = { title: `Session ${at}`, room, day, from, to };
    const { code } = await aSession(api.database, api.edition, {
      ...wish,
      panel: [...new Set(panel)].map((personId) => ({ personId, role: 'speaker' })),
    });
    codes.push(code);
  }
  await release(api, 1);
  await approve(api, 1);
  await doNoticeWork(api.database, api.clock);
  for (const [at, code] of codes.entries()) await move(api, code, at);
  await release(api, 2);
  return { api, speakers, sessions };
}

/** Approves the second release's letters; the worker that writes them is killed before its `time`-th person is noted as told, and another ends it. */
export async function tellKilledOnce({ api }: MovedForum, time: number, isUnprotected: boolean) {
  await approve(api, 2);
  const [{ id: taskId }] = await api.database.query(
    `select id from task where kind = 'send-notices' and state = 'running'`,
  );
  const settings = { databaseUrl: api.databaseUrl, folder: '/nowhere', taskId, isUnprotected };
  const diesAt = { statement: 'insert into told_session', time };
  const first = await taskProcess({ ...settings, diesAt, now: api.clock.now().toISOString() });
  api.clock.advance({ minutes: 1 });
  const second = await taskProcess({ ...settings, now: api.clock.now().toISOString() });
  return { ends: [first, second], ...(await toldOf(api)) };
}

/** (control) Takes from each letter what makes it the only one of its cause. */
export async function forgetCauses({ api: { database } }: Pick<MovedForum, 'api'>): Promise<void> {
  await database.query(
    `create function any_cause() returns trigger language plpgsql as
     $$ begin new.cause_key := gen_random_uuid()::text; return new; end $$`,
  );
  await database.query(`create trigger any_cause before insert on letter for each row execute function any_cause()`);
}

/** Of the second release's letters: how many, to how many people, the most to one, and how many in another language than the reader's. */
async function toldOf({ database }: ProgrammeApi) {
  const [told] = await database.query(
    `with second as (
       select l.to_address, l.language, p.language as theirs from letter l join person p on p.email = l.to_address
       where l.kind = 'notices.changes' and l.data::text like '%moved%')
     select count(*)::int as letters, count(distinct to_address)::int as people,
            coalesce(max(n), 0)::int as most, count(*) filter (where language <> theirs)::int as "inAnother"
     from second join lateral (select count(*) as n from second s where s.to_address = second.to_address) c on true`,
  );
  const states: Array<{ state: string; n: number }> = await database.query(
    `select n.state, count(*)::int as n from notice n join release r on r.id = n.release_id where r.number = 2 group by 1`,
  );
  const sequences: Array<{ sequence: number }> = await database.query(
    `select distinct sequence from calendar_entry where status <> 'cancelled'`,
  );
  return { ...told, states, sequences: sequences.map(({ sequence }) => sequence) };
}

function hourOf(at: number, later: number) {
  const place = at % IN_ONE_ROOM;
  const hour = HOURS[place % HOURS.length] + later;
  const time = (value: number) => `${String(value).padStart(2, '0')}:00`;
  return { day: DAYS[Math.floor(place / HOURS.length)], from: time(hour), to: time(hour + 1) };
}

async function move(api: ProgrammeApi, code: string, at: number): Promise<void> {
  const draft = (await readDraftSession(api.database, api.edition.id, code))!;
  const { day, from, to } = hourOf(at, 1);
  const [startsAt, endsAt] = [from, to].map((time) => instantIn(api.edition.timeZone, day, time));
  const ref = { editionId: api.edition.id, code };
  const place = { room: `R${Math.floor(at / IN_ONE_ROOM)}`, startsAt, endsAt };
  await inTransaction(api.database, (tx) => placeSession(tx, ref, draft.version, place, BY, api.clock.now()));
}

async function release(api: ProgrammeApi, number: number): Promise<void> {
  await api.editor
    .post(`${api.path}/releases`)
    .send({ name: `Release ${number}`, acceptConflicts: true })
    .expect(201);
  await watchRounds(api.database, api.clock.now());
  await doNoticeWork(api.database, api.clock);
}

/** After the quiet time, so that the letters are written at once. */
async function approve(api: ProgrammeApi, number: number): Promise<void> {
  api.clock.advance({ minutes: 30 });
  const path = `${api.path}/releases/${number}/notices`;
  const { headers } = await api.editor.get(path).expect(200);
  await api.editor.put(`${path}/decision`).set('If-Match', headers.etag).send({ decision: 'approved' }).expect(200);
}

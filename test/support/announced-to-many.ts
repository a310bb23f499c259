import { randomUUID } from 'node:crypto';
import { approveAnnouncement, draftAnnouncement, submitAnnouncement } from '@app/announcements';
import { inTransaction } from '@app/database';
import { LANGUAGES } from '@app/i18n';
import { aProgrammeApi, type ProgrammeApi } from '../e2e/programme/a-programme.js';
import { aPerson } from '../factories/person.js';
import { aSession } from '../factories/session.js';
import { taskProcess } from './task-process.js';

const WRITER = { kind: 'account', id: randomUUID(), name: 'Writer' } as const;
const SECOND = { kind: 'account', id: randomUUID(), name: 'Second look' } as const;
const AREAS = ['programme'] as const;

/** An announcement to so many speakers of a session, approved; nobody has a letter yet. */
export async function anApprovedAnnouncement(people: number): Promise<{ api: ProgrammeApi; taskId: string }> {
  const api = await aProgrammeApi();
  const { database, edition } = api;
  const panel: Array<{ personId: string; role: 'speaker' }> = [];
  for (let at = 0; at < people; at++) {
    const facts = { givenName: `Speaker ${at}`, familyName: 'Example', language: LANGUAGES[at % LANGUAGES.length] };
    panel.push({ personId: (await aPerson(database, facts)).id, role: 'speaker' });
  }
  const { code } = await aSession(database, edition, { title: 'One', room: 'H', panel });
  await database.query(
    `insert into speaking_invitation (session_id, person_id, state, invited_at, invited_by, answer_by, last_letter_at)
     select session_id, person_id, 'invited', $1, 'test', $1, $1 from session_person`,
    [api.clock.now()],
  );
  const audience = { group: 'panel', parameters: { session: code } } as const;
  const texts = { en: { subject: 'For {name}', body: 'The doors open at eight.' } };
  const taskId = await inTransaction(database, async (tx) => {
    const now = api.clock.now();
    const draft = { name: 'Doors', audience, texts, button: 'none' } as const;
    const { id, version } = await draftAnnouncement(tx, edition, draft, AREAS, WRITER, now);
    const waiting = await submitAnnouncement(tx, edition, { id, version }, WRITER, now);
    await approveAnnouncement(tx, edition, { id, version: waiting.version, seen: people }, AREAS, SECOND, now);
    const [{ task }] = await tx.query(`select task_id as task from announcement where id = $1`, [id]);
    return task as string;
  });
  return { api, taskId };
}

/** The worker that writes the letters is killed when it is about to note its `time`-th letter, and another ends it. */
export async function writeKilledOnce(api: ProgrammeApi, taskId: string, time: number, isUnprotected: boolean) {
  const settings = { databaseUrl: api.databaseUrl, folder: '/nowhere', taskId, isUnprotected };
  const diesAt = { statement: 'update announcement_recipient set letter_id', time };
  const first = await taskProcess({ ...settings, diesAt, now: api.clock.now().toISOString() });
  api.clock.advance({ minutes: 1 });
  const second = await taskProcess({ ...settings, now: api.clock.now().toISOString() });
  const [written] = await api.database.query(
    `select count(*)::int as letters, count(distinct to_address)::int as people,
            (select state from announcement) as state,
            (select count(*)::int from announcement_recipient where letter_id is null) as unwritten
     from letter where kind = 'announcements.speakers'`,
  );
  return { ends: [first, second], ...written };
}

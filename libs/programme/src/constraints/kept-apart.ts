import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { recordAudit, type Actor, type AuditAction } from '@app/identity';
import {
  ConstraintChangedMeanwhile,
  KeptApartNameMissing,
  KeptApartTooFew,
  NoSuchKeptApart,
  TextTooLong,
  TooMany,
  UnknownSessionNamed,
} from '../programme.errors.js';
import { lockProgrammeOf } from '../programme-lock.js';
import { cleanLine } from '../sessions/clean-text.js';

/** Sessions of which no two may run at the same time, under a name that says why. */
export interface KeptApart {
  id: string;
  /** `The two halves of the facilitation meeting` */
  name: string;
  /** Codes, each once. */
  sessions: string[];
  version: number;
}
export type KeptApartDraft = Pick<KeptApart, 'name' | 'sessions'>;

const LONGEST_NAME = 200;
const MOST_SESSIONS = 60;

/** By name; sessions that were removed are left out. */
export function readKeptApart(reader: Reader, editionId: string): Promise<KeptApart[]> {
  return reader.query<KeptApart[]>(
    `select k.id, k.name, k.version, coalesce(array_agg(s.code order by s.code) filter (where s.id is not null), '{}') as sessions
     from kept_apart k left join kept_apart_session ks on ks.kept_apart_id = k.id
     left join session s on s.id = ks.session_id and s.removed_at is null
     where k.edition_id = $1 group by k.id order by k.name, k.id`,
    [editionId],
  );
}

/** Refuses `programme.kept-apart-name-missing`, `kept-apart-too-few`, `named-session-unknown`, `text-too-long`, `too-many`. */
export async function keepApart(
  tx: Transaction,
  editionId: string,
  draft: KeptApartDraft,
  by: Actor,
  now: Date,
): Promise<KeptApart> {
  const wanted = usable(draft);
  await lockProgrammeOf(tx, editionId);
  const [{ id }] = await tx.query(`insert into kept_apart (edition_id, name) values ($1, $2) returning id`, [
    editionId,
    wanted.name,
  ]);
  await writeSessions(tx, editionId, id, wanted.sessions);
  await record(tx, editionId, id, 'programme.kept-apart', by, now);
  return { ...wanted, id, version: 1 };
}

/** Replaces name and sessions. Refuses what `keepApart` refuses, `programme.kept-apart-unknown`, `constraint-changed-meanwhile`. */
export async function changeKeptApart(
  tx: Transaction,
  { editionId, id }: { editionId: string; id: string },
  version: number,
  draft: KeptApartDraft,
  by: Actor,
  now: Date,
): Promise<KeptApart> {
  const wanted = usable(draft);
  await lockProgrammeOf(tx, editionId);
  await mustBeVersion(tx, editionId, id, version);
  await tx.query(`update kept_apart set name = $2, version = version + 1 where id = $1`, [id, wanted.name]);
  await tx.query(`delete from kept_apart_session where kept_apart_id = $1`, [id]);
  await writeSessions(tx, editionId, id, wanted.sessions);
  await record(tx, editionId, id, 'programme.kept-apart-changed', by, now);
  return { ...wanted, id, version: version + 1 };
}

/** Refuses `programme.kept-apart-unknown`, `constraint-changed-meanwhile` (stale). */
export async function letTogether(
  tx: Transaction,
  { editionId, id }: { editionId: string; id: string },
  version: number,
  by: Actor,
  now: Date,
): Promise<void> {
  await lockProgrammeOf(tx, editionId);
  await mustBeVersion(tx, editionId, id, version);
  await tx.query(`delete from kept_apart where id = $1`, [id]);
  await record(tx, editionId, id, 'programme.kept-apart-ended', by, now);
}

function usable(draft: KeptApartDraft): KeptApartDraft {
  const name = cleanLine(draft.name);
  const sessions = [...new Set(draft.sessions)].sort();
  if (name === '') throw new KeptApartNameMissing();
  if (name.length > LONGEST_NAME) throw new TextTooLong('name', LONGEST_NAME);
  if (sessions.length < 2) throw new KeptApartTooFew();
  if (sessions.length > MOST_SESSIONS) throw new TooMany('sessions', MOST_SESSIONS);
  return { name, sessions };
}

async function writeSessions(tx: Transaction, editionId: string, id: string, codes: string[]): Promise<void> {
  const written = await tx.query<Array<{ code: string }>>(
    `with known as (select id, code from session where edition_id = $2 and code = any($3::text[]) and removed_at is null),
          put as (insert into kept_apart_session (kept_apart_id, session_id) select $1, id from known)
     select code from known`,
    [id, editionId, codes],
  );
  const known = new Set(written.map(({ code }) => code));
  const unknown = codes.find((code) => !known.has(code));
  if (unknown !== undefined) throw new UnknownSessionNamed(unknown.slice(0, 60));
}

async function mustBeVersion(tx: Transaction, editionId: string, id: string, version: number): Promise<void> {
  const [known] = await tx.query<Array<{ version: number }>>(
    `select version from kept_apart where id = $1 and edition_id = $2 for update`,
    [id, editionId],
  );
  if (!known) throw new NoSuchKeptApart();
  if (known.version !== version) throw new ConstraintChangedMeanwhile();
}

function record(
  tx: Transaction,
  editionId: string,
  id: string,
  action: AuditAction,
  by: Actor,
  now: Date,
): Promise<unknown> {
  return recordAudit(tx, { by, action, subject: { kind: 'kept-apart', id }, editionId }, now);
}

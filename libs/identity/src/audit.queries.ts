import type { DataSource } from 'typeorm';
import type { Actor } from './actor.js';
import type { AuditAction } from './audit-actions.js';

export interface AuditRow {
  at: Date;
  actor: string;
  action: string;
  reason: string | null;
}

/** What was decided about one thing, oldest first. */
export function auditOf(database: DataSource, subject: { kind: string; id: string }): Promise<AuditRow[]> {
  return database.query(
    `select at, actor_name as actor, action, reason from audit_record
     where subject_kind = $1 and subject_id = $2 order by id`,
    [subject.kind, subject.id],
  );
}

/** One record as the secretariat reads it. */
export interface AuditLine {
  id: number;
  at: Date;
  /** `name` is that of the account when the record was emptied because of whom it is about; empty once the one who acted is erased. */
  by: { kind: Actor['kind']; id: string | null; name: string };
  action: AuditAction;
  subject: { kind: string; id: string };
  reason: string | null;
  details: Record<string, unknown>;
}

export interface AuditFilter {
  editionId: string;
  /** Exactly, or its room: `registration` finds `registration.approved`. */
  action?: string;
  /** An account's id, or the name that the log shows. */
  by?: string;
  subjectId?: string;
  /** Records older than this id. */
  before?: number;
  limit: number;
}

/** An edition's log, the newest first. */
export async function auditPage(
  database: Pick<DataSource, 'query'>,
  { editionId, action, by, subjectId, before, limit }: AuditFilter,
): Promise<{ lines: AuditLine[]; next?: number }> {
  const rows = await database.query(
    `select r.id::int, at, actor_kind, actor_id, coalesce(nullif(actor_name, ''), nullif(a.name, ''), a.email, '') as actor_name,
            action, subject_kind, subject_id, reason, details
     from audit_record r left join account a on a.id = r.actor_id and r.actor_name = '' and a.email <> 'erased'
     where edition_id = $1
       and ($2::text is null or action = $2 or split_part(action, '.', 1) = $2)
       and ($3::text is null or actor_id::text = $3 or strpos(lower(actor_name), lower($3)) > 0 or strpos(lower(a.name), lower($3)) > 0)
       and ($4::text is null or subject_id = $4)
       and ($5::bigint is null or r.id < $5)
     order by r.id desc limit $6`,
    [editionId, action ?? null, by ?? null, subjectId ?? null, before ?? null, limit + 1],
  );
  const lines = (rows as AuditRecordRow[]).slice(0, limit).map(toLine);
  return { lines, ...(rows.length > limit && { next: lines[lines.length - 1].id }) };
}

/** The actions that an edition's log knows, for its filter. */
export async function auditActions(database: Pick<DataSource, 'query'>, editionId: string): Promise<AuditAction[]> {
  const rows = await database.query(`select distinct action from audit_record where edition_id = $1 order by 1`, [
    editionId,
  ]);
  return rows.map(({ action }: { action: AuditAction }) => action);
}

interface AuditRecordRow {
  id: number;
  at: Date;
  actor_kind: Actor['kind'];
  actor_id: string | null;
  actor_name: string;
  action: AuditAction;
  subject_kind: string;
  subject_id: string;
  reason: string | null;
  details: Record<string, unknown>;
}

function toLine({ id, at, action, reason, details, ...row }: AuditRecordRow): AuditLine {
  const by = { kind: row.actor_kind, id: row.actor_id, name: row.actor_name };
  return { id, at, by, action, subject: { kind: row.subject_kind, id: row.subject_id }, reason, details };
}

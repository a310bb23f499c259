import type { DataSource } from 'typeorm';

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

import type { AuditAction } from './audit-actions.js';

/**
 * `recordAudit` for the hot paths that write all their rows in one statement: a common table expression that takes the rows of an
 * earlier one, `drafts`, with the columns at, edition_id, actor_kind, actor_id, actor_name, subject_kind, subject_id and
 * details (jsonb).
 */
export function auditCte(action: AuditAction, drafts: string): string {
  return `audit_written as (
    insert into audit_record (at, edition_id, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, details)
    select at, edition_id, actor_kind, actor_id, actor_name, '${action}', subject_kind, subject_id, details from ${drafts})`;
}

import type { Transaction } from '@app/database';
import type { Actor } from './actor.js';
import type { AuditAction } from './audit-actions.js';

/** One decision: who did what to which thing, and why. Personal data stays out of `details`. */
export interface AuditEntry {
  by: Actor;
  action: AuditAction;
  subject: { kind: string; id: string };
  editionId?: string;
  reason?: string;
  details?: Record<string, unknown>;
}

/**
 * Writes the log in the transaction of the decision itself: there is no decision without its record. The table refuses changes. What
 * a program did by a token names the token in `details`.
 */
export async function recordAudit(tx: Transaction, entry: AuditEntry, now: Date): Promise<void> {
  await tx.query(
    `insert into audit_record (at, edition_id, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, reason, details)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      now,
      entry.editionId ?? null,
      entry.by.kind,
      entry.by.id ?? null,
      entry.by.name,
      entry.action,
      entry.subject.kind,
      entry.subject.id,
      entry.reason ?? null,
      JSON.stringify({ ...entry.details, ...(entry.by.token && { token: entry.by.token }) }),
    ],
  );
}

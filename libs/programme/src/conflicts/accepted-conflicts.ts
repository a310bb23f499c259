import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { recordAudit, type Actor } from '@app/identity';
import { AcceptanceReasonMissing, NoSuchConflict, TextTooLong } from '../programme.errors.js';
import { lockProgrammeOf } from '../programme-lock.js';
import { cleanText } from '../sessions/clean-text.js';
import type { JudgedConflict } from './judge-conflicts.js';

/** That somebody lets a conflict be, with the reason. It counts while the facts of the conflict stay as they are. */
export interface Acceptance {
  fingerprint: string;
  reason: string;
  acceptedBy: string;
  acceptedAt: Date;
}

const LONGEST_REASON = 1_000;

export function readAcceptances(reader: Reader, editionId: string): Promise<Acceptance[]> {
  return reader.query<Acceptance[]>(
    `select fingerprint, reason, accepted_by as "acceptedBy", accepted_at as "acceptedAt"
     from accepted_conflict where edition_id = $1 order by accepted_at, fingerprint`,
    [editionId],
  );
}

/**
 * Accepts one of the conflicts that stand now; a second acceptance replaces the reason of the first. Refuses
 * `programme.conflict-unknown`, `acceptance-reason-missing`, `text-too-long`.
 */
export async function acceptConflict(
  tx: Transaction,
  editionId: string,
  wish: { fingerprint: string; reason: string },
  standing: (tx: Transaction) => Promise<JudgedConflict[]>,
  by: Actor,
  now: Date,
): Promise<void> {
  const reason = cleanText(wish.reason);
  if (reason === '') throw new AcceptanceReasonMissing();
  if (reason.length > LONGEST_REASON) throw new TextTooLong('reason', LONGEST_REASON);
  await lockProgrammeOf(tx, editionId);
  const conflict = (await standing(tx)).find(({ fingerprint }) => fingerprint === wish.fingerprint);
  if (!conflict) throw new NoSuchConflict();
  await tx.query(
    `insert into accepted_conflict (edition_id, fingerprint, kind, sessions, reason, accepted_by, accepted_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (edition_id, fingerprint) do update set reason = $5, accepted_by = $6, accepted_at = $7`,
    [editionId, conflict.fingerprint, conflict.kind, conflict.sessions.map(({ code }) => code), reason, by.name, now],
  );
  await record(tx, editionId, 'programme.conflict-accepted', conflict.fingerprint, by, now, conflict.kind);
}

/** Refuses `programme.conflict-unknown` when it was not accepted. */
export async function takeAcceptanceBack(
  tx: Transaction,
  editionId: string,
  fingerprint: string,
  by: Actor,
  now: Date,
): Promise<void> {
  await lockProgrammeOf(tx, editionId);
  const [gone] = await tx.query<[Array<{ kind: string }>, number]>(
    `delete from accepted_conflict where edition_id = $1 and fingerprint = $2 returning kind`,
    [editionId, fingerprint],
  );
  if (gone.length === 0) throw new NoSuchConflict();
  await record(tx, editionId, 'programme.acceptance-taken-back', fingerprint, by, now, gone[0].kind);
}

function record(
  tx: Transaction,
  editionId: string,
  action: 'programme.conflict-accepted' | 'programme.acceptance-taken-back',
  fingerprint: string,
  by: Actor,
  now: Date,
  kind: string,
): Promise<unknown> {
  const subject = { kind: 'edition', id: editionId };
  return recordAudit(tx, { by, action, subject, editionId, details: { conflict: fingerprint, kind } }, now);
}

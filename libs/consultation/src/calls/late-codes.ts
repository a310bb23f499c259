import { randomInt } from 'node:crypto';
import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { hashToken } from '@app/tokens';
import { CodeExpiresTooSoon, LateCodeUnusable, NoSuchLateCode } from '../consultation.errors.js';
import type { Call } from './call.js';

/** A word that lets somebody in after the deadline, so many times, until it expires. We keep its hash. */
export interface LateCode {
  id: string;
  /** For whom, in the editors' words. */
  label: string;
  uses: number;
  used: number;
  expiresAt: Date;
  createdAt: Date;
  createdBy: string;
  revokedAt: Date | null;
}

export interface LateCodeWish {
  label: string;
  /** 1 to 100. */
  uses: number;
  expiresAt: Date;
}

const SPEAKABLE = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Makes a code and gives it, this once; 59 bits, written in groups of four. Refuses `consultation.code-expires-too-soon`. */
export async function makeLateCode(
  tx: Transaction,
  call: Pick<Call, 'id' | 'editionId'>,
  { label, uses, expiresAt }: LateCodeWish,
  by: Actor,
  now: Date,
): Promise<{ id: string; code: string }> {
  if (expiresAt <= now) throw new CodeExpiresTooSoon();
  const letters = Array.from({ length: 12 }, () => SPEAKABLE[randomInt(SPEAKABLE.length)]).join('');
  const code = letters.replace(/(.{4})(?=.)/g, '$1-');
  const [{ id }] = await tx.query<Array<{ id: string }>>(
    `insert into late_code (call_id, code_hash, label, uses, expires_at, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [call.id, hashOf(code), label.trim(), uses, expiresAt, now, by.name],
  );
  const subject = { kind: 'late-code', id };
  const details = { uses };
  const { editionId } = call;
  await recordAudit(tx, { by, action: 'consultation.late-code-made', subject, editionId, details }, now);
  return { id, code };
}

/** Those of a call, newest first. */
export function lateCodesOf(reader: Reader, callId: string): Promise<LateCode[]> {
  return reader.query<LateCode[]>(
    `select id, label, uses, used, expires_at as "expiresAt", created_at as "createdAt", created_by as "createdBy",
       revoked_at as "revokedAt" from late_code where call_id = $1 order by created_at desc, id`,
    [callId],
  );
}

/** Whoever has it comes in no more; what came in by it stays. Doing it twice changes nothing. Refuses `consultation.unknown-late-code`. */
export async function revokeLateCode(
  tx: Transaction,
  call: Pick<Call, 'id' | 'editionId'>,
  id: string,
  by: Actor,
  now: Date,
): Promise<void> {
  const known = await tx.query<unknown[]>(`select from late_code where id = $1 and call_id = $2 for update`, [
    id,
    call.id,
  ]);
  if (known.length === 0) throw new NoSuchLateCode();
  const [, changed] = await tx.query<[unknown, number]>(
    `update late_code set revoked_at = $2 where id = $1 and revoked_at is null`,
    [id, now],
  );
  if (changed === 0) return;
  const subject = { kind: 'late-code', id };
  await recordAudit(tx, { by, action: 'consultation.late-code-revoked', subject, editionId: call.editionId }, now);
}

const WORKS = `call_id = $1 and code_hash = $2 and used < uses and expires_at > $3 and revoked_at is null`;

/** Until when a code lets in; looking does not use it up. Refuses `consultation.late-code-unusable`: used up, expired, revoked, never ours. */
export async function lookAtLateCode(reader: Reader, callId: string, code: string, now: Date): Promise<Date> {
  const [known] = await reader.query<Array<{ expiresAt: Date }>>(
    `select expires_at as "expiresAt" from late_code where ${WORKS}`,
    [callId, hashOf(code), now],
  );
  if (!known) throw new LateCodeUnusable();
  return known.expiresAt;
}

/** Uses a code once: of fifty at once exactly as many come in as it has uses left; the others are refused `consultation.late-code-unusable`. */
export async function useLateCode(
  tx: Transaction,
  callId: string,
  code: string,
  now: Date,
): Promise<{ id: string; expiresAt: Date }> {
  const [[used]] = await tx.query<[Array<{ id: string; expiresAt: Date }>, number]>(
    `update late_code set used = used + 1 where ${WORKS} returning id, expires_at as "expiresAt"`,
    [callId, hashOf(code), now],
  );
  if (!used) throw new LateCodeUnusable();
  return used;
}

/** As a tired hand types it: without blanks and hyphens, in small letters. */
function hashOf(code: string): Buffer {
  return hashToken(`late-code ${code.replace(/[\s-]/g, '').toUpperCase()}`);
}

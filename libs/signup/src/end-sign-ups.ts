import { inTransaction, type Transaction } from '@app/database';
import { type AuditEntry, recordAudit, systemActor } from '@app/identity';
import type { DataSource } from 'typeorm';
import { giveBack } from './session-seats.js';

/** Name of the rule that takes seats back from whose registration is over. */
const REGISTRATION_OVER = 'registration-over';

const AT_A_TIME = 200;

/** A seat or a place in line that is held. */
export interface LivingSignUp {
  id: string;
  sessionId: string;
  editionId: string;
  state: 'seated' | 'waiting';
}

/**
 * Recurring work: whose registration was withdrawn, rejected, replaced or sent back to review leaves every seat and line, so that
 * others come in. Each in its own transaction; any number of workers may do it at once. Gives how many it ended.
 */
export async function endOverSignUps(database: DataSource, now: Date): Promise<number> {
  const rows = await database.query<Array<{ id: string }>>(
    `select s.id from session_sign_up s join registration r on r.id = s.registration_id
     where s.state in ('seated','waiting') and r.status not in ('approved','attended') order by s.id limit ${AT_A_TIME}`,
  );
  let ended = 0;
  for (const { id } of rows) {
    const done = await inTransaction(database, async (tx) => {
      const living = await lockLiving(tx, `s.id = $1 and r.status not in ('approved','attended')`, [id]);
      await end(tx, living, now);
      return living.length;
    });
    ended += done;
  }
  return ended;
}

/** The same for registrations that are erased. */
export async function endSignUpsOf(tx: Transaction, registrationIds: readonly string[], now: Date): Promise<void> {
  await end(tx, await livingSignUps(tx, registrationIds), now);
}

/** What these registrations hold, which are locked from now on; in the order of sessions. */
export async function livingSignUps(tx: Transaction, registrationIds: readonly string[]): Promise<LivingSignUp[]> {
  return lockLiving(tx, `s.registration_id = any($1::uuid[])`, [registrationIds]);
}

/** The registration first, then the pool, as everybody locks; pools in the order of their sessions. */
async function lockLiving(tx: Transaction, where: string, values: unknown[]): Promise<LivingSignUp[]> {
  const found = await tx.query<Array<{ id: string }>>(
    `select s.id from session_sign_up s join registration r on r.id = s.registration_id
     where s.state in ('seated','waiting') and ${where} order by r.id for update of r`,
    values,
  );
  return tx.query<LivingSignUp[]>(
    `select s.id, s.session_id as "sessionId", session.edition_id as "editionId", s.state from session_sign_up s
     join session on session.id = s.session_id
     where s.id = any($1::uuid[]) and s.state in ('seated','waiting') order by s.session_id`,
    [found.map(({ id }) => id)],
  );
}

async function end(tx: Transaction, living: LivingSignUp[], now: Date): Promise<void> {
  const how = { by: systemActor(REGISTRATION_OVER), action: 'signup.ended' } as const;
  for (const one of living) await endSignUp(tx, one, how, now);
}

/** The seat, or the place in line, goes to whoever waits; the log says who did it. The caller has locked the registration. */
export async function endSignUp(
  tx: Transaction,
  { id, sessionId, editionId, state }: LivingSignUp,
  { by, action, reason }: Pick<AuditEntry, 'by' | 'action' | 'reason'>,
  now: Date,
): Promise<void> {
  await tx.query(`update session_sign_up set state = 'ended', ended_at = $2 where id = $1`, [id, now]);
  await giveBack(tx, sessionId, state);
  const subject = { kind: 'session', id: sessionId };
  await recordAudit(tx, { by, action, subject, editionId, reason }, now);
}

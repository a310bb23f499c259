import { inTransaction, type Transaction } from '@app/database';
import { readEdition } from '@app/edition';
import { recordAudit, systemActor } from '@app/identity';
import { lockRegistration } from '@app/registration';
import type { DataSource } from 'typeorm';
import { readReleasedSession, RELEASED, type ReleasedSession } from './released-session.queries.js';
import { writeSeatLetter } from './seat-letter.js';
import { takeSeatInTurn } from './session-seats.js';

/** Name of the rule that gives a seat that came free to who has waited longest. */
export const FIRST_IN_LINE = 'first-in-line';

/**
 * Gives every free seat of a session to those who stand first in its line, with a letter each; who holds a seat at the same hour
 * elsewhere, because sessions were moved, is passed over and stays in line. One transaction each, so any number of workers may do it
 * at once. Nothing is given once the session is cancelled, open to all, or has begun. Gives how many seats went on.
 */
export async function passSeatsOn(database: DataSource, sessionId: string, now: Date): Promise<number> {
  for (let given = 0; ;) {
    const done = await inTransaction(database, (tx) => passOneOn(tx, sessionId, now));
    if (done === 'nobody-or-nothing') return given;
    if (done === 'given') given += 1;
  }
}

async function passOneOn(
  tx: Transaction,
  sessionId: string,
  now: Date,
): Promise<'given' | 'overtaken' | 'nobody-or-nothing'> {
  const [known] = await tx.query<Array<{ code: string; editionId: string }>>(
    `select code, edition_id as "editionId" from session where id = $1`,
    [sessionId],
  );
  const session = known && (await readReleasedSession(tx, known.editionId, known.code));
  if (!session || !stillGives(session, now)) return 'nobody-or-nothing';
  const first = await firstInLine(tx, known.editionId, session);
  if (!first) return 'nobody-or-nothing';
  const registration = await lockRegistration(tx, first.registrationId);
  const [still] = await tx.query(`select from session_sign_up where id = $1 and state = 'waiting'`, [first.id]);
  if (!still || !['approved', 'attended'].includes(registration.status)) return 'overtaken';
  if ((await firstInLine(tx, known.editionId, session, first.id)) === undefined) return 'overtaken';
  if (!(await takeSeatInTurn(tx, sessionId, session.capacity))) return 'nobody-or-nothing';
  await tx.query(`update session_sign_up set state = 'seated', seated_at = $2 where id = $1`, [first.id, now]);
  const edition = (await readEdition(tx, known.editionId))!;
  await writeSeatLetter(tx, registration, edition, { ...session, signUpId: first.id }, now);
  const subject = { kind: 'session', id: sessionId };
  const entry = { by: systemActor(FIRST_IN_LINE), action: 'signup.passed-on', subject, editionId: edition.id } as const;
  await recordAudit(tx, entry, now);
  return 'given';
}

function stillGives({ access, isCancelled, startsAt }: ReleasedSession, now: Date): boolean {
  return access === 'sign-up' && !isCancelled && startsAt > now;
}

/** Who has waited longest, may come, and is free at that hour where the edition wants it so; `only`: this one, if they are that. */
async function firstInLine(
  tx: Transaction,
  editionId: string,
  { sessionId, startsAt, endsAt }: ReleasedSession,
  only?: string,
): Promise<{ id: string; registrationId: string } | undefined> {
  const [first] = await tx.query<Array<{ id: string; registrationId: string }>>(
    `with released as (${RELEASED})
     select s.id, s.registration_id as "registrationId" from session_sign_up s
     join registration r on r.id = s.registration_id and r.status in ('approved','attended')
     where s.session_id = $2 and s.state = 'waiting' and ($5::uuid is null or s.id = $5)
       and (coalesce((select overlaps_allowed from sign_up_rules where edition_id = $1), false) or not exists (
         select from session_sign_up other join released using (session_id)
         where other.registration_id = s.registration_id and other.state = 'seated' and other.session_id <> $2
           and not released.is_cancelled and released.starts_at < $4 and released.ends_at > $3))
     order by s.signed_up_at, s.id limit 1`,
    [editionId, sessionId, startsAt, endsAt, only ?? null],
  );
  return first;
}

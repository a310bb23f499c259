import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { bearerOf, lockInEdition, type Registration } from '@app/registration';
import { overlapOf } from './overlap.queries.js';
import { readReleasedSession } from './released-session.queries.js';
import { giveBack, standInLine, takeSeat, TAKES_SEAT } from './session-seats.js';
import { NoSuchSignUpSession, SignUpOver, SignUpOverlaps } from './signup.errors.js';
import { mustBeApproved, mustTakeSignUp } from './signup.rules.js';

/** `waiting`: in line for a seat that comes free. */
export type SignUpState = 'seated' | 'waiting';

/** Who signs up for what. */
export interface SignUpWish {
  registrationId: string;
  /** Code of the session. */
  code: string;
}

/** How a seat is taken and an overlap kept out; another one only for the tests that show what each guard is for. */
export interface Guards {
  takesSeat: string;
  locksPerson: boolean;
}

const GUARDS: Guards = { takesSeat: TAKES_SEAT, locksPerson: true };

/**
 * A seat in a session, or a place in its line when all are taken. Doing it twice is once. Two wishes of one person wait for each other,
 * so that neither overlooks the other; rows are locked in the order of everybody: the registration, then the session's pool.
 * `by`: the account that acts; default: the bearer of the personal link. Refuses `signup.session-unknown`, `not-approved`,
 * `takes-none`, `cancelled`, `over`, `remote-needs-no-seat`, `overlaps`, and `registration.unknown`.
 */
export async function signUp(
  tx: Transaction,
  edition: Pick<Edition, 'id'>,
  { registrationId, code }: SignUpWish,
  by: Actor | undefined,
  now: Date,
  guards = GUARDS,
): Promise<SignUpState> {
  const registration = guards.locksPerson
    ? await lockInEdition(tx, edition, registrationId)
    : await unlocked(tx, registrationId);
  const session = await readReleasedSession(tx, edition.id, code);
  if (!session) throw new NoSuchSignUpSession();
  const standing = await livingState(tx, session.sessionId, registrationId);
  if (standing) return standing;
  mustBeApproved(registration);
  mustTakeSignUp(session, registration.mode, now);
  const overlap = await overlapOf(tx, edition.id, session.sessionId, registrationId);
  if (overlap) throw new SignUpOverlaps(overlap.title, overlap.code);
  const state = (await takeSeat(tx, session.sessionId, session.capacity, guards.takesSeat)) ? 'seated' : 'waiting';
  if (state === 'waiting') await standInLine(tx, session.sessionId);
  await tx.query(
    `insert into session_sign_up (session_id, registration_id, state, signed_up_at, seated_at) values ($1, $2, $3, $4, $5)`,
    [session.sessionId, registrationId, state, now, state === 'seated' ? now : null],
  );
  const subject = { kind: 'session', id: session.sessionId };
  const action = state === 'seated' ? 'signup.seat-taken' : 'signup.stood-in-line';
  await recordAudit(tx, { by: by ?? bearerOf(registration), action, subject, editionId: edition.id }, now);
  return state;
}

/**
 * Gives the seat, or the place in line, back; the seat goes to whoever waits. Doing it twice is once. Refuses `signup.over` once the
 * session has begun, `signup.session-unknown`, `registration.unknown`. A session that is gone from the programme can be left, too.
 */
export async function giveUp(
  tx: Transaction,
  edition: Pick<Edition, 'id'>,
  { registrationId, code }: SignUpWish,
  by: Actor | undefined,
  now: Date,
): Promise<void> {
  const registration = await lockInEdition(tx, edition, registrationId);
  const [known] = await tx.query<Array<{ id: string }>>(`select id from session where edition_id = $1 and code = $2`, [
    edition.id,
    code,
  ]);
  if (!known) throw new NoSuchSignUpSession();
  const released = await readReleasedSession(tx, edition.id, code);
  if (released && !released.isCancelled && released.startsAt <= now) throw new SignUpOver();
  const was = await livingState(tx, known.id, registrationId);
  if (!was) return;
  await tx.query(
    `update session_sign_up set state = 'given-up', ended_at = $3
     where session_id = $1 and registration_id = $2 and state in ('seated','waiting')`,
    [known.id, registrationId, now],
  );
  await giveBack(tx, known.id, was);
  const subject = { kind: 'session', id: known.id };
  const entry = {
    by: by ?? bearerOf(registration),
    action: 'signup.given-up',
    subject,
    editionId: edition.id,
  } as const;
  await recordAudit(tx, entry, now);
}

async function unlocked(tx: Transaction, id: string): Promise<Registration> {
  const [row] = await tx.query<Registration[]>(
    `select id, status, mode, given_name as "givenName", family_name as "familyName" from registration where id = $1`,
    [id],
  );
  return row;
}

async function livingState(
  tx: Transaction,
  sessionId: string,
  registrationId: string,
): Promise<SignUpState | undefined> {
  const [row] = await tx.query<Array<{ state: SignUpState }>>(
    `select state from session_sign_up where session_id = $1 and registration_id = $2 and state in ('seated','waiting')`,
    [sessionId, registrationId],
  );
  return row?.state;
}

import type { Transaction } from '@app/database';
import { type Actor, recordAudit } from '@app/identity';
import type { Edition } from '@app/edition';
import { readPerson } from '@app/people';
import { giveSeatsBack, lockProgrammeOf } from '@app/programme';
import { takeCalendarParts } from '../calendars/calendar-parts.js';
import { keepChange } from '../history/keep-change.js';
import { lockPart } from '../lock-part.js';
import { readPart } from '../part.queries.js';
import { mustBeAhead, usableReason } from '../speakers.rules.js';
import type { SubstituteOf } from './decide-substitute.js';
import { lockNamed } from './seat-substitute.js';
import { NoSuchSubstitute } from './substitutes.errors.js';
import { writeSubstitution } from './substitution.letters.js';
import { readSubstitution, type Substitution } from './substitutions.queries.js';

/** Takes back whom one named, as long as nobody has decided: the part stays as it was. Refuses `speakers.substitute-unknown`. */
export async function withdrawSubstitute(
  tx: Transaction,
  { edition, sessionCode, id, by }: SubstituteOf,
  personId: string,
  now: Date,
): Promise<void> {
  const named = await lockNamed(tx, edition, sessionCode, id);
  if (named.personId !== personId) throw new NoSuchSubstitute();
  const part = await lockPart(tx, edition, sessionCode, personId);
  await tx.query(
    `update speaking_substitution set state = 'withdrawn', decided_at = $2, decided_by = $3 where id = $1`,
    [id, now, by.name],
  );
  await keepChange(tx, part.invitationId!, 'withdraw-substitute', by, now);
  const subject = { kind: 'speaking-invitation', id: part.invitationId! };
  await recordAudit(tx, { by, action: 'speakers.substitute-withdrawn', subject, editionId: edition.id }, now);
}

/**
 * The place goes back to whom it was taken from, with the answer that they had; both get a letter, and both calendars follow. Places that the
 * substitute holds besides stay theirs. Refuses `speakers.substitute-unknown` (also when the substitute left the panel), `session-cancelled`,
 * `session-over`, `reason-too-long` and `programme.seat-twice`.
 */
export async function returnSeat(
  tx: Transaction,
  { edition, sessionCode, id, by }: SubstituteOf,
  why: string,
  now: Date,
): Promise<void> {
  const reason = usableReason(why);
  const seated = await lockSeated(tx, edition, sessionCode, id);
  const { personId: to, substituteId: from } = seated;
  const theirs = await readPart(tx, edition.id, sessionCode, from);
  if (!theirs) throw new NoSuchSubstitute();
  mustBeAhead(theirs, now);
  await giveSeatsBack(tx, { editionId: edition.id, code: sessionCode }, seated.seats, { from, to }, by, now);
  await tx.query(
    `update speaking_substitution set state = 'returned', decided_at = $2, decided_by = $3, decision_reason = $4 where id = $1`,
    [id, now, by.name, reason],
  );
  await restoreAnswer(tx, seated, by, reason, now);
  const subject = { kind: 'session', id: seated.sessionId };
  await recordAudit(tx, { by, action: 'speakers.substitute-returned', subject, editionId: edition.id }, now);
  await tellBoth(tx, edition, seated, theirs, now);
}

type Seated = Substitution & { substituteId: string };

async function lockSeated(tx: Transaction, edition: Edition, sessionCode: string, id: string): Promise<Seated> {
  await lockProgrammeOf(tx, edition.id);
  await tx.query(`select 1 from speaking_substitution where id = $1 for update`, [id]);
  const seated = await readSubstitution(tx, edition.id, sessionCode, id);
  if (seated?.state !== 'accepted') throw new NoSuchSubstitute();
  return seated as Seated;
}

/** Whoever was invited anew meanwhile keeps that. */
async function restoreAnswer(
  tx: Transaction,
  { sessionId, personId, stateBefore, modeBefore }: Seated,
  by: Actor,
  reason: string,
  now: Date,
): Promise<void> {
  const [rows] = await tx.query<[Array<{ id: string }>, number]>(
    `update speaking_invitation set state = $3, mode = $4, version = version + 1,
       answered_at = case when $3 = 'invited' then null else $5::timestamptz end
     where session_id = $1 and person_id = $2 and state = 'delegated' returning id`,
    [sessionId, personId, stateBefore, modeBefore, now],
  );
  for (const { id } of rows) await keepChange(tx, id, 'take-back', by, now, reason);
}

async function tellBoth(
  tx: Transaction,
  edition: Edition,
  seated: Seated,
  session: Parameters<typeof writeSubstitution>[2]['session'],
  now: Date,
): Promise<void> {
  const outcomes = [
    [seated.personId, 'returned'],
    [seated.substituteId, 'released'],
  ] as const;
  for (const [personId, outcome] of outcomes) {
    const to = (await readPerson(tx, personId))!;
    const [due] = await takeCalendarParts(tx, edition, personId, now, [seated.sessionId]);
    await writeSubstitution(tx, edition, { to, outcome, named: seated, session, calendar: due?.text }, now);
  }
}

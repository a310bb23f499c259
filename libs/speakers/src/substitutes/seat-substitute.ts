import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { findOrAddPerson, readPerson } from '@app/people';
import { giveSeats, lockProgrammeOf } from '@app/programme';
import { takeCalendarParts } from '../calendars/calendar-parts.js';
import { keepChange } from '../history/keep-change.js';
import { invite } from '../invite.js';
import { may } from '../lifecycle.js';
import { lockPart } from '../lock-part.js';
import { NotAsked } from '../speakers.errors.js';
import { mustBeAhead } from '../speakers.rules.js';
import { NoSuchSubstitute, SubstituteOnPanel } from './substitutes.errors.js';
import { writeSubstitution } from './substitution.letters.js';
import { readSubstitution, type Substitution } from './substitutions.queries.js';

/** One that waits for the programme team, this writer alone. Refuses `speakers.substitute-unknown`. */
export async function lockNamed(tx: Transaction, edition: Edition, sessionCode: string, id: string) {
  await lockProgrammeOf(tx, edition.id);
  await tx.query(`select 1 from speaking_substitution where id = $1 for update`, [id]);
  const named = await readSubstitution(tx, edition.id, sessionCode, id);
  if (named?.state !== 'named') throw new NoSuchSubstitute();
  return named;
}

/**
 * Gives a substitute the place: role, position and items of the inner agenda stay, the first is "delegated", the substitute is invited by letter, and the
 * first one's calendar loses the session with the letter that says so. Refuses `speakers.substitute-unknown`, `substitute-on-panel`, `not-asked`,
 * `gone-panel`, `session-cancelled`, `session-over`.
 */
export async function seatSubstitute(
  tx: Transaction,
  edition: Edition,
  sessionCode: string,
  id: string,
  by: Actor,
  now: Date,
): Promise<void> {
  const named = await lockNamed(tx, edition, sessionCode, id);
  const part = await lockPart(tx, edition, sessionCode, named.personId);
  mustBeAhead(part, now);
  if (!may(part.state, 'delegate')) throw new NotAsked();
  const substitute = await findOrAddPerson(tx, factsOf(named));
  if (substitute.id === named.personId) throw new SubstituteOnPanel();
  const ref = { editionId: edition.id, code: sessionCode };
  const seats = await giveSeats(tx, ref, { from: named.personId, to: substitute.id }, by, now);
  await tx.query(
    `update speaking_substitution set state = 'accepted', substitute_id = $2, decided_at = $3, decided_by = $4, seats = $5,
       state_before = $6, mode_before = $7 where id = $1`,
    [id, substitute.id, now, by.name, seats, part.state, part.mode],
  );
  await tx.query(
    `update speaking_invitation set state = 'delegated', mode = null, answered_at = $2, version = version + 1 where id = $1`,
    [part.invitationId, now],
  );
  await keepChange(tx, part.invitationId!, 'delegate', by, now);
  const subject = { kind: 'speaking-invitation', id: part.invitationId! };
  await recordAudit(tx, { by, action: 'speakers.substitute-accepted', subject, editionId: edition.id }, now);
  const [due] = await takeCalendarParts(tx, edition, named.personId, now, [part.sessionId]);
  const first = (await readPerson(tx, named.personId))!;
  await writeSubstitution(tx, edition, { to: first, outcome: 'taken', named, session: part, calendar: due?.text }, now);
  await invite(tx, edition, sessionCode, { persons: [substitute.id] }, by, now);
}

function factsOf({ courtesyTitle, givenName, familyName, positionTitle, organization, email, language }: Substitution) {
  return { courtesyTitle, givenName, familyName, positionTitle, organization, email, language };
}

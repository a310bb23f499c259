import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { readPerson } from '@app/people';
import { keepChange } from '../history/keep-change.js';
import { lockPart } from '../lock-part.js';
import { usableReason } from '../speakers.rules.js';
import { lockNamed, seatSubstitute } from './seat-substitute.js';
import { RefusalNeedsReason } from './substitutes.errors.js';
import { writeSubstitution } from './substitution.letters.js';

/** Which substitute of which session, and who decides. */
export interface SubstituteOf {
  edition: Edition;
  sessionCode: string;
  id: string;
  by: Actor;
}

/** The substitute takes the place; refuses as `seatSubstitute`. Of two editors at once one finds it decided. */
export function acceptSubstitute(
  tx: Transaction,
  { edition, sessionCode, id, by }: SubstituteOf,
  now: Date,
): Promise<void> {
  return seatSubstitute(tx, edition, sessionCode, id, by, now);
}

/**
 * The place stays whose it was, and a letter says why. Refuses `speakers.substitute-unknown`, `decision-reason-missing`,
 * `reason-too-long`, `gone-panel`.
 */
export async function refuseSubstitute(
  tx: Transaction,
  { edition, sessionCode, id, by }: SubstituteOf,
  why: string,
  now: Date,
): Promise<void> {
  const reason = usableReason(why);
  if (!reason) throw new RefusalNeedsReason();
  const named = await lockNamed(tx, edition, sessionCode, id);
  const part = await lockPart(tx, edition, sessionCode, named.personId);
  await tx.query(
    `update speaking_substitution set state = 'refused', decided_at = $2, decided_by = $3, decision_reason = $4 where id = $1`,
    [id, now, by.name, reason],
  );
  await keepChange(tx, part.invitationId!, 'refuse-substitute', by, now, reason);
  const subject = { kind: 'speaking-invitation', id: part.invitationId! };
  await recordAudit(tx, { by, action: 'speakers.substitute-refused', subject, editionId: edition.id }, now);
  const to = (await readPerson(tx, named.personId))!;
  await writeSubstitution(tx, edition, { to, outcome: 'refused', named, session: part, reason }, now);
}

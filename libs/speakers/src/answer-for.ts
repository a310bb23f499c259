import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { type Answer, answerInvitation } from './answer.js';
import { mayForOthers } from './lifecycle.js';
import { mustKnowSession } from './invite.js';
import { lockInvitation } from './lock-part.js';
import { readOrganizedPanels, type PartRow, readPart } from './part.queries.js';
import { NotAsked, NotOnPanel, NotYoursToAnswer } from './speakers.errors.js';

/** Whose answer, for which session, and who writes it down. */
export interface AnsweredFor {
  edition: Edition;
  sessionCode: string;
  personId: string;
  by: Actor;
}

/**
 * Writes down the answer of somebody who gave it in another way, for example through a cabinet that has no address here; also of one
 * who was never asked by letter. Whoever has an address gets the letter that says which answer we have. The log names who wrote
 * it down. Refuses `speakers.session-unknown`, `not-on-panel` and what `answerInvitation` refuses.
 */
export async function answerFor(
  tx: Transaction,
  { edition, sessionCode, personId, by }: AnsweredFor,
  answer: Answer,
  now: Date,
): Promise<PartRow> {
  await mustKnowSession(tx, edition.id, sessionCode);
  await lockInvitation(tx, edition, sessionCode, personId);
  const part = await readPart(tx, edition.id, sessionCode, personId);
  if (!part) throw new NotOnPanel();
  if (!mayForOthers(part.state, answer.act)) throw new NotAsked();
  if (part.invitationId === null) await begin(tx, part, by, now);
  const answered = await answerInvitation(tx, edition, sessionCode, personId, answer, by, now);
  if (answered.version === part.version) return answered;
  const subject = { kind: 'speaking-invitation', id: answered.invitationId! };
  const details = { state: answered.state, personId };
  await recordAudit(tx, { by, action: 'speakers.answered-for', subject, editionId: edition.id, details }, now);
  return answered;
}

/**
 * The same by an organizer of the session, only for people of its panel who have no address here: who has one answers alone.
 * Refuses `speakers.not-yours-to-answer`, and as above.
 */
export async function answerAsOrganizer(
  tx: Transaction,
  of: AnsweredFor,
  organizerId: string,
  answer: Answer,
  now: Date,
): Promise<PartRow> {
  const panels = await readOrganizedPanels(tx, of.edition.id, organizerId);
  const part = panels.find(({ code, personId }) => code === of.sessionCode && personId === of.personId);
  if (!part || part.email !== null) throw new NotYoursToAnswer();
  return answerFor(tx, of, answer, now);
}

/** The row of somebody who was never asked by letter; of two at once one finds it there. */
export async function begin(tx: Transaction, { sessionId, personId }: PartRow, by: Actor, now: Date): Promise<void> {
  await tx.query(
    `insert into speaking_invitation (session_id, person_id, state, invited_at, invited_by, answer_by, last_letter_at, letters)
     values ($1, $2, 'invited', $3, $4, $3, $3, 0) on conflict do nothing`,
    [sessionId, personId, now, by.name],
  );
}

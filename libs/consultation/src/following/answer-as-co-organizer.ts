import { inTransaction } from '@app/database';
import type { Edition, Reader } from '@app/edition';
import { recordAudit } from '@app/identity';
import { findOrAddPerson } from '@app/people';
import { addSessionOrganizers, lockProgrammeOf } from '@app/programme';
import { hashToken } from '@app/tokens';
import type { DataSource } from 'typeorm';
import { SubmissionLinkGone } from '../consultation.errors.js';
import { readSubmission, type Submission } from '../submission.js';
import type { CoOrganizer } from '../submitting/co-organizers.js';

/** What somebody is asked to carry. */
export interface CoOrganizerQuestion {
  coOrganizer: CoOrganizer;
  submission: Submission;
}

/** What a link asks; looking changes nothing. Refuses `consultation.link-gone`, also when the submission was withdrawn or declined. */
export async function coOrganizerQuestion(
  reader: Reader,
  edition: Pick<Edition, 'id'>,
  token: string,
  lock = '',
): Promise<CoOrganizerQuestion> {
  const [found] = await reader.query<Array<CoOrganizer & { submissionId: string }>>(
    `select o.id, o.name, o.email, o.state, o.answered_at as "answeredAt", o.submission_id as "submissionId"
     from co_organizer o join submission s on s.id = o.submission_id
     where o.token_hash = $1 and s.edition_id = $2 and s.status not in ('withdrawn','declined') ${lock}`,
    [hashToken(token), edition.id],
  );
  if (!found) throw new SubmissionLinkGone();
  const { submissionId, ...coOrganizer } = found;
  return { coOrganizer, submission: await readSubmission(reader, edition.id, submissionId) };
}

/**
 * Says yes or no, and may say otherwise later. Who says yes is a person of the Forum from then on, and organizes the session if the
 * submission has become one meanwhile. Refuses `consultation.link-gone`.
 */
export async function answerAsCoOrganizer(
  database: DataSource,
  edition: Edition,
  token: string,
  says: 'confirmed' | 'declined',
  now: Date,
): Promise<void> {
  await inTransaction(database, async (tx) => {
    await lockProgrammeOf(tx, edition.id); // before any row, as whoever makes a session of it does
    const { coOrganizer, submission } = await coOrganizerQuestion(tx, edition, token, 'for update of o, s');
    if (coOrganizer.state === says) return;
    const person =
      says === 'confirmed'
        ? await findOrAddPerson(tx, { email: coOrganizer.email, givenName: coOrganizer.name, familyName: '' })
        : undefined;
    await tx.query(`update co_organizer set state = $2, answered_at = $3, person_id = $4 where id = $1`, [
      coOrganizer.id,
      says,
      now,
      person?.id ?? null,
    ]);
    const by = { kind: 'link', name: coOrganizer.name } as const;
    if (person && submission.sessionId) {
      await addSessionOrganizers(tx, edition.id, submission.sessionId, [person.id], by, now);
    }
    const subject = { kind: 'submission', id: submission.id };
    const action = `consultation.co-organizer-${says}` as const;
    await recordAudit(tx, { by, action, subject, editionId: edition.id }, now);
  });
}

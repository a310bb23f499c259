import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { recordAudit } from '@app/identity';
import { findOrAddPerson } from '@app/people';
import type { DataSource } from 'typeorm';
import { readCall } from '../calls/calls.queries.js';
import { SubmissionLinkGone } from '../consultation.errors.js';
import { writeFollowingLetter } from '../letters/submission-letters.js';
import { lockSubmission, nameOf, readSubmission, type Submission } from '../submission.js';
import { mayFollow } from '../submission-status.js';
import { askCoOrganizers } from '../submitting/co-organizers.js';
import { issueLink, submissionOfLink, useLink } from './submission-links.js';

/** Whose submission a link would prove; a mail scanner that looks changes nothing. Refuses `consultation.link-gone`. */
export async function submissionToProve(
  database: DataSource,
  edition: Edition,
  token: string,
  now: Date,
): Promise<Submission> {
  const id = await submissionOfLink(database, edition.id, token, 'prove', now);
  return readSubmission(database, edition.id, id);
}

/**
 * Uses the link up and proves the address: the submission is received, its person known, those who carry it are asked. Gives the
 * token of a link to the status page. Refuses `consultation.link-gone`.
 */
export async function proveSubmission(
  database: DataSource,
  edition: Edition,
  token: string,
  now: Date,
): Promise<string> {
  return inTransaction(database, async (tx) => {
    const before = await lockSubmission(tx, edition.id, await useLink(tx, edition.id, token, now));
    if (!mayFollow(before.status, 'received')) throw new SubmissionLinkGone();
    const { email, givenName, familyName, organization, country, stakeholderType, language } = before;
    const facts = { email, givenName, familyName, organization, country, stakeholderType, language };
    const person = await findOrAddPerson(tx, facts);
    await tx.query(
      `update submission set status = 'received', proven_at = $2, person_id = $3, updated_at = $2, version = version + 1
       where id = $1`,
      [before.id, now, person.id],
    );
    const submission = await readSubmission(tx, edition.id, before.id);
    const call = await readCall(tx, edition.id, submission.kind);
    await writeFollowingLetter(tx, 'received', { submission, call, edition }, { cause: 'received' }, now);
    await askCoOrganizers(tx, submission, call, edition, now);
    const by = { kind: 'link', name: nameOf(submission) } as const;
    const subject = { kind: 'submission', id: submission.id };
    await recordAudit(tx, { by, action: 'consultation.proven', subject, editionId: edition.id }, now);
    return (await issueLink(tx, submission, 'status', now)).token;
  });
}

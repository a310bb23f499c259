import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { writeLetter } from '@app/mail';
import type { Call } from '../calls/call.js';
import { nameOf, type Submission } from '../submission.js';
import { factsOf } from './letter-facts.js';

interface Named {
  id: string;
  name: string;
  email: string;
}

/** Asks somebody whether they carry a submission; in the submitter's language, since it is the only one that we know. */
export async function writeCoOrganizerLetter(
  tx: Transaction,
  {
    submission,
    call,
    edition,
    to,
    token,
  }: { submission: Submission; call: Call; edition: Edition; to: Named; token: string },
): Promise<void> {
  await writeLetter(tx, {
    kind: 'consultation.co-organizer',
    cause: `co-organizer:${to.id}:asked`,
    editionId: submission.editionId,
    subject: { kind: 'co-organizer', id: to.id },
    to: { address: to.email, name: to.name, language: submission.language },
    data: {
      ...factsOf(submission, call, edition),
      submitter: nameOf(submission),
      organization: submission.organization,
    },
    secrets: { link: `/${edition.code}/${submission.language}/consultation/co-organizer?token=${token}` },
  });
}

/** Tells somebody who carries a submission what was decided on it. Once for each decision. */
export async function writeDecisionToCoOrganizer(
  tx: Transaction,
  { submission, call, edition, to }: { submission: Submission; call: Call; edition: Edition; to: Named },
  what: 'accepted' | 'declined' | 'merged' | 'waitlisted',
): Promise<void> {
  await writeLetter(tx, {
    kind: 'consultation.co-decided',
    cause: `co-organizer:${to.id}:decided:${submission.version}`,
    editionId: submission.editionId,
    subject: { kind: 'co-organizer', id: to.id },
    to: { address: to.email, name: to.name, language: submission.language },
    data: {
      ...factsOf(submission, call, edition),
      submitter: nameOf(submission),
      organization: submission.organization,
      what,
      isSession: submission.sessionId ? 1 : 0,
    },
  });
}

import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type LetterDraft, writeLetter } from '@app/mail';
import { instantInWords } from '@app/registration';
import type { Call } from '../calls/call.js';
import { issueLink, linksSince, provePath, statusPath } from '../following/submission-links.js';
import type { Submission } from '../submission.js';
import { factsOf, frameOf } from './letter-facts.js';

/** It arrived; the button proves the address. */
export async function writeAcknowledgement(
  tx: Transaction,
  submission: Submission,
  call: Call,
  edition: Edition,
  now: Date,
): Promise<void> {
  const { token } = await issueLink(tx, submission, 'prove', now);
  await writeLetter(tx, {
    kind: 'consultation.acknowledgement',
    cause: `submission:${submission.id}:submitted`,
    ...frameOf(submission),
    data: {
      ...factsOf(submission, call, edition),
      proveBy: instantInWords(submission.proveBy, submission.language, edition.timeZone),
    },
    secrets: { link: provePath(edition.code, submission.language, token) },
  });
}

/** Kinds of letters whose button opens the submitter's page. */
export type FollowingLetter = 'received' | 'changed' | 'withdrawal' | 'accepted' | 'declined' | 'merged' | 'waitlisted';

/** A letter to the submitter with a fresh link to the status page. `cause` keeps it from being written twice. */
export async function writeFollowingLetter(
  tx: Transaction,
  name: FollowingLetter,
  { submission, call, edition }: { submission: Submission; call: Call; edition: Edition },
  { cause, ...more }: { cause: string; data?: LetterDraft['data']; sendAfter?: Date },
  now: Date,
): Promise<void> {
  const { token } = await issueLink(tx, submission, 'status', now);
  await writeLetter(tx, {
    kind: `consultation.${name}`,
    cause: `submission:${submission.id}:${cause}`,
    ...frameOf(submission),
    sendAfter: more.sendAfter,
    data: { ...factsOf(submission, call, edition), ...more.data },
    secrets: { link: statusPath(edition.code, submission.language, token) },
  });
}

const LINKS_AN_HOUR = 5;

/** A fresh link for somebody who asked: to prove what is not proven yet, else to the status page. Beyond five an hour none. */
export async function writeLinkLetter(
  tx: Transaction,
  submission: Submission,
  call: Call,
  edition: Edition,
  now: Date,
): Promise<void> {
  if ((await linksSince(tx, submission.id, new Date(now.getTime() - 3_600_000))) >= LINKS_AN_HOUR) return;
  const isToProve = submission.status === 'submitted';
  const { id, token } = await issueLink(tx, submission, isToProve ? 'prove' : 'status', now);
  await writeLetter(tx, {
    kind: 'consultation.link',
    cause: `submission:${submission.id}:link:${id}`,
    ...frameOf(submission),
    data: { ...factsOf(submission, call, edition), isToProve: isToProve ? 1 : 0 },
    secrets: { link: (isToProve ? provePath : statusPath)(edition.code, submission.language, token) },
  });
}

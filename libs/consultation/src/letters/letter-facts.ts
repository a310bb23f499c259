import { type Edition, inLanguage } from '@app/edition';
import type { LetterDraft } from '@app/mail';
import { editionName, instantInWords } from '@app/registration';
import type { Call } from '../calls/call.js';
import { nameOf, type Submission } from '../submission.js';

/** Whose letter it is and where it goes. */
export function frameOf(submission: Submission): Pick<LetterDraft, 'editionId' | 'subject' | 'to'> {
  return {
    editionId: submission.editionId,
    subject: { kind: 'submission', id: submission.id },
    to: { address: submission.email, name: nameOf(submission), language: submission.language },
  };
}

/** What every letter about a submission tells, in its order. */
export function factsOf(
  { code, title, language }: Pick<Submission, 'code' | 'title' | 'language'>,
  { names, closesAt, answersBy }: Call,
  edition: Edition,
): Record<string, string> {
  return {
    title,
    call: inLanguage(names, language),
    code,
    edition: editionName(edition, language),
    closesAt: instantInWords(closesAt, language, edition.timeZone),
    answersBy: instantInWords(answersBy, language, edition.timeZone),
  };
}

export { parseAddress, type Address } from './address.js';
export { BASE_URL_LATER, SENDER_LATER } from './calendar-part.js';
export { readIncomingCalendar, type IncomingCalendar } from './incoming-calendar.js';
export { foldedLine } from './folded-line.js';
export { LETTER_STATES, type LetterFailure, type LetterState } from './letter.js';
export type { Masthead, MastheadOf } from './masthead.js';
export { MailModule, type MailSettings } from './mail.module.js';
export {
  letterCounts,
  letterOf,
  lettersOf,
  type LetterFilter,
  type LetterRow,
  type LettersAbout,
  type LettersSeen,
} from './letters.queries.js';
export { letterStates } from './letter-states.js';
export { outboxState, waitingSince, type OutboxState } from './outbox-state.js';
export { drawDraft, type DrawnLetter } from './draw-draft.js';
export { readDraft, readLetter, type LetterReading } from './read-letter.js';
export { AddressIsReached, LetterHasNotFailed, LetterLostItsLink, LetterNotFound } from './mail.errors.js';
export { eraseOldSecrets } from './old-secrets.js';
export { retryLetter } from './retry-letter.js';
export { sendLetterAgain } from './send-letter-again.js';
export { LETTER_OFFICE, type LetterOffice } from './letter-office.js';
export {
  writeLetter,
  type LetterAttachment,
  type LetterDifference,
  type LetterDraft,
  type LetterLine,
} from './write-letter.js';
export { withdrawLetter, withdrawWaiting } from './withdraw-letter.js';
export { inboxFolder, readInbox, type CaughtLetter } from './inbox.js';
export { startMailCatcher } from './mail-catcher.js';
export { letterCtes } from './letter-sql.js';
export { letBulkGo } from './bulk/let-go.js';
export { forgetRestedDomains } from './bulk/resting-domains.js';
export type { MailPace } from './pace.js';
export { READ_BYTES } from './returned/mime-parts.js';
export { readReturned, type Returned, type ReturnedKind } from './returned/read-returned.js';
export { recordReturned, type Noted } from './returned/record-returned.js';
export {
  forgetOldSuppressions,
  isSuppressed,
  liftSuppression,
  suppressedAddresses,
  type SuppressedAddress,
  type SuppressionReason,
} from './suppressed-addresses.js';
export { MAIL_HOLDINGS } from './personal-data.js';
export { houseWords, type LetterKind, letterKind, letterKinds, type Placeholder } from './templates/letter-kinds.js';
export { LETTER_PARTS, type LetterPart, type OwnWords, PART_NAMES } from './templates/letter-parts.js';
export {
  type LetterTemplate,
  readTemplate,
  readTemplateStates,
  readWordsInUse,
  type TemplateOf,
  type TemplateState,
  type TemplateVersion,
} from './templates/letter-templates.queries.js';
export { backToHouse, dropDraft, putInUse, saveDraft, type TemplateOn } from './templates/change-template.js';
export { faultsOf } from './templates/check-words.js';
export { type LetterExample, previewLetter, writeTrial } from './templates/preview-letter.js';
export { exampleValues } from './templates/example-values.js';
export { NoSuchLetterKind, WordsUnusable } from './templates/template.errors.js';
export type { PossibleReader, ReaderFacts } from './templates/letter-subject.js';

export { ASKS, CALL_KINDS, isCallKind, type Asks, type Call, type CallKind } from './calls/call.js';
export { callState, mustTake, type CallState } from './calls/call-window.js';
export { knownCalls, readCall, readCalls } from './calls/calls.queries.js';
export { addCall, changeCall, type CallChanges, type CallDraft } from './calls/change-calls.js';
export {
  callFormVersions,
  knownCallForm,
  putCallForm,
  readCallForm,
  type CallForm,
  type CallFormVersion,
} from './calls/call-form.js';
export {
  lateCodesOf,
  lookAtLateCode,
  makeLateCode,
  revokeLateCode,
  useLateCode,
  type LateCode,
  type LateCodeWish,
} from './calls/late-codes.js';
export { resultsCsv } from './results/results-csv.js';
export {
  readResults,
  type CallResults,
  type PublishedSubmission,
  type ResultFigure,
} from './results/results.queries.js';
export { copyConsultation } from './calls/copy-calls.js';
export { CONSULTATION_HOLDINGS, forgetOldSubmissionLinks, forgetOldSubmissions } from './personal-data.js';
export { ConsultationModule } from './consultation.module.js';
export { SUBMISSION_STATUSES, awaitsDecision, type SubmissionStatus } from './submission-status.js';
export { nameOf as submitterName, type Submission } from './submission.js';
export { HOURS_TO_PROVE as HOURS_TO_PROVE_SUBMISSION, submit, type SubmissionPass } from './submitting/submit.js';
export type { CoOrganizerDraft, SubmissionDraft } from './submitting/submission-draft.js';
export {
  LONGEST_MINUTES,
  MOST,
  problemsOf as submissionProblems,
  SHORTEST_MINUTES,
  type SubmissionLists,
  type SubmissionProblem,
} from './submitting/submission.rules.js';
export { submissionLists, tidySubmission } from './submitting/check-submission.js';
export { CO_ORGANIZER_STATES, type CoOrganizer, type CoOrganizerState } from './submitting/co-organizers.js';
export { forgetSavedForm, openSavedForm, saveForm, saveFormAgain } from './submitting/saved-forms.js';
export { proveSubmission, submissionToProve } from './following/prove.js';
export { statusPath as submissionPath } from './following/submission-links.js';
export {
  ownSubmissionByLink,
  ownSubmissionOfAddress,
  submissionsOfAddress,
  type OwnSubmission,
  type SubmissionLine,
} from './following/own-submission.js';
export { stageOf, type Stage } from './following/own-submission.rules.js';
export { changeOwnSubmission, withdrawSubmission } from './following/change-own.js';
export {
  answerAsCoOrganizer,
  coOrganizerQuestion,
  type CoOrganizerQuestion,
} from './following/answer-as-co-organizer.js';
export { askForSubmissionLinks } from './following/ask-for-link.js';
export { forgetUnproven } from './following/forget-unproven.js';
export { NoSuchCall, SavedFormGone, SubmissionLinkGone, SubmissionLinkUsed } from './consultation.errors.js';
export {
  HIGHEST_SCORE,
  LOWEST_SCORE,
  meanOf,
  readCriteria,
  setCriteria,
  versionOfCriteria,
  type Criterion,
} from './reviewing/criteria.js';
export { readReviewers, setReviewer, type Reviewer } from './reviewing/reviewers.js';
export { type DeskReaderOf } from './reviewing/reader-of-desk.js';
export { probableConflict, type ProbableConflict } from './reviewing/conflict.js';
export { reviewsOf, submissionForReader, writeReview, type Review, type ReviewWish } from './reviewing/review.js';
export { submissionNotes, writeSubmissionNote, type SubmissionNote } from './reviewing/submission-notes.js';
export { similarTo, type SimilarSubmission } from './reviewing/similar.queries.js';
export {
  countReviewQueues,
  readReviewDesk,
  REVIEW_QUEUES,
  type DeskSubmission,
  type ReviewFilter,
  type ReviewQueue,
} from './reviewing/desk.queries.js';
export { DECISIONS, type Decision, type NotedDecision } from './deciding/decision.js';
export { dropDecision, notedDecisionOf, noteDecision, type DecisionWish } from './deciding/note-decision.js';
export { beginRound, countNoted, readRound, recentRounds, type DecisionRound } from './deciding/rounds.js';
export { doRound, type RoundClaim } from './deciding/do-round.js';
export { coOrganizersOf } from './submitting/co-organizers.js';
export { submitterFacts, submittersToWriteTo } from './letters/letter-readers.js';

export { RegistrationModule } from './registration.module.js';
export { PARTICIPATION_MODES, Registration, type ParticipationMode } from './registration.entity.js';
export {
  REGISTRATION_STATUSES,
  awaitsDecision,
  isLiving,
  mayComeBefore,
  mayFollow,
  type RegistrationStatus,
} from './registration-status.js';
export { HOURS_TO_PROVE, OFFER_HOURS, closesOf, isOpen, mustBeOpen } from './registration.rules.js';
export { decisionClock, type DecisionClock } from './decision-clock.js';
export type { RegistrationFacts } from './registration-facts.js';
export { LinkGone, LinkUsed } from './registration.errors.js';
export { ON_SITE, poolsOf, seatsOf, setCapacity, type PoolName, type SeatPool, type Seats } from './seats.js';
export { DECIDERS, type Decider, type DecidingRule, type RuleConditions } from './deciding-rules/deciding-rule.js';
export { bringCategories, knownCategories, readCategories } from './categories/categories.queries.js';
export { ENTRIES, PARTICIPANT, type CategoryEntry, type RegistrationCategory } from './categories/category.js';
export { STARTING_CATEGORIES } from './categories/starting-categories.js';
export { addCategory, changeCategory, type CategoryDraft } from './categories/change-categories.js';
export { poolsWithOffers, type PoolWithOffers } from './categories/pools-with-offers.queries.js';
export { changeDecidingRules, readDecidingTable, type DecidingTable } from './deciding-rules/change-deciding-rules.js';
export { openRegistration, STARTING_SEATS } from './categories/open-registration.js';
export { offerFreeSeats } from './waiting/offer-seats.js';
export { passOnOffers } from './waiting/pass-on-offers.js';
export { OffersService } from './waiting/offers.service.js';
export { SwitchModeService } from './switching/switch-mode.service.js';
export { lockInEdition, lockRegistration } from './move-to.js';
export { bearerOf, editionName, nameOf, type Application } from './applying/application.js';
export { ApplyService } from './applying/apply.service.js';
export { applyStatement, TAKES_SEAT_UNGUARDED } from './applying/apply-statement.js';
export type { Receipt } from './applying/idempotency.js';
export { forgetOldKeys } from './applying/forget-keys.js';
export { ProveService, prove } from './proving/prove.service.js';
export { askForLink, renewLink } from './proving/renew-link.js';
export { statusPath } from './proving/link-paths.js';
export { answersOf } from './forms/answers-in-words.js';
export { knownForm, readForm, type RegistrationForm } from './forms/forms.queries.js';
export { putForm } from './forms/put-form.js';
export { STARTING_FORM } from './forms/starting-form.js';
export { MINUTES_TO_CORRECT_A_FORM, tellLaterQuestions } from './forms/tell-later-questions.js';
export { fieldsKeptShorter, forgetAnswers } from './forms/forget-answers.js';
export { ownForm, type OwnForm } from './forms/own-form.queries.js';
export { LaterAnswersService } from './forms/later-answers.service.js';
export { CorrectService, type Correction } from './correcting/correct.service.js';
export { CORRECTED_FIELDS, type CorrectedField, type CorrectedValue } from './correcting/correction.rules.js';
export { correctionsOf, type CorrectionLine } from './correcting/corrections.queries.js';
export { LettersAgainService } from './correcting/letters-again.service.js';
export { DraftService } from './drafting/draft.service.js';
export { DraftGone } from './drafting/draft.errors.js';
export { DRAFT_DAYS } from './drafting/draft.rules.js';
export { forgetOldDrafts } from './drafting/forget-drafts.js';
export type { UsualTime } from './following/usual-time.queries.js';
export { InformationService } from './asking/information.service.js';
export { informationOf, wholeInformationOf } from './asking/asking.queries.js';
export { watchQuestions } from './asking/watch-questions.js';
export { DAYS_TO_ANSWER } from './asking/asking.rules.js';
export type { InformationRequest } from './asking/information-request.js';
export { DecideService, type DecisionManner, type DecisionOn } from './deciding/decide.service.js';
export { revoke, takeBack, undoDecision } from './deciding/take-back.js';
export { readRegistration, type RegistrationChange } from './deciding/desk.queries.js';
export { conditionsOf, queueInSql, QUEUES, type DeskFilter, type Queue } from './desk/desk-filter.js';
export {
  countDesk,
  countDeskRows,
  countQueues,
  decidersOf,
  readDesk,
  type DeskPage,
  type DeskPlace,
  type QueueCounts,
} from './desk/desk.queries.js';
export {
  DESK_ACTS,
  DESK_JOB_STATES,
  type DeskAct,
  type DeskActName,
  type DeskJob,
  type DeskJobState,
  type LeftOut,
} from './desk/bulk/desk-job.js';
export { leftOutOf, readDeskJob, recentDeskJobs, stopDeskJob } from './desk/bulk/desk-jobs.queries.js';
export { doDeskJob, type Claim } from './desk/bulk/do-desk-job.js';
export { DeskJobSweep } from './desk/bulk/desk-job.job.js';
export { previewOf, type Preview, type Selection } from './desk/bulk/selection.js';
export { startDeskJob, type DeskJobWish } from './desk/bulk/start-desk-job.js';
export { areTwoPeople, duplicatesOf } from './desk/duplicates/duplicates.queries.js';
export { lookForDuplicates } from './desk/duplicates/look-for-duplicates.js';
export {
  RegistrationFollower,
  RegistrationFollowers,
  type RegistrationMerge,
} from './desk/duplicates/registration-followers.js';
export { MergeService, type MergeWish } from './desk/duplicates/merge.service.js';
export { notesOf, writeNote, type DeskNote } from './desk/notes.js';
export { REJECTION_REASONS, reasonIn, type RejectionReason } from './desk/rejection-reasons.js';
export { findOrAddTag, putTag, readTag, removeTag, tagsOf, takeTagOff, type TagInUse } from './desk/tags.js';
export { deskMarks, type DeskMarks, type DeskTag } from './desk/desk-marks.queries.js';
export { countRegistrations, type RegistrationNumbers } from './deciding/numbers.queries.js';
export { documentsOf, forgetDocuments, ownerOfDocuments } from './documents/documents.queries.js';
export { DocumentsService, type DocumentsOf, type NewDocument } from './documents/documents.service.js';
export { DOCUMENT_AT_MOST, DOCUMENTS_AT_MOST, DOCUMENTS_BYTES_AT_MOST } from './documents/documents.rules.js';
export { DocumentMissing, DocumentsNotAsked, TooManyDocuments } from './documents/documents.errors.js';
export { WithdrawService } from './following/withdraw.service.js';
export { expireUnproven } from './following/expire-unproven.js';
export {
  ownRegistrationByLink,
  ownRegistrationOf,
  type OwnRegistration,
  type RegistrationOwner,
} from './following/own-registration.js';
export { isApprovedRegistrant, registrationsOfPersons } from './following/approved-registrants.queries.js';
export { daysFile, daysFileName } from './letters/confirmation.js';
export { registrantFacts, registrantsToWriteTo } from './letters/letter-readers.js';
export { freshStatusPath } from './letters/link-letters.js';
export {
  daysAndPlace,
  deadlineInWords,
  frameOf,
  instantInWords,
  momentInWords,
  takesPart,
} from './letters/letter-facts.js';
export { forgetRegistrants, REGISTRATION_HOLDINGS } from './personal-data.js';
export {
  CONSENT_KINDS,
  consentWords,
  currentConsentTexts,
  writeConsentText,
  type ConsentDraft,
  type ConsentKind,
  type ConsentText,
} from './consenting/consent-text.js';
export { consentVersions, type ConsentVersion } from './consenting/consent-versions.queries.js';
export { noticeOf, readNotice, type NoticeOfDelegate } from './consenting/informing.js';
export {
  agreesSince,
  agreeToWords,
  consentsOf,
  giveConsent,
  withdrawConsent,
  type Consent,
} from './consenting/consents.js';
export { publicParticipants, type PublicParticipant } from './consenting/public-participants.queries.js';
export { findable, searchable } from './searchable.js';
export {
  DELEGATION,
  DELEGATION_KINDS,
  delegationName,
  type Delegation,
  type DelegationKind,
  type DelegationOf,
} from './delegations/delegation.js';
export {
  countUsed,
  readDelegation,
  readDelegations,
  delegatesOf,
  readHighLevelMembers,
  readMembers,
  type DelegationInList,
  type DelegationMember,
} from './delegations/delegations.queries.js';
export { NoSuchDelegation } from './delegations/delegation.errors.js';
export { findOrAddDelegation } from './delegations/find-or-add-delegation.js';
export { changeDelegation, setFunction, type DelegationChanges } from './delegations/change-delegation.js';
export { focalPointsOf, revokeFocalPoint } from './delegations/focal-points.js';
export {
  declineNomination,
  nominate,
  readNominations,
  verifyNomination,
  type Nomination,
  type NominationDraft,
} from './delegations/nominations.js';
export { approveAsFocalPoint, rejectAsFocalPoint, type RequestOn } from './delegations/decide-as-focal-point.js';
export { registerDelegate, type FocalPointActing } from './delegations/register-delegate.js';
export { substitute } from './delegations/substitute.js';
export type { Delegate, NewDelegate } from './delegations/delegate.js';
export { membersCsv } from './delegations/members-csv.js';
export { tellFocalPoints, untoldDelegations } from './delegations/tell-focal-points.js';
export { actedFor, namesOfActedFor } from './delegations/acted-for.js';
export { endRunOutMandates } from './delegations/end-run-out.js';
export { ADMITS_UNGUARDED, admitStatement } from './door/admit-statement.js';
export { badgeToDraw } from './door/badge-to-draw.js';
export { BadgeDrawer } from './door/badge-drawer.js';
export { BadgesService, type MadeBadge } from './door/badges.service.js';
export { CheckInService, type Entry } from './door/check-in.service.js';
export { countDoor, type DoorNumbers } from './door/door-numbers.queries.js';
export { verdictOn, type DoorCheckIn, type DoorPerson, type ScannedCode, type Verdict } from './door/door-person.js';
export { lookUp, type LookUp } from './door/door.queries.js';
export { INVITATION_STATES, type Invitation, type InvitationState } from './inviting/invitation.js';
export { isMistake, type LineProblem, LEFT_OUT, type ListedLine, MISTAKES } from './inviting/invitation-list.js';
export { checkInvitations, invite, type CheckedInvitations, type InvitationWish } from './inviting/invite.js';
export {
  extendInvitation,
  revokeInvitation,
  sendInvitationAgain,
  type InvitationOn,
} from './inviting/change-invitation.js';
export {
  countInvitations,
  readInvitation,
  readInvitations,
  type InvitationFilter,
  type InvitationRow,
  type InvitationsPage,
} from './inviting/invitations.queries.js';
export { InvitedService, type OpenInvitation } from './inviting/invited.service.js';
export { invitationOfLink } from './inviting/invitation-links.js';
export { InvitationOver, type WhyOver } from './inviting/inviting.errors.js';
export {
  DAYS_TO_ANSWER_INVITATION,
  DECLINE_REASON_AT_MOST,
  LETTERS_A_DAY,
  LETTERS_IN_ALL,
  LINES_AT_MOST,
  NOTE_AT_MOST,
} from './inviting/inviting.rules.js';
export { nextReminder } from './inviting/reminders.js';
export { watchInvitations } from './inviting/watch-invitations.js';
export { forgetInvitationLinks, forgetInvitations } from './inviting/personal-data.js';

import { AddBells1764000000010 } from './migrations/1764000000010-add-bells.js';
import { AddEditions1764000000020 } from './migrations/1764000000020-add-editions.js';
import { AddAccounts1764000000030 } from './migrations/1764000000030-add-accounts.js';
import { AddPeople1764000000040 } from './migrations/1764000000040-add-people.js';
import { AddLetters1764000000050 } from './migrations/1764000000050-add-letters.js';
import { AddCalendarEntries1764000000060 } from './migrations/1764000000060-add-calendar-entries.js';
import { AddProgramme1764000000070 } from './migrations/1764000000070-add-programme.js';
import { AddRegistrations1764000000080 } from './migrations/1764000000080-add-registrations.js';
import { AddSpeakingInvitations1764000000090 } from './migrations/1764000000090-add-speaking-invitations.js';
import { AddRoundTables1764000000100 } from './migrations/1764000000100-add-round-tables.js';
import { AddCategoriesAndDeciders1764000000110 } from './migrations/1764000000110-add-categories-and-deciders.js';
import { AddMandatesAndDelegations1764000000120 } from './migrations/1764000000120-add-mandates-and-delegations.js';
import { OpenTheDoor1764000000130 } from './migrations/1764000000130-open-the-door.js';
import { LetTheDeskSearchMarkAndMerge1764000000150 } from './migrations/1764000000150-let-the-desk-search-mark-and-merge.js';
import { AskByFormsAsData1764000000140 } from './migrations/1764000000140-ask-by-forms-as-data.js';
import { SealTheLogAndKeepPromisesOfPrivacy1764000000160 } from './migrations/1764000000160-seal-the-log-and-keep-promises-of-privacy.js';
import { GuardTheDoor1764000000200 } from './migrations/1764000000200-guard-the-door.js';
import { InviteByPersonalLinks1764000000210 } from './migrations/1764000000210-invite-by-personal-links.js';
import { AskForDocuments1764000000221 } from './migrations/1764000000221-ask-for-documents.js';
import { KeepFiles1764000000220 } from './migrations/1764000000220-keep-files.js';
import { KeepWhatWasCorrected1764000000230 } from './migrations/1764000000230-keep-what-was-corrected.js';
import { GiveLongWorkOneShape1764000000231 } from './migrations/1764000000231-give-long-work-one-shape.js';
import { MakeListsToDownload1764000000232 } from './migrations/1764000000232-make-lists-to-download.js';
import { FindNamesInTwoScripts1764000000240 } from './migrations/1764000000240-find-names-in-two-scripts.js';
import { OpenTheConsultation1764000000300 } from './migrations/1764000000300-open-the-consultation.js';
import { TakeSubmissions1764000000305 } from './migrations/1764000000305-take-submissions.js';
import { ReviewAndDecide1764000000310 } from './migrations/1764000000310-review-and-decide.js';
import { KnowRoomsBreaksAndConstraints1764000000320 } from './migrations/1764000000320-know-rooms-breaks-and-constraints.js';
import { JudgeConflicts1764000000321 } from './migrations/1764000000321-judge-conflicts.js';
import { LetProgramsInByToken1764000000370 } from './migrations/1764000000370-let-programs-in-by-token.js';
import { CountChangesOfTheReviewSettings1764000000371 } from './migrations/1764000000371-count-changes-of-the-review-settings.js';
import { TellOfLaterQuestions1764000000331 } from './migrations/1764000000331-tell-of-later-questions.js';
import { KnowWhoInformedWhom1764000000332 } from './migrations/1764000000332-know-who-informed-whom.js';
import { KeepHalfFilledAnswersToInvitations1764000000333 } from './migrations/1764000000333-keep-half-filled-answers-to-invitations.js';
import { HandFilesOutBriefly1764000000330 } from './migrations/1764000000330-hand-files-out-briefly.js';
import { KeepDifferencesOfReleases1764000000350 } from './migrations/1764000000350-keep-differences-of-releases.js';
import { KeepStars1764000000340 } from './migrations/1764000000340-keep-stars.js';
import { SayMoreOfASession1764000000360 } from './migrations/1764000000360-say-more-of-a-session.js';
import { TellOfChanges1764000000410 } from './migrations/1764000000410-tell-of-changes.js';
import { SignUpForSessions1764000000361 } from './migrations/1764000000361-sign-up-for-sessions.js';
import { RemindSpeakers1764000000421 } from './migrations/1764000000421-remind-speakers.js';
import { KnowWhichLettersCameBack1764000000430 } from './migrations/1764000000430-know-which-letters-came-back.js';
import { TakeMaterialsOfSpeakers1764000000420 } from './migrations/1764000000420-take-materials-of-speakers.js';
import { LookAtSchedulesBeforeTheyCome1764000000390 } from './migrations/1764000000390-look-at-schedules-before-they-come.js';
import { ReadRepliesOfCalendars1764000000401 } from './migrations/1764000000401-read-replies-of-calendars.js';
import { InviteIntoCalendars1764000000400 } from './migrations/1764000000400-invite-into-calendars.js';
import { SayWhyNoticesWait1764000000470 } from './migrations/1764000000470-say-why-notices-wait.js';
import { LetPeopleBeNamedToOrganizers1764000000440 } from './migrations/1764000000440-let-people-be-named-to-organizers.js';
import { GiveTracksCalendars1764000000460 } from './migrations/1764000000460-give-tracks-calendars.js';
import { KnowOwnSlots1764000000461 } from './migrations/1764000000461-know-own-slots.js';
import { LetTheFloorRun1764000000510 } from './migrations/1764000000510-let-the-floor-run.js';
import { KeepProfiles1764000000480 } from './migrations/1764000000480-keep-profiles.js';
import { AnnounceToMany1764000000610 } from './migrations/1764000000610-announce-to-many.js';
import { KnowWhoSpoke1764000000481 } from './migrations/1764000000481-know-who-spoke.js';
import { LetOwnLettersGoFirst1764000000600 } from './migrations/1764000000600-let-own-letters-go-first.js';
import { SayWhichLettersWereSpared1764000000601 } from './migrations/1764000000601-say-which-letters-were-spared.js';
import { LetProtocolSetCategories1764000000680 } from './migrations/1764000000680-let-protocol-set-categories.js';
import { LetFinalListsStand1764000000681 } from './migrations/1764000000681-let-final-lists-stand.js';
import { LetSpeakersSendSubstitutes1764000000630 } from './migrations/1764000000630-let-speakers-send-substitutes.js';
import { RemindOfModeAndOutcome1764000000631 } from './migrations/1764000000631-remind-of-mode-and-outcome.js';
import { KnowWhySequenceRose1764000000464 } from './migrations/1764000000464-know-why-sequence-rose.js';
import { CountChangesOfCalendars1764000000463 } from './migrations/1764000000463-count-changes-of-calendars.js';
import { GiveDelegationsCalendars1764000000462 } from './migrations/1764000000462-give-delegations-calendars.js';
import { SayWhatImportsDidAsCodes1764000000455 } from './migrations/1764000000455-say-what-imports-did-as-codes.js';
import { KeepStatements1764000000670 } from './migrations/1764000000670-keep-statements.js';
import { LetEditionsWordTheirLetters1764000000620 } from './migrations/1764000000620-let-editions-word-their-letters.js';
import { LetPlacesBeExchanged1764000000660 } from './migrations/1764000000660-let-places-be-exchanged.js';

/** Every migration, in order. One that has landed is never edited. */
export const migrations = [
  AddBells1764000000010,
  AddEditions1764000000020,
  AddAccounts1764000000030,
  AddPeople1764000000040,
  AddLetters1764000000050,
  AddCalendarEntries1764000000060,
  AddProgramme1764000000070,
  AddRegistrations1764000000080,
  AddSpeakingInvitations1764000000090,
  AddRoundTables1764000000100,
  AddCategoriesAndDeciders1764000000110,
  AddMandatesAndDelegations1764000000120,
  OpenTheDoor1764000000130,
  LetTheDeskSearchMarkAndMerge1764000000150,
  AskByFormsAsData1764000000140,
  SealTheLogAndKeepPromisesOfPrivacy1764000000160,
  GuardTheDoor1764000000200,
  InviteByPersonalLinks1764000000210,
  KeepFiles1764000000220,
  AskForDocuments1764000000221,
  KeepWhatWasCorrected1764000000230,
  GiveLongWorkOneShape1764000000231,
  MakeListsToDownload1764000000232,
  FindNamesInTwoScripts1764000000240,
  OpenTheConsultation1764000000300,
  TakeSubmissions1764000000305,
  ReviewAndDecide1764000000310,
  KnowRoomsBreaksAndConstraints1764000000320,
  JudgeConflicts1764000000321,
  LetProgramsInByToken1764000000370,
  CountChangesOfTheReviewSettings1764000000371,
  HandFilesOutBriefly1764000000330,
  TellOfLaterQuestions1764000000331,
  KnowWhoInformedWhom1764000000332,
  KeepHalfFilledAnswersToInvitations1764000000333,
  KeepDifferencesOfReleases1764000000350,
  KeepStars1764000000340,
  SayMoreOfASession1764000000360,
  SignUpForSessions1764000000361,
  TakeMaterialsOfSpeakers1764000000420,
  LookAtSchedulesBeforeTheyCome1764000000390,
  InviteIntoCalendars1764000000400,
  RemindSpeakers1764000000421,
  ReadRepliesOfCalendars1764000000401,
  TellOfChanges1764000000410,
  GiveTracksCalendars1764000000460,
  KnowOwnSlots1764000000461,
  LetTheFloorRun1764000000510,
  GiveDelegationsCalendars1764000000462,
  CountChangesOfCalendars1764000000463,
  KnowWhySequenceRose1764000000464,
  SayWhatImportsDidAsCodes1764000000455,
  LetPeopleBeNamedToOrganizers1764000000440,
  KeepProfiles1764000000480,
  KnowWhichLettersCameBack1764000000430,
  SayWhyNoticesWait1764000000470,
  KnowWhoSpoke1764000000481,
  LetOwnLettersGoFirst1764000000600,
  SayWhichLettersWereSpared1764000000601,
  AnnounceToMany1764000000610,
  KeepStatements1764000000670,
  LetSpeakersSendSubstitutes1764000000630,
  LetEditionsWordTheirLetters1764000000620,
  LetProtocolSetCategories1764000000680,
  LetFinalListsStand1764000000681,
  RemindOfModeAndOutcome1764000000631,
  LetPlacesBeExchanged1764000000660,
];

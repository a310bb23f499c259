export { PROGRAMME_ENTITIES, ProgrammeModule } from './programme.module.js';
export {
  RECORDINGS,
  Session,
  SESSION_ACCESS,
  SESSION_MODES,
  type Recording,
  type SessionAccess,
  type SessionDocument,
  type SessionMode,
} from './sessions/session.entity.js';
export { minutesOf, minutesOver, type AgendaItem } from './sessions/inner-agenda.js';
export {
  TRANSLATED_FIELDS,
  TRANSLATION_STATES,
  type TranslatedField,
  type TranslatedText,
  type Translations,
  type TranslationState,
} from './sessions/translations.js';
export { textFor, type ShownText } from './public/session-texts.js';
export type { SessionChanges, SessionDraft, SessionRef } from './sessions/session-draft.js';
export { addSession } from './sessions/add-session.js';
export { editSession } from './sessions/edit-session.js';
export { placeSession, type Placement } from './sessions/place-session.js';
export { setKeyPersons } from './constraints/key-persons.js';
export { changeKeptApart, keepApart, letTogether, readKeptApart, type KeptApart } from './constraints/kept-apart.js';
export {
  readPersonConstraints,
  setPersonConstraint,
  WINDOW_KINDS,
  type PersonConstraint,
  type PersonWindow,
} from './constraints/person-constraints.js';
export { removePerson, setPanel, type Seat } from './sessions/panel.js';
export { giveSeats, giveSeatsBack } from './sessions/give-seats.js';
export { setRecordingWish } from './sessions/recording-wish.js';
export { lockProgrammeOf } from './programme-lock.js';
export {
  addSessionOrganizers,
  editOwnSession,
  organizes,
  setSessionOrganizers,
  type OrganizersChanges,
} from './sessions/session-organizers.js';
export { importSessions, type ImportedRecord } from './import/import-sessions.js';
export type { Remarks } from './import/reading.js';
export { REMARK_CODES, type Remark, type RemarkCode } from './import/remark.js';
export { remarkSentence } from './import/remark-sentence.js';
export { cancelSession, removeSession, restoreSession } from './sessions/cancel-session.js';
export { setDocuments, setJoiningLink } from './sessions/at-once.js';
export { readDraftSession, readDraftSessions, readSourceKeys } from './sessions/draft-session.queries.js';
export type { DraftSeat, DraftSession, OrganizerPerson } from './sessions/draft-session.js';
export type { Conflict, NamedSession } from './conflicts/conflict.js';
export {
  CONFLICT_KINDS,
  SEVERITIES,
  STARTING_SEVERITIES,
  type ConflictKind,
  type Severities,
  type Severity,
} from './conflicts/conflict-kinds.js';
export type { BalanceRule, Picture, PictureSession } from './conflicts/picture.js';
export { conflictsOfOne, findConflicts } from './conflicts/find-conflicts.js';
export { isOpen, type JudgedConflict } from './conflicts/judge-conflicts.js';
export {
  readConflictRules,
  setConflictRules,
  takeOverConflictRules,
  type ConflictRules,
} from './conflicts/conflict-rules.js';
export {
  acceptConflict,
  readAcceptances,
  takeAcceptanceBack,
  type Acceptance,
} from './conflicts/accepted-conflicts.js';
export { PanelStandings, type PanelStanding, type ReadStandings } from './conflicts/panel-standings.js';
export { ProgrammesInMind } from './board/programmes-in-mind.js';
export { changeBoard, type BoardChange } from './board/change-board.js';
export { hoursOf } from './board/day-hours.js';
export { dropMap, type DropSpan } from './board/drop-map.js';
export { isAboutPlace } from './board/places.js';
export { suggestPlaces, type SuggestedPlace } from './board/suggest-places.js';
export { readProgramme, type ProgrammeInMind } from './conflicts/read-picture.js';
export {
  conflictsAmong,
  conflictsAt,
  conflictsIfPlaced,
  conflictsOfSession,
  readConflicts,
} from './conflicts/draft-conflicts.js';
export { conflictSentence, type ConflictWords } from './conflicts/conflict-sentence.js';
export { ProgrammeReleases, releaseProgramme, type ReleaseWish } from './releases/release-programme.js';
export { readNextRelease, type NextRelease } from './releases/next-release.js';
export { readNextReturn, returnToRelease, type NextReturn, type ReturnWish } from './releases/return-to-release.js';
export { readDifferencesOf, readReleases, type MovedFrom, type Release } from './releases/release.queries.js';
export {
  DIFFERENCE_KINDS,
  type ComparedField,
  type Difference,
  type DifferenceKind,
  type Place,
} from './releases/difference.js';
export { noteFor, type ReleaseNotes } from './releases/release-note.js';
export { missingIn, type Missing } from './releases/snapshot.js';
export { OpenConflicts } from './releases/open-conflicts.js';
export { ScheduleReleased } from './releases/programme.happened.js';
export {
  type HoursOfDay,
  type OwnAvailability,
  readOwnAvailability,
  setOwnAvailability,
} from './constraints/own-availability.js';
export { tellOfPerson, tellOfProgramme } from './public/programme-revision.js';
export { PublicProgrammes } from './public/public-programmes.js';
export { joiningLinkFor, OPENS_BEFORE_MS, type JoiningAnswer } from './public/joining-link.js';
export { overlapsAmong } from './public/overlaps.js';
export {
  forgetStars,
  MOST_STARS,
  readStars,
  starSessions,
  unstarSession,
  type Stargazer,
} from './starring/starred-sessions.js';
export { findPeople, publicPeople, type PublicPart, type PublicPerson } from './public/public-people.js';
export { filterSessions, type ProgrammeFilter } from './public/search.js';
export {
  readPublicChangelog,
  type ChangelogPage,
  type PublicChange,
  type PublicDifference,
} from './public/public-changelog.js';
export type {
  PublicBreak,
  PublicItem,
  PublicProfile,
  PublicProgramme,
  PublicSeat,
  PublicSession,
} from './public/public-programme.js';
export { schedulePicture, type SchedulePicture } from './interchange/schedule-picture.js';
export { scheduleWords, type ScheduleWords } from './interchange/schedule-words.js';
export { SCHEDULE_XML, scheduleXml } from './interchange/schedule-xml.js';
export { SCHEDULE_JSON, scheduleJson } from './interchange/schedule-json.js';
export { xmlText } from './interchange/xml-text.js';
export { scheduleXcal, XCAL } from './interchange/schedule-xcal.js';
export { CSV, scheduleCsv } from './interchange/schedule-csv.js';
export { readSchedule } from './interchange/read-schedule.js';
export type { FileEntry, FilePerson, ScheduleFile } from './interchange/schedule-file.js';
export type { ImportWishes } from './interchange/import-lists.js';
export {
  IMPORT_GUARDS,
  importSchedule,
  type ImportedEntry,
  type ImportedSchedule,
  type ImportGuards,
} from './interchange/import-schedule.js';
export { importIf } from './interchange/import-if.js';
export { BringingModule } from './bringing/bringing.module.js';
export { BringWork } from './bringing/bring-work.js';
export { lookAtSchedule, stopImport, takeSchedule, type Brought } from './bringing/bring-schedule.js';
export {
  IMPORT_AT_MOST,
  IMPORT_OUTCOMES,
  type ImportCounts,
  type ImportOutcome,
  type ScheduleImport,
} from './bringing/schedule-import.js';
export {
  readImport,
  readImportFindings,
  readImportRecords,
  readImports,
  RECORDS_SHOWN,
} from './bringing/imports.queries.js';
export { removeExpiredImports } from './bringing/forget-imports.js';
export { NoSuchSession, ScheduleFileMissing, ScheduleUnreadable, SessionChangedMeanwhile } from './programme.errors.js';
export { sessionsSpokenIn } from './sessions/sessions-spoken-in.queries.js';
export { PROGRAMME_HOLDINGS } from './personal-data.js';
export { sessionsNaming } from './sessions/sessions-naming.js';

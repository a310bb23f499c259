export { SpeakersModule } from './speakers.module.js';
export { invite, inviteAgain, mustKnowSession, type InvitationOutcome, type InvitationWish } from './invite.js';
export { answerInvitation, type Answer } from './answer.js';
export { takeCalendarParts } from './calendars/calendar-parts.js';
export { writeCalendarLetters } from './calendars/calendar-letters.js';
export { takeReply } from './replies/take-reply.js';
export { forgetOldReplies, repliesToLookAt, type KeptReply } from './replies/reply.queries.js';
export { answerAsOrganizer, type AnsweredFor, answerFor } from './answer-for.js';
export { partByLink } from './personal-link.js';
export { readAllParts, readPanel, readPart, readPartsOf, type PartRow } from './part.queries.js';
export { readSpokenSessions, speaksNowhere, type SpokenSession } from './standing-at-desk.queries.js';
export { readPanelStandings } from './panel-standings.queries.js';
export { readOrganizedSessions, type OrganizedSession } from './organized-sessions.js';
export { isRegisteredOnSiteOnly, missingOf, type Missing, type SpeakingMode } from './missing.js';
export { mayNoteDelivery, noteDelivery, type DeliveryOf } from './delivery.js';
export {
  CHANGES,
  DELIVERIES,
  type Delivery,
  INVITATION_STATES,
  may,
  type InvitationState,
  type LifecycleAct,
} from './lifecycle.js';
export { type PartChange, readPartChanges } from './history/history.queries.js';
export { acceptSubstitute, refuseSubstitute } from './substitutes/decide-substitute.js';
export {
  nameSubstitute,
  nameSubstituteAsEditor,
  partForOrganizer,
  type SubstituteFacts,
} from './substitutes/name-substitute.js';
export { returnSeat, withdrawSubstitute } from './substitutes/end-substitution.js';
export {
  type Delegated,
  readDelegatedBy,
  readSubstitutions,
  SUBSTITUTION_STATES,
  type Substitution,
} from './substitutes/substitutions.queries.js';
export {
  readSpeakingRules,
  setSpeakingRules,
  SUBSTITUTE_RULES,
  type SpeakingRules,
} from './substitutes/speaking-rules.js';
export { type Stage, STAGES, stagesOf } from './stages.js';
export { WAITING_FOR, waitsFor, type WaitingFor } from './waiting.js';
export { countdown } from './countdown.js';
export { whenWords } from './when-words.js';
export { speakerFacts, speakersToWriteTo } from './letter-readers.js';
export { readRoleWords, type RoleWords } from './speakers.letters.js';
export { AnswerMissing, NoSuchInvitation } from './speakers.errors.js';
export {
  type Material,
  MATERIAL_AT_MOST,
  MATERIAL_KINDS,
  type MaterialKind,
  newestOf,
  versionsOf,
  MATERIALS_BYTES_AT_MOST,
  VERSIONS_AT_MOST,
} from './materials/material.js';
export { MaterialsService, type MaterialsOf, mayHandInOutcome } from './materials/materials.service.js';
export { materialFile, ownerOfMaterials, readMaterials, readMaterialsOf } from './materials/materials.queries.js';
export { MaterialKindMissing, MaterialMissing } from './materials/materials.errors.js';
export { ProfilesService, type ProfileOf } from './profile/profiles.service.js';
export { REMINDER_KINDS, type ReminderKind } from './reminding/reminders.js';
export { readReminderPlan, type ReminderPlan, setReminderPlan } from './reminding/reminder-plan.js';
export { remindSpeakers } from './reminding/remind-speakers.js';
export { SPEAKERS_HOLDINGS } from './personal-data.js';

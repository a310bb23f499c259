export { AnnouncementsModule } from './announcements.module.js';
export {
  ANNOUNCEMENT_BUTTONS,
  ANNOUNCEMENT_STATES,
  languageFor,
  type Announcement,
  type AnnouncementDraft,
  type AnnouncementState,
} from './announcement.js';
export { BODY_AT_MOST, PLACEHOLDERS, SUBJECT_AT_MOST } from './announcement-text.js';
export type { Audience } from './audience/audience.js';
export { GROUP_CODES, GROUPS, PARAMETERS, type GroupArea, type GroupCode } from './audience/groups.js';
export {
  countAudience,
  countRecipients,
  readAudience,
  readRecipients,
  STANDINGS,
  type AudienceCounts,
  type MembersPage,
  type Standing,
} from './audience/audience.queries.js';
export {
  NO_LETTERS,
  readAnnouncement,
  readAnnouncements,
  readProgress,
  type Progress,
} from './announcements.queries.js';
export { changeAnnouncement, draftAnnouncement, removeAnnouncement } from './draft-announcement.js';
export { approveAnnouncement, submitAnnouncement, takeBackAnnouncement } from './second-look.js';
export { AnnouncementWork } from './send-announcement.js';
export { sendAgain } from './send-again.js';
export { lettersOfPerson, lettersOfSession } from './whose-letters.queries.js';
export { stopAnnouncement } from './stop-announcement.js';
export { previewAnnouncement, type AnnouncementPreview } from './preview.js';
export { wantsAnnouncements, wishForAnnouncements } from './unsubscribing/unsubscribe.js';
export { forgetAnnouncements } from './forget-announcements.js';
export { ANNOUNCEMENTS_HOLDINGS } from './personal-data.js';

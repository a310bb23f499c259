export { CalendarModule } from './calendar.module.js';
export {
  PROGRAMME_TAG,
  type CalendarEntry,
  type EntryContent,
  type EntryDraft,
  type EntryFacts,
  type EntryStatus,
} from './entry.js';
export { ownParts, type EntryPart, type PartReaders } from './entry-part.js';
export { RAISES_SEQUENCE, type Difference, type EntryChange } from './entry-revision.js';
export { cancelEntry, recordEntries, recordParts, recordRelease } from './record-entries.js';
export { ALARMS, type AlarmBefore } from './alarm.js';
export { countCalendarChange } from './calendar-revision.js';
export { Feeds, type Feed, type FeedOptions, type FeedStamp } from './feeds.js';
export { wholeDaysFile, type WholeDays } from './whole-days.js';
export {
  PrivateAddresses,
  type AddressHolder,
  type AddressOwner,
  type PolledOwner,
  type PrivateAddress,
} from './private-addresses.js';
export {
  CalendarExports,
  removeExpiredExports,
  type CalendarExport,
  type ExportRequest,
  type ExportState,
} from './calendar-exports.js';
export { AddressUnknown, ExportFailed, ExportNotReady, ExportUnknown } from './calendar.errors.js';
export { CALENDAR_HOLDINGS } from './personal-data.js';
export { chooseKeeping, KEPT_BY, keepingOf, type KeptBy } from './invitations/keeping.js';
export { takeDueInvitations, type DueInvitation, type InvitationWish } from './invitations/take-due-invitations.js';
export type { Invitee, PartStat, WhyTold } from './invitations/told.js';
export { readReply, type CalendarReply, type ReplyFault } from './invitations/read-reply.js';
export { invitationAnswered, noteReply, type AnsweredInvitation } from './invitations/replies.queries.js';

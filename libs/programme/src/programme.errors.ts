import { Refusal } from '@app/refusals';

/** There is none of that code in this edition, or it was removed. */
export class NoSuchSession extends Refusal {
  constructor() {
    super('not-found', 'programme.session-unknown', 'session');
  }
}

export class SessionChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'programme.session-changed-meanwhile');
  }
}

export class SourceKeyTaken extends Refusal {
  constructor(sourceKey: string) {
    super('conflict', 'programme.source-key-taken', 'sourceKey', { sourceKey });
  }
}

/** A file for import that holds no list of sessions. */
export class NotAListOfRecords extends Refusal {
  constructor() {
    super('invalid', 'programme.not-a-list-of-records', 'file');
  }
}

type ScheduleFault =
  'too-large' | 'not-utf8' | 'not-well-formed' | 'declares-doctype' | 'format-unknown' | 'too-many-records';

/** A file for import that is no schedule, or one that is not read at all. */
export class ScheduleUnreadable extends Refusal {
  constructor(fault: ScheduleFault, values: { most?: number; fault?: string } = {}) {
    super('invalid', `programme.schedule-${fault}`, 'file', values);
  }
}

/** The type that sessions without one should have. */
export class ScheduleTypeUnknown extends Refusal {
  constructor(name: string) {
    super('invalid', 'programme.schedule-type-unknown', 'type', { name });
  }
}

export class TitleMissing extends Refusal {
  constructor(field = 'title') {
    super('invalid', 'programme.title-missing', field);
  }
}

export class TextTooLong extends Refusal {
  constructor(field: string, most: number) {
    super('invalid', 'programme.text-too-long', field, { most });
  }
}

export class TooMany extends Refusal {
  constructor(field: string, most: number) {
    super('invalid', 'programme.too-many', field, { most });
  }
}

/** Not a term of that vocabulary of the edition. */
export class UnknownTerm extends Refusal {
  constructor(field: 'typeCode' | 'actionLines' | 'sdgs' | 'role' | 'audiences', code: string) {
    super('invalid', `programme.unknown-${TERM_NAMES[field]}`, field, { code });
  }
}

const TERM_NAMES = {
  typeCode: 'type',
  actionLines: 'action-line',
  sdgs: 'sdg',
  role: 'role',
  audiences: 'audience',
} as const;

/** C7 is a heading: a session belongs to one of its sub-lines. */
export class ActionLineIsHeading extends Refusal {
  constructor(code: string) {
    super('invalid', 'programme.action-line-is-heading', 'actionLines', { code });
  }
}

export class NotALanguageTag extends Refusal {
  constructor(field: string, tag: string) {
    super('invalid', 'programme.not-a-language-tag', field, { tag });
  }
}

export class AddressNotSecure extends Refusal {
  constructor(field: string) {
    super('invalid', 'programme.address-not-secure', field);
  }
}

export class NotToTheMinute extends Refusal {
  constructor(field: 'startsAt' | 'endsAt') {
    super('invalid', 'programme.not-to-the-minute', field);
  }
}

export class EndsBeforeItStarts extends Refusal {
  constructor() {
    super('invalid', 'programme.ends-before-it-starts', 'endsAt');
  }
}

export class OutsideEditionDays extends Refusal {
  constructor(field: 'startsAt' | 'endsAt', from: string, to: string) {
    super('invalid', 'programme.outside-edition-days', field, { from, to });
  }
}

export class NoSuchRoom extends Refusal {
  constructor(room: string) {
    super('invalid', 'programme.room-unknown', 'room', { room });
  }
}

export class RoomIsClosed extends Refusal {
  constructor(room: string) {
    super('conflict', 'programme.room-closed', 'room', { room });
  }
}

/** Only a session that is remote altogether needs no room. */
export class RoomNeeded extends Refusal {
  constructor() {
    super('invalid', 'programme.room-needed', 'room');
  }
}

export class NoSuchPerson extends Refusal {
  constructor() {
    super('invalid', 'programme.person-unknown', 'person');
  }
}

/** The same person in the same role. */
export class SeatTwice extends Refusal {
  constructor() {
    super('invalid', 'programme.seat-twice', 'panel');
  }
}

export class AlreadyCancelled extends Refusal {
  constructor() {
    super('conflict', 'programme.already-cancelled');
  }
}

export class NotCancelled extends Refusal {
  constructor() {
    super('conflict', 'programme.not-cancelled');
  }
}

export class ReleaseNameMissing extends Refusal {
  constructor() {
    super('invalid', 'programme.release-name-missing', 'name');
  }
}

/** Minutes of an item of the inner agenda that are no whole number within a day. */
export class AgendaTimeUnusable extends Refusal {
  constructor(field: string) {
    super('invalid', 'programme.agenda-time-unusable', field);
  }
}

export class AgendaItemOverlaps extends Refusal {
  constructor(field: string, before: string) {
    super('invalid', 'programme.agenda-item-overlaps', field, { before });
  }
}

/** `minutes`: by how much the items end after their session. */
export class AgendaLongerThanSession extends Refusal {
  constructor(field: string, minutes: number) {
    super('invalid', 'programme.agenda-longer-than-session', field, { minutes });
  }
}

export class SpeakerNotOnPanel extends Refusal {
  constructor(field: string) {
    super('invalid', 'programme.speaker-not-on-panel', field);
  }
}

/** A translation into the language that the original is written in. */
export class TranslationOfOriginal extends Refusal {
  constructor(field: string) {
    super('invalid', 'programme.translation-of-original', field);
  }
}

/** People expected in a room, or who may sign up. */
export class AttendanceUnusable extends Refusal {
  constructor(field: 'expected' | 'seatLimit') {
    super('invalid', 'programme.attendance-unusable', field);
  }
}

/** It is moved only by somebody who says that they know. */
export class SessionIsFixed extends Refusal {
  constructor() {
    super('conflict', 'programme.session-fixed', 'moveFixed');
  }
}

/** Somebody else changed a constraint since it was read. */
export class ConstraintChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'programme.constraint-changed-meanwhile');
  }
}

export class WindowUnusable extends Refusal {
  constructor(at: number) {
    super('invalid', 'programme.window-unusable', `windows/${at}/endsAt`);
  }
}

export class NoSuchKeptApart extends Refusal {
  constructor() {
    super('not-found', 'programme.kept-apart-unknown');
  }
}

export class KeptApartNameMissing extends Refusal {
  constructor() {
    super('invalid', 'programme.kept-apart-name-missing', 'name');
  }
}

/** One session alone cannot be kept apart from anything. */
export class KeptApartTooFew extends Refusal {
  constructor() {
    super('invalid', 'programme.kept-apart-too-few', 'sessions');
  }
}

export class UnknownSessionNamed extends Refusal {
  constructor(code: string) {
    super('invalid', 'programme.named-session-unknown', 'sessions', { code });
  }
}

export class BalanceUnusable extends Refusal {
  constructor(field: string, most: number) {
    super('invalid', 'programme.balance-unusable', `balance/${field}`, { most });
  }
}

/** None of the conflicts that stand now has this fingerprint; its facts may have changed. */
export class NoSuchConflict extends Refusal {
  constructor() {
    super('not-found', 'programme.conflict-unknown');
  }
}

export class AcceptanceReasonMissing extends Refusal {
  constructor() {
    super('invalid', 'programme.acceptance-reason-missing', 'reason');
  }
}

export class NoSuchRelease extends Refusal {
  constructor() {
    super('not-found', 'programme.release-unknown');
  }
}

/** The public sees it already. */
export class ReleaseIsNewest extends Refusal {
  constructor() {
    super('conflict', 'programme.release-is-newest');
  }
}

/** The difference that somebody agreed to is not the one any more. */
export class ReleasedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'programme.released-meanwhile');
  }
}

/** Imports of one edition take turns. */
export class ImportUnderWay extends Refusal {
  constructor() {
    super('conflict', 'programme.import-under-way');
  }
}

/** There is none, or its day is over. */
export class NoSuchImport extends Refusal {
  constructor() {
    super('not-found', 'programme.import-unknown');
  }
}

/** Only what was looked at to its end can be taken: look anew. */
export class ImportNotLookedAt extends Refusal {
  constructor() {
    super('conflict', 'programme.import-not-looked-at');
  }
}

export class ScheduleFileMissing extends Refusal {
  constructor() {
    super('invalid', 'programme.schedule-file-missing', 'file');
  }
}

import type { Language } from '@app/i18n';
import type { EntryPart } from './entry-part.js';

export type EntryStatus = 'CONFIRMED' | 'CANCELLED';

/** What a calendar says of an entry apart from when and where. The room above fills it; we only word it. */
export interface EntryContent {
  /** The title, in its own language: it is never translated. One line. */
  summary: string;
  /** Free text in its own language; may be empty. */
  description: string;
  /** Page of the subject: a path like `/wsis2027/{lang}/sessions/AB12CD` (`{lang}` becomes the reader's language) or a whole address. */
  url: string;
  facts?: EntryFacts;
  /** Who stands behind the entry, e.g. the Forum's secretariat; never a participant. */
  organizer?: { name: string; address: string };
  /** Lines and categories that the room above has already put into words, e.g. the panel with its roles. */
  perLanguage?: Partial<Record<Language, { lines?: string[]; categories?: string[] }>>;
}

/** Facts that are told as labelled lines in the reader's language. Languages are BCP 47 codes. */
export interface EntryFacts {
  organizers?: string[];
  languages?: string[];
  interpretation?: string[];
  captioning?: boolean;
  mode?: 'on-site-and-remote' | 'on-site' | 'remote';
  /** Page that leads those who may join remotely there, as a path like `url`; left out: there is nowhere to join. */
  joinAt?: string;
}

/** What the room above wants the calendars to say now. Recording the same draft again changes nothing. */
export interface EntryDraft {
  /** A session's id, or the id of whatever else the entry stands for. One entry per subject, for ever. */
  subjectId: string;
  /** Globally unique, e.g. `<guid>@wsis-forum`. Counts only the first time: a recorded UID never changes. */
  uid: string;
  startsAt: Date;
  /** Exclusive. */
  endsAt: Date;
  /** Whole days: then both instants are midnight UTC of the days meant (the end exclusive). */
  allDay?: boolean;
  location: string;
  cancelled: boolean;
  /** The feeds that hold the entry: `programme`, `session:<CODE>`, `room:<code>`, `track:<code>`, `action-line:<code>`, `person:<id>`, `organizer:<id>`. */
  tags: string[];
  content: EntryContent;
  /** Own slots of kind `item`; those of other kinds are recorded beside it, by `recordParts`. */
  parts?: EntryPart[];
}

/** An entry as it stands in the calendars. Instants are whole seconds. */
export interface CalendarEntry {
  uid: string;
  editionId: string;
  subjectId: string;
  sequence: number;
  /** By how much of it SEQUENCE rose for somebody's part alone: nobody else's plans changed with that. Left out: 0. */
  raised?: number;
  status: EntryStatus;
  startsAt: Date;
  endsAt: Date;
  allDay: boolean;
  location: string;
  tags: string[];
  content: EntryContent;
  /** By time; only what is written for their persons tells of them. */
  parts?: EntryPart[];
  createdAt: Date;
  /** When what the entry says last changed: its DTSTAMP and LAST-MODIFIED. Rises by at least a second with each change. */
  modifiedAt: Date;
}

/** The tag of everything that a release holds; `recordRelease` sets it. */
export const PROGRAMME_TAG = 'programme';

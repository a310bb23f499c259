import type { InLanguages } from '@app/edition';
import type { ConflictKind } from './conflict-kinds.js';

/** A session as a conflict names it. */
export interface NamedSession {
  code: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
}

export interface NamedRoom {
  code: string;
  name: string;
}

export interface NamedPerson {
  id: string;
  name: string;
}

/** From – to; the end is exclusive. */
export interface Stretch {
  from: Date;
  to: Date;
}

/**
 * Two sessions that cannot both take place as they stand, or one that cannot take place where and when it stands: facts, not yet
 * words. Which of the facts are there depends on the kind (`conflict-sentence.ts` reads them).
 */
export interface Conflict extends Stretch {
  kind: ConflictKind;
  /** One or two; the one that starts first comes first. `from` and `to` are what both claim, or the session itself. */
  sessions: NamedSession[];
  /** How much: of overlap, outside a window, between two sessions. */
  minutes?: number;
  room?: NamedRoom;
  /** Where the second session is. */
  otherRoom?: NamedRoom;
  person?: NamedPerson;
  people?: NamedPerson[];
  /** How many there are, how many there should be, of how many: seats, minutes, percent. */
  has?: number;
  needs?: number;
  of?: number;
  /** Action Lines that two share, languages that are wanted, audiences. */
  codes?: string[];
  /** Languages that would be lost. */
  lacks?: string[];
  /** Of a break or of audiences. */
  names?: InLanguages[];
  /** Of a blocked room, or the name of the list that keeps sessions apart. */
  reason?: string;
  /** The break, or the time for which the room is blocked. */
  taken?: Stretch;
  /** When the person could. */
  windows?: Stretch[];
  /** IANA name of the clock that shows night. */
  zone?: string;
  /** First and last day of the edition, `YYYY-MM-DD`. */
  days?: { startsOn: string; endsOn: string };
}

export function named({ code, title, startsAt, endsAt }: NamedSession): NamedSession {
  return { code, title, startsAt, endsAt };
}

/** A conflict of one session: the time is the session's own. */
export function alone(kind: ConflictKind, session: NamedSession, facts: Partial<Conflict> = {}): Conflict {
  return { kind, sessions: [named(session)], from: session.startsAt, to: session.endsAt, ...facts };
}

/** Two sessions that cannot both take place, or one that cannot take place where and when it stands: facts, not yet words. */
export type Conflict = RoomTwice | PersonTwice | OutsideEditionDays | RoomClosed;
export type ConflictKind = Conflict['kind'];

/** A session as a conflict names it. */
export interface NamedSession {
  code: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
}

interface Overlap {
  /** The one that starts first comes first. */
  sessions: [NamedSession, NamedSession];
  /** The time that both claim; the end is exclusive. */
  from: Date;
  to: Date;
  minutes: number;
}

/** Two sessions want one room. */
export interface RoomTwice extends Overlap {
  kind: 'room-twice';
  room: { code: string; name: string };
}

/** Somebody sits on two panels at once, in whatever roles. */
export interface PersonTwice extends Overlap {
  kind: 'person-twice';
  person: { id: string; name: string };
}

/** The edition's days were changed under the session. */
export interface OutsideEditionDays {
  kind: 'outside-edition-days';
  session: NamedSession;
  /** `YYYY-MM-DD` */
  startsOn: string;
  endsOn: string;
  /** How much of it lies outside. */
  minutes: number;
}

/** The room was closed after the session had been placed there. */
export interface RoomClosed {
  kind: 'room-closed';
  session: NamedSession;
  room: { code: string; name: string };
}

/** The sessions that a conflict is about. */
export function sessionsOf(conflict: Conflict): NamedSession[] {
  return 'sessions' in conflict ? conflict.sessions : [conflict.session];
}

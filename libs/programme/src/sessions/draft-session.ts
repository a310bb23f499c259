import type { SnapshotRoom, SnapshotSeat } from '../releases/snapshot.js';
import type { Session } from './session.entity.js';

/** A session as its editors see it, with room, panel and organizers; never shown to the public. */
export interface DraftSession extends Omit<Session, 'editionId' | 'roomId' | 'removedAt'> {
  room: (SnapshotRoom & { isClosed: boolean }) | null;
  /** In the order of the panel. */
  panel: DraftSeat[];
  /** Persons who look after it on the organizers' side, by name. */
  organizerPersons: OrganizerPerson[];
  /** Persons who must be able to be there without sitting on the panel, by name. */
  keyPersons: OrganizerPerson[];
}

export interface DraftSeat extends SnapshotSeat {
  /** Stays the same as long as the person keeps the role. */
  seatId: string;
  /** Whether letters can reach the person. */
  hasAddress: boolean;
  /** Has said, or an editor for them, that they do not want to be recorded. */
  objectsToRecording: boolean;
}

export interface OrganizerPerson {
  personId: string;
  name: string;
}

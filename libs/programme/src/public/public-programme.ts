import type { InLanguages } from '@app/edition';
import type { Biographies } from '@app/people';
import type { ReleaseNotes } from '../releases/release-note.js';
import { createHash } from 'node:crypto';
import type { MovedFrom } from '../releases/release.queries.js';
import {
  SAID_SINCE,
  type SessionSnapshot,
  type SnapshotBreak,
  type SnapshotItem,
  type SnapshotSeat,
} from '../releases/snapshot.js';
import type { AgendaItem } from '../sessions/inner-agenda.js';
import type { SessionDocument } from '../sessions/session.entity.js';

/** The programme of an edition as everybody may see it, and nothing that they may not. Shared in memory: look, do not change. */
export interface PublicProgramme {
  editionId: string;
  /** Rises with every change of what the public sees; equal numbers mean equal programmes. */
  revision: number;
  /** When that was. */
  changedAt: Date | null;
  /** Undefined before the first release. */
  release?: { number: number; name: string; notes: ReleaseNotes; releasedAt: Date };
  /** Those that the release froze, in the order of time. */
  breaks: PublicBreak[];
  /** By start, then by place of the room in lists, then by code. */
  sessions: PublicSession[];
  /** What people on panels tell of themselves, by person code: only of those who agreed to its publication. */
  profiles: ReadonlyMap<string, PublicProfile>;
}

/** What somebody tells of themselves beside a name. */
export interface PublicProfile {
  /** Id of the file; it goes on no page. */
  photoId: string | null;
  biographies: Biographies;
}

/** A time at which no session should take place. */
export interface PublicBreak {
  names: InLanguages;
  startsAt: Date;
  endsAt: Date;
}

/** One session of the newest release, with what acts at once. */
export interface PublicSession extends Omit<SessionSnapshot, 'startsAt' | 'endsAt' | 'panel' | 'agenda'> {
  code: string;
  startsAt: Date;
  endsAt: Date;
  /** In order; without those who left the panel since the release. */
  panel: PublicSeat[];
  agenda: PublicItem[];
  documents: SessionDocument[];
  /** Whether there is somewhere to join remotely; where is told only on a page for those who may. */
  canJoin: boolean;
  /** Where the newest releases moved it from. */
  movedFrom?: MovedFrom;
}

/** An item of the agenda inside a session; the speaker is missing when it is nobody's or they left the panel. */
export interface PublicItem extends Omit<AgendaItem, 'seatId'> {
  speaker?: PublicSeat;
}

/** A panellist without the ids by which we know them. */
export interface PublicSeat extends Omit<SnapshotSeat, 'personId'> {
  /** Names the person in addresses of pages, the same in every session and release of the edition; tells nothing else. */
  personCode: string;
}

/** The row that `readPublicProgramme` gets from PostgreSQL. */
export interface ProgrammeRow {
  revision: string;
  changedAt: Date | null;
  release: { number: number; name: string; notes: ReleaseNotes; releasedAt: string } | null;
  breaks: SnapshotBreak[];
  sessions: SessionRow[];
  profiles: Array<PublicProfile & { personId: string }>;
}

interface SessionRow {
  code: string;
  snapshot: SessionSnapshot;
  cancelled: boolean;
  movedFrom: MovedFrom | null;
  documents: SessionDocument[];
  canJoin: boolean;
  personIds: string[];
}

export function publicProgramme(editionId: string, row: ProgrammeRow): PublicProgramme {
  const { revision, changedAt, release, breaks, sessions, profiles } = row;
  return {
    editionId,
    revision: Number(revision),
    changedAt,
    release: release ? { ...release, releasedAt: new Date(release.releasedAt) } : undefined,
    breaks: breaks.map(({ names, startsAt, endsAt }) => {
      return { names, startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
    }),
    sessions: sessions.map((session) => publicSession(session, editionId)),
    profiles: new Map(profiles.map(({ personId, ...profile }) => [personCode(editionId, personId), profile])),
  };
}

function publicSession(
  { snapshot: frozen, personIds, movedFrom, ...atOnce }: SessionRow,
  editionId: string,
): PublicSession {
  const snapshot: SessionSnapshot = { ...SAID_SINCE, ...frozen };
  const staying = snapshot.panel.filter((seat) => personIds.includes(seat.personId));
  return {
    ...snapshot,
    ...atOnce,
    startsAt: new Date(snapshot.startsAt),
    endsAt: new Date(snapshot.endsAt),
    panel: staying.map((seat) => publicSeat(seat, editionId)),
    agenda: snapshot.agenda.map((item) => publicItem(item, staying, editionId)),
    movedFrom: movedFrom ?? undefined,
  };
}

function publicSeat({ personId, ...seat }: SnapshotSeat, editionId: string): PublicSeat {
  return { ...seat, personCode: personCode(editionId, personId) };
}

function publicItem({ personId, ...item }: SnapshotItem, staying: SnapshotSeat[], editionId: string): PublicItem {
  const speaker = staying.find((seat) => seat.personId === personId);
  return speaker ? { ...item, speaker: publicSeat(speaker, editionId) } : item;
}

/** Twelve hexadecimal digits out of ids that nobody can guess, so that no id of ours becomes public. */
function personCode(editionId: string, personId: string): string {
  return createHash('sha256').update(`${editionId} ${personId}`).digest('hex').slice(0, 12);
}

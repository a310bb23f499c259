import { readRooms, type Reader } from '@app/edition';
import { NoSuchRoom, NoSuchSession } from '../programme.errors.js';
import type { DraftSession } from '../sessions/draft-session.js';
import { mustHaveTime, type Placement } from '../sessions/place-session.js';
import type { SessionRef } from '../sessions/session-draft.js';
import { conflictsOfOne, findConflicts } from './find-conflicts.js';
import { judge, type JudgedConflict } from './judge-conflicts.js';
import type { ReadStandings } from './panel-standings.js';
import { pictured, readProgramme, type ProgrammeInMind } from './read-picture.js';

/** The conflicts of a programme, or of those of its drafts that are given, with severities and acceptances. */
export function conflictsAmong(
  { picture, acceptances }: ProgrammeInMind,
  only?: ReadonlySet<DraftSession['code']>,
): JudgedConflict[] {
  const sessions = only ? picture.sessions.filter(({ code }) => only.has(code)) : picture.sessions;
  return judge(findConflicts({ ...picture, sessions }), picture.severities, acceptances);
}

/** The conflicts of a whole edition as it stands in the drafts. */
export async function readConflicts(
  reader: Reader,
  editionId: string,
  standings?: ReadStandings,
): Promise<JudgedConflict[]> {
  return conflictsAmong(await readProgramme(reader, editionId, standings));
}

/**
 * What would clash if a session were placed there; nothing is written. Refuses a time that `placeSession` would refuse,
 * `programme.room-unknown` and `session-unknown`.
 */
export async function conflictsIfPlaced(
  reader: Reader,
  ref: SessionRef,
  placement: Placement,
  standings?: ReadStandings,
): Promise<JudgedConflict[]> {
  const programme = await readProgramme(reader, ref.editionId, standings);
  if (!programme.drafts.some(({ code }) => code === ref.code)) throw new NoSuchSession();
  mustHaveTime(placement, programme.edition);
  if (placement.room !== null) await mustKnowRoom(reader, ref.editionId, placement.room);
  return conflictsAt(programme, ref.code, placement);
}

/** The same of a programme that was read before. Refuses `programme.session-unknown`. */
export function conflictsAt(programme: ProgrammeInMind, code: string, placement: Placement): JudgedConflict[] {
  const session = programme.drafts.find((draft) => draft.code === code);
  if (!session) throw new NoSuchSession();
  const { picture, acceptances } = programme;
  const standings = new Map(programme.standings.map((one) => [`${one.code} ${one.personId}`, one]));
  const { room, startsAt, endsAt } = placement;
  const there = pictured(session, { room: room ?? undefined, startsAt, endsAt }, standings);
  return judge(conflictsOfOne(there, picture), picture.severities, acceptances);
}

/** The conflicts of one session where it stands; none while it has no time. Refuses `programme.session-unknown`. */
export function conflictsOfSession({ drafts, picture, acceptances }: ProgrammeInMind, code: string): JudgedConflict[] {
  if (!drafts.some((draft) => draft.code === code)) throw new NoSuchSession();
  const there = picture.sessions.find((session) => session.code === code);
  return there ? judge(conflictsOfOne(there, picture), picture.severities, acceptances) : [];
}

async function mustKnowRoom(reader: Reader, editionId: string, code: string): Promise<void> {
  const rooms = await readRooms(reader, editionId);
  if (!rooms.some((room) => room.code === code)) throw new NoSuchRoom(code);
}

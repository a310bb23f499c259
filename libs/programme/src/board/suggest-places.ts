import { dayIn } from '@app/i18n';
import { judge, type JudgedConflict } from '../conflicts/judge-conflicts.js';
import type { PictureRoom } from '../conflicts/picture.js';
import type { ProgrammeInMind } from '../conflicts/read-picture.js';
import { languagesLost, seatsNeeded } from '../conflicts/room-fit.js';
import type { DraftSession } from '../sessions/draft-session.js';
import { daysIn, hoursOf, startsIn } from './day-hours.js';
import { draftOf, InThought, minutesOf } from './places.js';

/** A place that a session could have, and what speaks for it. */
export interface SuggestedPlace {
  room: PictureRoom;
  startsAt: Date;
  endsAt: Date;
  /** What would have to be accepted there; never an error. */
  conflicts: JudgedConflict[];
  /** How many people the room must seat; 0 when nobody has said. */
  needs: number;
  /** Languages that it wants and has booths for. */
  languages: string[];
  /** How many people it needs; all of them are free. */
  people: number;
  /** Whether it stays in the building in which it stands. */
  sameBuilding: boolean;
}

const STEP_MINUTES = 15;
const HOUR_MS = 3_600_000;

/** What a place costs: the cheapest are suggested. */
const COST = { warning: 100, note: 20, otherDay: 15, otherBuilding: 4, perHourAway: 1, perBoothTooMany: 2 } as const;

/**
 * The best free places for a session: no error, then the fewest warnings and notes, then a room of the right size with the right
 * booths, near the day, hour and building in which it stands. One for each room and half day, so that there is a choice. A
 * fixed session gets none: it stays. Refuses `programme.session-unknown`.
 */
export function suggestPlaces(
  programme: ProgrammeInMind,
  code: string,
  { day, most = 5 }: { day?: string; most?: number } = {},
): SuggestedPlace[] {
  const draft = draftOf(programme, code);
  if (draft.isFixed && draft.startsAt) return [];
  const thought = new InThought(programme, draft);
  const best = new Map<string, Candidate>();
  for (const candidate of candidatesFor(programme, draft, thought, day)) {
    const { timeZone } = programme.picture.days;
    const half = candidate.startsAt.toLocaleTimeString('en-GB', { timeZone }) < '13' ? 'a' : 'b';
    const key = `${candidate.room.code} ${dayIn(candidate.startsAt, timeZone)} ${half}`;
    const known = best.get(key);
    if (!known || candidate.cost < known.cost) best.set(key, candidate);
  }
  const cheapest = [...best.values()].sort((a, b) => a.cost - b.cost || a.startsAt.getTime() - b.startsAt.getTime());
  return cheapest.slice(0, most).map((candidate) => explained(programme, draft, thought, candidate));
}

interface Candidate {
  room: PictureRoom;
  startsAt: Date;
  cost: number;
}

function candidatesFor(programme: ProgrammeInMind, draft: DraftSession, thought: InThought, day?: string): Candidate[] {
  const minutes = minutesOf(draft);
  const hours = hoursOf(programme);
  const { days, rooms } = programme.picture;
  const found: Candidate[] = [];
  for (const one of day === undefined ? daysIn(days) : [day]) {
    for (const startsAt of startsIn(one, hours, minutes, STEP_MINUTES, days.timeZone)) {
      for (const room of rooms.values()) {
        if (room.isClosed || isWhereItStands(draft, room, startsAt)) continue;
        const severities = thought.conflictsAt(room.code, startsAt, minutes).map((one) => thought.severityOf(one));
        if (severities.includes('error')) continue;
        const clashes = severities.reduce(
          (sum, severity) => sum + (severity === 'warning' ? COST.warning : COST.note),
          0,
        );
        found.push({
          room,
          startsAt,
          cost: clashes + unfitness(room, draft) + distance(programme, draft, room, startsAt),
        });
      }
    }
  }
  return found;
}

function isWhereItStands(draft: DraftSession, room: PictureRoom, startsAt: Date): boolean {
  return draft.room?.code === room.code && draft.startsAt?.getTime() === startsAt.getTime();
}

/** Half-empty halls and idle booths are for those who need them. */
function unfitness(room: PictureRoom, draft: DraftSession): number {
  const needs = seatsNeeded(draft) || 60;
  const idle = Math.max(0, room.booths - draft.interpretation.length);
  return 4 * Math.abs(Math.log2((room.capacity || 1) / needs)) + COST.perBoothTooMany * idle;
}

function distance({ picture }: ProgrammeInMind, draft: DraftSession, room: PictureRoom, startsAt: Date): number {
  if (!draft.startsAt) return 0;
  const { timeZone } = picture.days;
  const clock = (instant: Date) => instant.getTime() % (24 * HOUR_MS);
  const hours = Math.abs(clock(startsAt) - clock(draft.startsAt)) / HOUR_MS;
  return (
    (dayIn(startsAt, timeZone) === dayIn(draft.startsAt, timeZone) ? 0 : COST.otherDay) +
    (draft.room && draft.room.building !== room.building ? COST.otherBuilding : 0) +
    COST.perHourAway * hours
  );
}

function explained(
  { picture, acceptances }: ProgrammeInMind,
  draft: DraftSession,
  thought: InThought,
  { room, startsAt }: Candidate,
): SuggestedPlace {
  const minutes = minutesOf(draft);
  const lost = languagesLost(draft.interpretation, room);
  const people = new Set([...draft.panel, ...draft.keyPersons].map(({ personId }) => personId));
  return {
    room,
    startsAt,
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
    conflicts: judge(thought.conflictsAt(room.code, startsAt, minutes), picture.severities, acceptances),
    needs: seatsNeeded(draft),
    languages: draft.interpretation.filter((tag) => !lost.includes(tag)),
    people: people.size,
    sameBuilding: draft.room?.building === room.building,
  };
}

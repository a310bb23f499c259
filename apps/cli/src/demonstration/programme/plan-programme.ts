import { type InventedPerson, inventedPeople } from '../people/invented-people.js';
import { PERSONAS } from '../people/personas.js';
import type { SeededRandom } from '../seeded-random.js';
import { giveFiling } from './give-filing.js';
import { realTitles } from './real-titles.js';
import { type InventedSeat, seatPanels } from './seat-panels.js';
import { makeTimetable, type TimetableEntry } from './timetable.js';
import type { PlannedSession } from './write-programme.js';

export interface ProgrammePlan {
  /** The three personas first: organizer, speaker, participant. */
  people: InventedPerson[];
  sessions: PlannedSession[];
}

const [ORGANIZER, SPEAKER] = [0, 1];

/** Sessions in which the demonstration's speaker sits; they do not overlap. */
export const SPEAKERS_SESSIONS: Array<[titleOf: string, role: InventedSeat['role']]> = [
  ['wsis-2025-405', 'speaker'],
  ['wsis-2024-x041', 'moderator'],
  ['wsis-2025-x028', 'speaker'],
  ['wsis-2022-205', 'keynote'],
];

/** So many sessions are in the care of the demonstration's session organizer. */
const ORGANIZED = 6;

/** The whole programme before anything is written: the same with every load. */
export function planProgramme(random: SeededRandom): ProgrammePlan {
  const people = [PERSONAS.organizer, PERSONAS.speaker, PERSONAS.participant, ...inventedPeople()];
  const { placed, tray } = makeTimetable(realTitles().map(giveFiling));
  const panels = seatPanels(placed, people, random, speakersSeats(placed));
  const experts = people.flatMap(({ standing }, index) => (standing === 'expert' ? [index] : []));
  const looksAfter = (place: number) =>
    place % 12 === 5 && place < 12 * ORGANIZED ? ORGANIZER : random.pick(experts.slice(0, 30));
  return {
    people,
    sessions: [
      ...placed.map((entry, place) => ({
        filed: entry.filed,
        entry,
        seats: panels[place],
        organizer: looksAfter(place),
      })),
      ...tray.map((filed) => ({ filed, entry: null, seats: [], organizer: random.pick(experts.slice(0, 30)) })),
    ],
  };
}

function speakersSeats(placed: TimetableEntry[]): Map<TimetableEntry, InventedSeat[]> {
  return new Map(
    SPEAKERS_SESSIONS.flatMap(([id, role]) => {
      const entry = placed.find(({ filed }) => filed.id === id);
      return entry ? [[entry, [{ person: SPEAKER, role }]] as const] : [];
    }),
  );
}

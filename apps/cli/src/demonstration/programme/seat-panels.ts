import type { InventedPerson, Standing } from '../people/invented-people.js';
import type { SeededRandom } from '../seeded-random.js';
import { isHighLevel } from './give-filing.js';
import type { TimetableEntry } from './timetable.js';

/** Somebody's place on a panel; `person` is an index into the list of invented people. */
export interface InventedSeat {
  person: number;
  role: 'chair' | 'facilitator' | 'moderator' | 'remote-moderator' | 'keynote' | 'speaker' | 'rapporteur';
}

type Part = [role: InventedSeat['role'], from: Standing[]];

const LEADERS: Standing[] = ['minister', 'deputy', 'regulator', 'ambassador', 'agency-head'];
const EXPERT: Standing[] = ['expert'];

/** Between two sessions of one person lie at least so many minutes. */
const PAUSE = 15;

/**
 * Gives every session a panel in order, nobody in two places at once. The seats of the returned lists stand in the order of `entries`.
 * `busy` lists, per person, what was fixed before, as minutes since the first midnight.
 */
export function seatPanels(
  entries: TimetableEntry[],
  people: InventedPerson[],
  random: SeededRandom,
  fixed: ReadonlyMap<TimetableEntry, InventedSeat[]> = new Map(),
): InventedSeat[][] {
  const busy = people.map((): Array<[from: number, to: number]> => []);
  for (const [entry, seats] of fixed) for (const { person } of seats) busy[person].push(spanOf(entry));
  return entries.map((entry, place) => {
    const seats = [...(fixed.get(entry) ?? [])];
    for (const [role, standings] of partsOf(entry, place)) {
      const person = freePerson(people, standings, busy, spanOf(entry), random);
      if (person === undefined) continue;
      busy[person].push(spanOf(entry));
      seats.push({ person, role });
    }
    return seats;
  });
}

function partsOf({ filed: { typeCode, mode } }: TimetableEntry, place: number): Part[] {
  const speakers = (count: number, from: Standing[]): Part[] => Array.from({ length: count }, () => ['speaker', from]);
  if (typeCode === 'ministerial-round-table') {
    return [
      ['chair', ['minister']],
      ['facilitator', ['agency-head']],
      ...speakers(9, ['minister', 'minister', 'deputy']),
    ];
  }
  if (typeCode === 'leaders-talkx')
    return [['moderator', EXPERT], ['facilitator', ['agency-head']], ...speakers(5, LEADERS)];
  if (/ceremony|plenary|concluding/.test(typeCode)) return [['chair', ['minister']], ...speakers(4, LEADERS)];
  if (isHighLevel(typeCode)) return [['moderator', EXPERT], ...speakers(3, LEADERS), ...speakers(2, EXPERT)];
  if (typeCode.startsWith('action-line')) {
    return [
      ['facilitator', ['official']],
      ['moderator', EXPERT],
      ...speakers(3 + (place % 2), EXPERT),
      ['rapporteur', EXPERT],
    ];
  }
  const remote: Part[] = mode === 'on-site' ? [] : [['remote-moderator', EXPERT]];
  const keynote: Part[] = place % 4 === 0 ? [['keynote', ['regulator', 'expert']]] : [];
  return [['moderator', EXPERT], ...keynote, ...speakers(2 + (place % 3), EXPERT), ...remote];
}

function freePerson(
  people: InventedPerson[],
  standings: Standing[],
  busy: Array<Array<[number, number]>>,
  [from, to]: [number, number],
  random: SeededRandom,
): number | undefined {
  const fitting = people.flatMap(({ standing }, person) => (standings.includes(standing) ? [person] : []));
  const free = fitting.filter((person) =>
    busy[person].every(([begin, end]) => to + PAUSE <= begin || end + PAUSE <= from),
  );
  const least = Math.min(...free.map((person) => busy[person].length));
  const rested = free.filter((person) => busy[person].length === least);
  return rested.length > 0 ? random.pick(rested) : undefined;
}

function spanOf({ day, start, end }: TimetableEntry): [number, number] {
  const minutes = (time: string) =>
    Number(day.slice(-2)) * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return [minutes(start), minutes(end)];
}

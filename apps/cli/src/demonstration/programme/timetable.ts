import type { FiledTitle } from './give-filing.js';
import { isHighLevel } from './give-filing.js';

/** A session with its place in the week: `day` is `YYYY-MM-DD`, times are `HH:MM` on the edition's clocks, `room` a code. */
export interface TimetableEntry {
  filed: FiledTitle;
  day: string;
  start: string;
  end: string;
  /** Null for a session that is remote altogether. */
  room: string | null;
}

/** What found no place stays in the tray of unscheduled drafts. */
export interface Timetable {
  placed: TimetableEntry[];
  tray: FiledTitle[];
}

type Slot = [day: string, start: string, end: string];

const DAYS = ['2027-07-05', '2027-07-06', '2027-07-07', '2027-07-08', '2027-07-09'] as const;
const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY] = DAYS;

/** The round table whose speakers come from a list: a real one, of 2013. */
export const ROUND_TABLE_WITH_LIST = 'wsis-2013-x111';

/** One session really began at 09:34; here it does so again. */
const BY_ID: Record<string, Slot> = {
  'wsis-2025-133': [TUESDAY, '09:34', '10:30'],
  [ROUND_TABLE_WITH_LIST]: [TUESDAY, '14:00', '16:00'],
};

/** The High-Level Track in Plenary Room C. Nothing runs beside the opening and the closing. */
const PLENARY: Record<string, Slot[]> = {
  'opening-ceremony': [[MONDAY, '10:00', '11:00']],
  'closing-ceremony': [[FRIDAY, '15:00', '16:00']],
  'concluding-session': [[FRIDAY, '11:15', '12:15']],
  'ministerial-round-table': [
    [WEDNESDAY, '14:00', '16:00'],
    [THURSDAY, '14:00', '15:30'],
  ],
  'high-level-plenary': [
    [MONDAY, '15:00', '16:00'],
    [FRIDAY, '09:00', '10:00'],
  ],
  'prize-ceremony': [
    [MONDAY, '17:30', '18:30'],
    [THURSDAY, '17:30', '18:00'],
    [WEDNESDAY, '17:45', '18:15'],
  ],
  'leaders-talkx': [
    [MONDAY, '11:30', '12:00'],
    [MONDAY, '14:00', '14:30'],
    [MONDAY, '14:30', '15:00'],
    [MONDAY, '16:45', '17:15'],
    [TUESDAY, '10:45', '11:15'],
    [TUESDAY, '11:30', '12:00'],
    [WEDNESDAY, '10:45', '11:15'],
    [WEDNESDAY, '11:30', '12:00'],
  ],
  'high-level-policy-session': [
    [TUESDAY, '16:15', '17:00'],
    [TUESDAY, '17:15', '18:00'],
    [WEDNESDAY, '16:15', '17:00'],
    [THURSDAY, '15:45', '16:30'],
    [THURSDAY, '16:45', '17:30'],
  ],
  'high-level-dialogue': [
    [WEDNESDAY, '09:00', '09:45'],
    [WEDNESDAY, '10:00', '10:45'],
    [THURSDAY, '09:00', '10:00'],
    [THURSDAY, '10:15', '11:15'],
    [THURSDAY, '11:30', '12:30'],
    [FRIDAY, '10:15', '11:00'],
  ],
};

/** Dialogues beyond those on the main stage. */
const MAIN_STAGE: Slot[] = DAYS.flatMap((day): Slot[] =>
  day === MONDAY
    ? [
        [day, '13:15', '14:00'],
        [day, '16:15', '17:15'],
      ]
    : day === FRIDAY
      ? [[day, '13:15', '14:00']]
      : [
          [day, '09:15', '10:00'],
          [day, '13:15', '14:15'],
          [day, '16:15', '17:15'],
        ],
);

const FORUM_HOURS: Array<[start: string, end: string]> = [
  ['09:00', '09:45'],
  ['10:00', '11:00'],
  ['11:15', '12:15'],
  ['13:00', '13:45'],
  ['14:00', '15:00'],
  ['15:15', '16:45'],
  ['17:00', '17:45'],
];
const FORUM_ROOMS = ['E', 'F', 'G', 'H', 'K', 'K2', 'L', 'M', 'A', 'B1', 'G3', 'W', 'T'];
const BOOTHS = new Set(['E', 'F', 'G', 'H', 'K', 'L']);
const PARALLEL = 4;

/** Every so many titles of the Forum Track one waits in the tray. */
const TRAY_EVERY = 7;

/** Gives every title a day, a time and a room, the same each time, no room twice at one time. */
export function makeTimetable(titles: FiledTitle[]): Timetable {
  const high = titles.filter(({ typeCode }) => isHighLevel(typeCode));
  const forum = titles.filter(({ typeCode }) => !isHighLevel(typeCode));
  const plenary = placeHighLevel(high);
  const waits = (place: number) => place % TRAY_EVERY === TRAY_EVERY - 1;
  const meetings = placeForum(forum.filter((_, place) => !waits(place)));
  return {
    placed: [...plenary.placed, ...meetings.placed].sort(byTime),
    tray: [...plenary.tray, ...meetings.tray, ...forum.filter((_, place) => waits(place))],
  };
}

function placeHighLevel(titles: FiledTitle[]): Timetable {
  const free = new Map(Object.entries(PLENARY).map(([type, slots]) => [type, [...slots]]));
  const stage = [...MAIN_STAGE];
  const placed: TimetableEntry[] = [];
  const tray: FiledTitle[] = [];
  for (const filed of titles) {
    const inPlenary = BY_ID[filed.id] ?? free.get(filed.typeCode)?.shift();
    const slot = inPlenary ?? stage.shift();
    if (!slot) tray.push(filed);
    else placed.push(entryAt(filed, slot, inPlenary ? 'C' : 'D'));
  }
  return { placed, tray };
}

/** Fills each hour with one session, then with a second one, and so on, in ever different rooms. */
function placeForum(titles: FiledTitle[]): Timetable {
  const waiting = [...titles];
  const placed: TimetableEntry[] = [];
  const slots = forumSlots();
  for (let round = 0; round < PARALLEL; round++) {
    for (const [at, [day, start, end]] of slots.entries()) {
      const room = FORUM_ROOMS[(at + round * 3) % FORUM_ROOMS.length];
      const next = waiting.findIndex(({ interpretation }) => interpretation.length === 0 || BOOTHS.has(room));
      if (next < 0) continue;
      const [filed] = waiting.splice(next, 1);
      placed.push(entryAt(filed, [day, start, end], room));
    }
  }
  return { placed, tray: waiting };
}

function entryAt(filed: FiledTitle, [day, start, end]: Slot, room: string): TimetableEntry {
  return { filed, day, start, end, room: filed.mode === 'remote' ? null : room };
}

/** Monday begins with the opening, Friday ends with the closing. */
function forumSlots(): Slot[] {
  return DAYS.flatMap((day) =>
    FORUM_HOURS.filter(([start]) => (day === MONDAY ? start >= '13:00' : day === FRIDAY ? start < '14:00' : true)).map(
      ([start, end]): Slot => [day, start, end],
    ),
  );
}

function byTime(a: TimetableEntry, b: TimetableEntry): number {
  const [left, right] = [a, b].map(({ day, start, room }) => `${day} ${start} ${room ?? ''}`);
  return left < right ? -1 : 1;
}

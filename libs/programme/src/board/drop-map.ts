import type { Severity } from '../conflicts/conflict-kinds.js';
import type { Conflict } from '../conflicts/conflict.js';
import type { ProgrammeInMind } from '../conflicts/read-picture.js';
import { hoursOf, startsIn } from './day-hours.js';
import { draftOf, InThought, minutesOf } from './places.js';

/** Starts in one room between which it makes no difference when a session begins. */
export interface DropSpan {
  /** '' where it stands in no room. */
  room: string;
  /** First and last start. */
  from: Date;
  to: Date;
  /** The worst of what would clash; `free` when nothing would. */
  worst: Exclude<Severity, 'off'> | 'free';
  /** Worst first. */
  conflicts: Conflict[];
}

/** A clash lasts for as many starts as the dragged session has minutes, so none that lasts longer than this hides between two looks. */
const STEP_MINUTES = 5;
const MINUTE_MS = 60_000;
const RANK = { error: 0, warning: 1, note: 2, off: 3 } as const;

/**
 * Where on a day a session could be put down and what would clash there, to the minute, for every open room and for none:
 * looked at every five minutes, and each minute where something changes, joined where it is the same. What is dragged keeps its
 * length. Refuses `programme.session-unknown`.
 */
export function dropMap(programme: ProgrammeInMind, code: string, day: string): DropSpan[] {
  const draft = draftOf(programme, code);
  const minutes = minutesOf(draft);
  const thought = new InThought(programme, draft);
  const starts = startsIn(day, hoursOf(programme), minutes, STEP_MINUTES, programme.picture.days.timeZone);
  const look = (room: string, start: Date) => {
    const conflicts = thought
      .conflictsAt(room || undefined, start, minutes)
      .sort((a, b) => RANK[thought.severityOf(a)] - RANK[thought.severityOf(b)]);
    return { start, conflicts, same: conflicts.map(signature).join('\n') };
  };
  const worstOf = ([first]: Conflict[]) => (first ? (thought.severityOf(first) as DropSpan['worst']) : 'free');
  const open = [...programme.picture.rooms.values()].filter(({ isClosed }) => !isClosed).map((room) => room.code);
  return [...open, ''].flatMap((room) => {
    const looks = starts.map((start) => look(room, start));
    const spans: Array<DropSpan & { same: string }> = [];
    for (const [at, seen] of looks.entries()) {
      for (const { start, conflicts, same } of [...between(looks[at - 1], seen, (start) => look(room, start)), seen]) {
        if (spans.at(-1)?.same === same) spans.at(-1)!.to = start;
        else spans.push({ room, from: start, to: start, worst: worstOf(conflicts), conflicts, same });
      }
    }
    return spans.map(({ same: _, ...span }) => span);
  });
}

interface Look {
  start: Date;
  same: string;
}

/** The minutes between two looks, where they differ. */
function between<L extends Look>(one: L | undefined, other: L, look: (start: Date) => L): L[] {
  if (!one || one.same === other.same) return [];
  const minutes = (other.start.getTime() - one.start.getTime()) / MINUTE_MS;
  return Array.from({ length: minutes - 1 }, (_, at) => look(new Date(one.start.getTime() + (at + 1) * MINUTE_MS)));
}

/** The same whatever the minutes. */
function signature({ kind, sessions, person, room }: Conflict): string {
  const codes = sessions.map(({ code }) => code).sort();
  return [kind, ...codes, person?.id, room?.code].join(' ');
}

import type { Severity } from '../conflicts/conflict-kinds.js';
import type { Conflict } from '../conflicts/conflict.js';
import type { ProgrammeInMind } from '../conflicts/read-picture.js';
import { hoursOf, startsIn } from './day-hours.js';
import { draftOf, InThought, minutesOf } from './places.js';

/** Starts of one room between which it makes no difference when a session begins. */
export interface DropSpan {
  room: string;
  /** First and last start. */
  from: Date;
  to: Date;
  /** The worst of what would clash; `free` when nothing would. */
  worst: Exclude<Severity, 'off'> | 'free';
  /** Worst first. */
  conflicts: Conflict[];
}

const STEP_MINUTES = 5;
const RANK = { error: 0, warning: 1, note: 2, off: 3 } as const;

/**
 * Where on a day a session could be put down and what would clash there, for every open room and every five minutes, joined
 * where it is the same. What is dragged keeps its length. Refuses `programme.session-unknown`.
 */
export function dropMap(programme: ProgrammeInMind, code: string, day: string): DropSpan[] {
  const draft = draftOf(programme, code);
  const minutes = minutesOf(draft);
  const thought = new InThought(programme, draft);
  const starts = startsIn(day, hoursOf(programme), minutes, STEP_MINUTES, programme.picture.days.timeZone);
  const spans: DropSpan[] = [];
  for (const room of programme.picture.rooms.values()) {
    if (room.isClosed) continue;
    let before = '';
    for (const start of starts) {
      const conflicts = thought
        .conflictsAt(room.code, start, minutes)
        .sort((a, b) => RANK[thought.severityOf(a)] - RANK[thought.severityOf(b)]);
      const same = conflicts.map(signature).join('\n');
      if (same === before && spans.at(-1)?.room === room.code) {
        spans.at(-1)!.to = start;
        continue;
      }
      const worst = conflicts.length === 0 ? 'free' : (thought.severityOf(conflicts[0]) as DropSpan['worst']);
      spans.push({ room: room.code, from: start, to: start, worst, conflicts });
      before = same;
    }
  }
  return spans;
}

/** The same whatever the minutes. */
function signature({ kind, sessions, person, room }: Conflict): string {
  const codes = sessions.map(({ code }) => code).sort();
  return [kind, ...codes, person?.id, room?.code].join(' ');
}

import {
  AgendaItemOverlaps,
  AgendaLongerThanSession,
  AgendaTimeUnusable,
  SpeakerNotOnPanel,
  TextTooLong,
  TitleMissing,
  TooMany,
} from '../programme.errors.js';
import { cleanLine } from './clean-text.js';

/** One item of the agenda inside a session. It moves with its session: its time is counted from the session's start. */
export interface AgendaItem {
  /** Minutes after the start of the session. */
  startsAfter: number;
  minutes: number;
  title: string;
  /** Whose part it is: a seat of the panel; null for nobody's. A seat that is gone is nobody's. */
  seatId: string | null;
}

const MOST_ITEMS = 60;
const LONGEST_ITEM_TITLE = 300;
const MINUTES_OF_A_DAY = 1_440;

/** In the order of time. */
export function tidyAgenda(items: AgendaItem[]): AgendaItem[] {
  return items
    .map(({ startsAfter, minutes, title, seatId }) => ({ startsAfter, minutes, title: cleanLine(title), seatId }))
    .sort((one, other) => one.startsAfter - other.startsAfter);
}

/**
 * What must hold of an agenda: whole minutes, one item after the other, all within the session (`sessionMinutes`; null while it has
 * no time), speakers from its panel. Each refusal names the item: `agenda/2/minutes`.
 */
export function mustBeUsableAgenda(items: AgendaItem[], sessionMinutes: number | null, seatIds: Set<string>): void {
  if (items.length > MOST_ITEMS) throw new TooMany('agenda', MOST_ITEMS);
  for (const [at, { startsAfter, minutes, title, seatId }] of items.entries()) {
    const field = (part: string) => `agenda/${at}/${part}`;
    if (title === '') throw new TitleMissing(field('title'));
    if (title.length > LONGEST_ITEM_TITLE) throw new TextTooLong(field('title'), LONGEST_ITEM_TITLE);
    if (!isWithin(startsAfter, 0)) throw new AgendaTimeUnusable(field('startsAfter'));
    if (!isWithin(minutes, 1)) throw new AgendaTimeUnusable(field('minutes'));
    if (at > 0 && startsAfter < endOf(items[at - 1]))
      throw new AgendaItemOverlaps(field('startsAfter'), items[at - 1].title);
    if (seatId !== null && !seatIds.has(seatId)) throw new SpeakerNotOnPanel(field('seatId'));
  }
  const over = minutesOver(items, sessionMinutes);
  if (over > 0) throw new AgendaLongerThanSession(`agenda/${items.length - 1}/minutes`, over);
}

/** By how many minutes the agenda is longer than its session, as it can be after the session was shortened; 0 when it fits. */
export function minutesOver(items: AgendaItem[], sessionMinutes: number | null): number {
  if (sessionMinutes === null || items.length === 0) return 0;
  return Math.max(0, endOf(items.at(-1)!) - sessionMinutes);
}

/** Null while it has no time. */
export function minutesOf({ startsAt, endsAt }: { startsAt: Date | null; endsAt: Date | null }): number | null {
  return startsAt && endsAt ? Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000) : null;
}

function endOf({ startsAfter, minutes }: AgendaItem): number {
  return startsAfter + minutes;
}

function isWithin(minutes: number, least: number): boolean {
  return Number.isInteger(minutes) && minutes >= least && minutes <= MINUTES_OF_A_DAY;
}

import type { Session } from './sessions-question';

/** An item as the form has it: `startsAfter` and `minutes` are NaN while something else is typed. */
export type Item = Session['agenda'][number];

export interface InnerAgenda {
  agenda: Item[];
  version: number;
}

export const innerAgendaOf = ({ agenda, version }: Session): InnerAgenda => ({ agenda, version });

/** Begins when the last one ends; the first at the start. */
export function nextItem(agenda: readonly Item[]): Item {
  const last = agenda.at(-1);
  return { startsAfter: last ? last.startsAfter + last.minutes : 0, minutes: 10, title: '', seatId: null };
}

/** The list with two neighbours changed about, both kept in one stretch of time: the one that comes first starts where the first started. */
export function swapped(agenda: readonly Item[], place: number, by: -1 | 1): Item[] {
  const [at, after] = by === 1 ? [place, place + 1] : [place - 1, place];
  const [first, second] = [agenda[at], agenda[after]];
  const next = [...agenda];
  const gap = second.startsAfter - first.startsAfter - first.minutes;
  next[at] = { ...second, startsAfter: first.startsAfter };
  next[after] = { ...first, startsAfter: first.startsAfter + second.minutes + gap };
  return next;
}

/** Minutes that all items fill together. */
export function sumOf(agenda: readonly Item[]): number {
  return agenda.reduce((sum, { minutes }) => sum + (Number.isFinite(minutes) ? minutes : 0), 0);
}

/** How long the session is, in minutes; null while it has no time. */
export function lengthOf({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>): number | null {
  return startsAt && endsAt ? Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000) : null;
}

export function agendaSentence(agenda: readonly Item[]): string {
  return agenda.map(({ title }) => title).join(', ');
}

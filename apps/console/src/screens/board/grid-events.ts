import type { Calendar } from '@event-calendar/core';
import type { Translate } from '../../words/catalogue';
import type { Board, Span, Suggestion } from './board-question';
import { lineOf } from './board-words';
import { wallOf } from './wall-clock';

/** The column of sessions that are remote altogether. */
export const NO_ROOM = '@remote';

/** Open rooms, closed ones that still hold something that day, and a column without room if one is needed. */
export function resourcesOf(board: Board, day: string, zone: string, t: Translate): Calendar.ResourceInput[] {
  const there = sessionsOn(board, day, zone);
  const rooms = board.rooms.filter(({ code, isClosed }) => !isClosed || there.some(({ room }) => room === code));
  const facts = ({ capacity, booths }: Board['rooms'][number]) =>
    [t('board.seats', { count: capacity }), booths > 0 && t('rooms.booth-count', { count: booths })]
      .filter(Boolean)
      .join(', ');
  const resources = rooms.map((room) => ({ id: room.code, title: room.name, extendedProps: { facts: facts(room) } }));
  const hasRemote = there.some(({ room }) => room === null);
  return hasRemote ? [...resources, { id: NO_ROOM, title: t('sessions.no-room'), extendedProps: {} }] : resources;
}

interface Day {
  board: Board;
  day: string;
  zone: string;
  /** Where what is dragged could be put down. */
  spans: readonly Span[];
  /** Where what is chosen could go. */
  suggested: readonly Suggestion[] | undefined;
  t: Translate;
}

/** Sessions, breaks, blocked rooms and, while something is dragged, what each place would mean: all on the wall of the edition. */
export function eventsOf({ board, day, zone, spans, suggested = [], t }: Day): Calendar.EventInput[] {
  const wall = (instant: string) => wallOf(instant, zone);
  const clashing = new Map<string, 'no' | 'warn'>();
  for (const { sessions, severity } of board.conflicts) {
    for (const code of sessions)
      if (clashing.get(code) !== 'no') clashing.set(code, severity === 'error' ? 'no' : 'warn');
  }
  const everywhere = [...board.rooms.map(({ code }) => code), NO_ROOM];
  const onDay = ({ from, to }: { from: string; to: string }) => wall(from) <= `${day}T24` && wall(to) > `${day}T00`;
  return [
    ...sessionsOn(board, day, zone).map((session) => ({
      id: session.code,
      resourceIds: [session.room ?? NO_ROOM],
      start: wall(session.startsAt!),
      end: wall(session.endsAt!),
      title: session.title,
      extendedProps: { session, line: lineOf(session), clash: clashing.get(session.code) },
    })),
    ...board.breaks.filter(onDay).map(({ name, from, to }, at) => ({
      ...background(`break ${at}`, wall(from), wall(to), 'brk'),
      resourceIds: everywhere,
      title: name,
    })),
    ...board.blockers.filter(onDay).map(({ room, from, to, reason }, at) => ({
      ...background(`blocker ${at}`, wall(from), wall(to), 'blocked'),
      resourceIds: [room],
      title: t('board.blocked', { reason }),
    })),
    ...suggested
      .map(({ room, startsAt, endsAt }, at) => ({
        ...background(`place ${at}`, wall(startsAt), wall(endsAt), 'sug'),
        resourceIds: [room],
        title: t('board.place-number', { number: at + 1 }),
      }))
      .filter(({ start }) => start.startsWith(day)),
    ...spans.map((span, at) => ({
      ...background(`span ${at}`, wall(span.from), wall(span.to), `drop ${span.worst}`),
      resourceIds: [columnOf(span)],
      title: '',
    })),
  ];
}

/** The column of a span; of those in no room the one for remote sessions. */
export const columnOf = ({ room }: Pick<Span, 'room'>) => room || NO_ROOM;

function background(id: string, start: string, end: string, className: string) {
  return { id, start, end, display: 'background' as const, classNames: className.split(' '), editable: false };
}

export function sessionsOn(board: Board, day: string, zone: string) {
  return board.sessions.filter(({ startsAt }) => startsAt && wallOf(startsAt, zone).startsWith(day));
}

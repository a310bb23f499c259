import '@event-calendar/core/index.css';
import './board.css';
import { createCalendar, destroyCalendar, Interaction, ResourceTimeGrid, type Calendar } from '@event-calendar/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import { suggestionsQuestion, type Board, type BoardChange } from './board-question';
import { blockOf } from './block';
import { useBoardWords } from './board-words';
import { useDropHint } from './drop-hint';
import { eventsOf, NO_ROOM, resourcesOf } from './grid-events';
import { moveByArrow } from './arrows';
import { instantAt, later, secondsOf, wallOf } from './wall-clock';

interface GridProps {
  board: Board;
  day: string;
  step: number;
  /** What is dragged from the tray. */
  dragged: string | undefined;
  chosen: string | undefined;
  choose(code: string): void;
  open(code: string): void;
  move(code: string, place: BoardChange['place'] & object): void;
}

/** Rooms side by side, time downwards. Dragging says at every place whether it is free; Enter on a session opens the form instead. */
export function Grid(props: GridProps) {
  const { board, day, step, dragged, chosen } = props;
  const { t, language } = useWords();
  const { edition } = useDesk();
  const zone = edition.timeZone;
  const suggested = useQuery({
    ...suggestionsQuestion(edition.code, chosen ?? '', board.stamp, language),
    enabled: chosen !== undefined,
  }).data?.places;
  const words = useBoardWords();
  const frame = useRef<HTMLDivElement>(null);
  const calendar = useRef<Calendar>(null);
  const hint = useDropHint(board, day);
  /** The calendar keeps its handlers; they look here for what is true now. */
  const now = useRef({ ...props, hint, words, t, zone });
  now.current = { ...props, hint, words, t, zone };

  useEffect(() => {
    const made = createCalendar(frame.current!, [ResourceTimeGrid, Interaction], {
      view: 'resourceTimeGridDay',
      headerToolbar: { start: '', center: '', end: '' },
      allDaySlot: false,
      editable: true,
      slotDuration: '00:15:00',
      slotLabelInterval: '01:00:00',
      slotHeight: 18,
      columnWidth: '8.75rem',
      slotEventOverlap: false,
      eventDragMinDistance: 4,
      slotLabelFormat: hourOf,
      dayHeaderFormat: () => '',
      resourceLabelContent: ({ resource }) => ({ domNodes: labelNodes(resource) }),
      eventContent: ({ event }) => ({ domNodes: blockOf(event, now.current) }),
      eventClassNames: ({ event }) => (event.id === now.current.chosen ? ['blk', 'chosen'] : ['blk']),
      eventDidMount: ({ el, event }) => {
        el.dataset.code = String(event.id);
        el.dataset.al = String(event.extendedProps.line ?? '');
      },
      eventClick: ({ event, jsEvent }) => {
        if (event.display === 'background') return;
        const { choose, open } = now.current;
        (jsEvent.type === 'keydown' ? open : choose)(String(event.id));
      },
      eventDragStart: ({ event }) => now.current.hint.begin(String(event.id)),
      eventDragStop: () => now.current.hint.end(),
      dragConstraint: ({ oldEvent, delta, newResource }) => {
        const { board: there, hint: told } = now.current;
        const session = there.sessions.find(({ code }) => code === oldEvent.id);
        if (session?.startsAt) {
          const start = later(wallOf(session.startsAt, zone), secondsOf(delta));
          told.show(String(newResource?.id ?? session.room ?? NO_ROOM), start);
        }
        return true;
      },
      eventDrop: ({ oldEvent, delta, newResource, revert }) => {
        revert(); // the board itself shows the new place, also when it must ask first
        moved(String(oldEvent.id), secondsOf(delta), secondsOf(delta), newResource && String(newResource.id));
      },
      eventResize: ({ oldEvent, endDelta, revert }) => {
        revert();
        moved(String(oldEvent.id), 0, secondsOf(endDelta));
      },
      eventAllUpdated: () => withoutTableRoles(frame.current),
    });
    calendar.current = made;
    withoutTableRoles(frame.current);
    return () => void destroyCalendar(made);
  }, []);

  /** Wall clock to wall clock, so that neither this browser's zone nor a change of clocks in between matters. */
  const moved = (code: string, startBy: number, endBy: number, room?: string) => {
    const { board: there, move } = now.current;
    const session = there.sessions.find((one) => one.code === code);
    if (!session?.startsAt || !session.endsAt) return;
    move(code, {
      room: room === undefined ? session.room : room === NO_ROOM ? null : room,
      startsAt: instantAt(later(wallOf(session.startsAt, zone), startBy), zone),
      endsAt: instantAt(later(wallOf(session.endsAt, zone), endBy), zone),
    });
  };

  useEffect(() => {
    const made = calendar.current!;
    const focused = (document.activeElement as HTMLElement | null)?.dataset?.code;
    made.setOption('date', `${day}T00:00:00`);
    made.setOption('slotMinTime', board.hours.from);
    made.setOption('slotMaxTime', board.hours.to);
    made.setOption('snapDuration', { minutes: step });
    made.setOption('resources', resourcesOf(board, day, zone, t));
    made.setOption('events', eventsOf({ board, day, zone, spans: hint.spans, suggested, t }));
    if (focused) requestAnimationFrame(() => focusAgain(frame.current, focused));
  }, [board, day, step, chosen, language, hint.spans, suggested, zone]);

  useEffect(() => {
    if (dragged) hint.begin(dragged);
    else hint.end();
  }, [dragged]);

  const under = (event: { clientX: number; clientY: number }) => {
    const point = calendar.current?.dateFromPoint(event.clientX, event.clientY);
    return point?.resource && { room: String(point.resource.id), start: wallAt(point) };
  };
  return (
    <div className="grid-frame">
      <div
        ref={frame}
        role="region"
        aria-label={t('board.grid')}
        onDragOver={(event) => {
          const place = dragged ? under(event) : undefined;
          if (!place) return;
          event.preventDefault();
          hint.show(place.room, place.start);
        }}
        onDrop={(event) => {
          const place = dragged ? under(event) : undefined;
          const session = board.sessions.find(({ code }) => code === dragged);
          if (!place || !session) return;
          event.preventDefault();
          props.move(session.code, {
            room: place.room === NO_ROOM ? null : place.room,
            startsAt: instantAt(place.start, zone),
            endsAt: instantAt(later(place.start, words.minutesOf(session) * 60), zone),
          });
        }}
        onKeyDown={(event) => moveByArrow(event, { board, step, zone, move: props.move })}
      />
      <p className="soft">{t('board.grid-hint')}</p>
      {hint.box}
    </div>
  );
}

/** What the calendar itself calls that instant, on the wall; its `Date` would be read in this browser's zone. */
function wallAt(point: object): string {
  const { date } = point as { date: Date };
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:00`;
}

const hourOf = (time: Date) =>
  `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;

function labelNodes({ title, extendedProps }: Calendar.Resource): Node[] {
  const name = document.createElement('b');
  const bdi = document.createElement('bdi');
  bdi.textContent = String(title);
  name.append(bdi);
  const facts = document.createElement('span');
  facts.className = 'soft';
  facts.textContent = String(extendedProps.facts ?? '');
  return [name, facts];
}

/** The calendar calls its boxes a table and leaves out what a table needs; without these words they are groups of buttons, which they are. */
function withoutTableRoles(frame: HTMLElement | null): void {
  for (const role of ['table', 'row', 'rowgroup', 'columnheader', 'cell', 'gridcell', 'rowheader']) {
    for (const box of frame?.querySelectorAll(`[role=${role}]`) ?? []) {
      for (const attribute of ['role', 'aria-colindex', 'aria-colspan', 'aria-rowindex'])
        box.removeAttribute(attribute);
    }
  }
}

function focusAgain(frame: HTMLElement | null, code: string): void {
  if (document.activeElement && document.activeElement !== document.body) return;
  frame?.querySelector<HTMLElement>(`[data-code="${CSS.escape(code)}"]`)?.focus();
}

import { useState } from 'react';
import { useDesk } from '../../desk/desk';
import { Dialog } from '../../parts/dialog';
import { Select } from '../../parts/inputs';
import { TimeField } from '../../parts/time-field';
import { useWords } from '../../words/words';
import { daysOf } from '../sessions/edition-days';
import { instantsOf, isWhole, type Place } from '../sessions/place';
import { PlaceCheck } from '../sessions/place-check';
import type { Board, BoardChange, BoardSession } from './board-question';
import { useBoardWords } from './board-words';
import { Suggestions } from './suggestions';
import { later, timeOf, wallOf } from './wall-clock';

interface MoveDialogProps {
  session: BoardSession;
  board: Board;
  /** The day that is on the screen, for what has none. */
  day: string;
  close(): void;
  move(place: BoardChange['place'] & object): void;
}

/** The way without dragging: room, day and times, with what would clash while one chooses, and the best free places. */
export function MoveDialog({ session, board, day, close, move }: MoveDialogProps) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const words = useBoardWords();
  const zone = edition.timeZone;
  const [place, setPlace] = useState<Place>(() => startingPlace(session, board, day, zone));
  const minutes = words.minutesOf(session);
  const set = (part: Partial<Place>) => setPlace((known) => ({ ...known, ...part }));
  const setStart = (start: string) =>
    set({ start, ...(start && { end: timeOf(later(`${place.day}T${start}:00`, minutes * 60)) }) });
  const rooms = board.rooms.filter(({ isClosed, code }) => !isClosed || code === session.room);
  const isBackwards = place.start !== '' && place.end !== '' && place.start >= place.end;
  return (
    <Dialog title={t('board.move-title', { title: session.title })} onClose={close}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole(place)) move({ room: place.room || null, ...instantsOf(place, zone) });
        }}
      >
        <Select
          name="room"
          label={t('sessions.room')}
          empty={session.mode === 'remote' ? t('sessions.no-room') : undefined}
          choices={rooms.map(({ code, name, capacity }) => ({
            value: code,
            label: t('sessions.room-with-seats', { room: name, count: capacity }),
          }))}
          value={place.room}
          onChange={(room) => set({ room })}
        />
        <Select
          name="day"
          label={t('sessions.day')}
          choices={daysOf(edition).map((one) => ({ value: one, label: formats.day(one, undefined, 'weekday') }))}
          value={place.day}
          onChange={(one) => set({ day: one })}
        />
        <div className="row top-aligned">
          <TimeField name="start" label={t('sessions.start')} value={place.start} onChange={setStart} />
          <TimeField
            name="end"
            label={t('sessions.end')}
            error={isBackwards ? t('sessions.end-before-start') : undefined}
            value={place.end}
            onChange={(end) => set({ end })}
          />
        </div>
        {isWhole(place) && <PlaceCheck code={session.code} place={place} />}
        <p className="row">
          <button className="btn" aria-disabled={!isWhole(place) || undefined}>
            {t(session.startsAt ? 'sessions.move' : 'sessions.place-act')}
          </button>
          <button type="button" className="btn alt" onClick={close}>
            {t('actions.cancel')}
          </button>
        </p>
        <details className="folded">
          <summary>{t('board.suggest')}</summary>
          <Suggestions session={session} stamp={board.stamp} move={move} />
        </details>
      </form>
    </Dialog>
  );
}

function startingPlace(session: BoardSession, board: Board, day: string, zone: string): Place {
  const none = { moveFixed: false, version: session.version };
  if (!session.startsAt || !session.endsAt) {
    const room = session.mode === 'remote' ? '' : (board.rooms.find(({ isClosed }) => !isClosed)?.code ?? '');
    return { ...none, room, day, start: '', end: '' };
  }
  const [start, end] = [wallOf(session.startsAt, zone), wallOf(session.endsAt, zone)];
  return { ...none, room: session.room ?? '', day: start.slice(0, 10), start: timeOf(start), end: timeOf(end) };
}

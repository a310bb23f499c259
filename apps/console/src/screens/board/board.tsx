import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { isStale } from '../../api/problem';
import { useDesk } from '../../desk/desk';
import { Faults } from '../../parts/faults';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { NoticesMark } from '../notices/notices-mark';
import { daysOf } from '../sessions/edition-days';
import type { BoardChange, BoardSession } from './board-question';
import { BoardTable } from './board-table';
import { FixedDialog } from './fixed-dialog';
import { Grid } from './grid';
import { MoveDialog } from './move-dialog';
import { Side } from './side';
import { BoardTools } from './tools';
import { Tray } from './tray';
import { useStep } from './use-step';
import { useBoard } from './use-board';

type Place = NonNullable<BoardChange['place']>;

/** Rooms and times of one day, what has no place yet, and what is wrong with what one has chosen; or the same as a table. */
export function Board() {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const search = useSearch({ from: '/$edition/board' });
  const navigate = useNavigate({ from: '/$edition/board' });
  const desk = useBoard();
  const { board, change } = desk;
  const [step, setStep] = useStep();
  const [dragged, setDragged] = useState<string>();
  const [moving, setMoving] = useState<string>();
  const [fixed, setFixed] = useState<{ session: BoardSession; place: Place | null }>();
  const [said, say] = useState('');
  const days = daysOf(edition);
  const day = search.day && days.includes(search.day) ? search.day : days[0];
  const sessionOf = (code?: string) => board?.sessions.find((session) => session.code === code);
  const chosen = sessionOf(search.session);
  const choose = (session?: string) => void navigate({ search: { ...search, session }, replace: true });
  const undo = async () => (await desk.undo()) && say(t('board.undone'));
  const redo = async () => (await desk.redo()) && say(t('board.redone'));
  useUndoKeys(undo, redo);

  /** One session to one place; a fixed one only after a question. Says what was done. */
  const move = async (session: BoardSession, place: Place | null, isMeant = false) => {
    if (session.isFixed && session.startsAt && !isMeant) {
      setFixed({ session, place });
      return;
    }
    try {
      await change([{ code: session.code, place }], isMeant);
    } catch {
      return; // what was refused stands above the board
    }
    say(sentence(session, place));
  };
  const sentence = ({ title }: BoardSession, place: Place | null) => {
    if (!place) return t('board.taken-out', { title });
    const room = board?.rooms.find(({ code }) => code === place.room)?.name ?? t('sessions.no-room');
    const zone = edition.timeZone;
    const time = `${formats.time(place.startsAt, zone)}–${formats.time(place.endsAt, zone)}`;
    return t('board.moved', { title, room, day: formats.day(place.startsAt, zone, 'weekday'), time });
  };

  const heading = search.view === 'table' ? t('places.board') : formats.day(day, undefined, 'weekday');
  return (
    <Screen title={heading} action={<BoardTools desk={desk} undo={undo} redo={redo} step={step} setStep={setStep} />}>
      {search.view !== 'table' && (
        <nav className="tabs" aria-label={t('board.days')}>
          {days.map((one) => (
            <Link
              key={one}
              to="/$edition/board"
              params={{ edition: edition.code }}
              search={{ ...search, day: one }}
              replace
              aria-current={one === day ? 'page' : undefined}
            >
              {formats.day(one, undefined, 'tiny')}
            </Link>
          ))}
        </nav>
      )}
      <NoticesMark />
      <p role="status" className="vh">
        {said}
      </p>
      {desk.error && <ProblemNote fault={desk.error} />}
      {desk.fault !== null && (isStale(desk.fault) ? <Meanwhile /> : <Faults fault={desk.fault} />)}
      {!board && !desk.error && <Waiting />}
      {board && search.view === 'table' && <BoardTable desk={desk} board={board} open={setMoving} say={say} />}
      {board && search.view !== 'table' && (
        <div className="board">
          <Tray board={board} chosen={chosen?.code} choose={choose} open={setMoving} drag={setDragged} />
          <Grid
            board={board}
            day={day}
            step={step}
            dragged={dragged}
            chosen={chosen?.code}
            choose={choose}
            open={setMoving}
            move={(code, place) => void move(sessionOf(code)!, place)}
          />
          <Side
            board={board}
            chosen={chosen}
            choose={choose}
            open={setMoving}
            move={(session, place) => void move(session, place)}
          />
        </div>
      )}
      {moving && sessionOf(moving) && (
        <MoveDialog
          session={sessionOf(moving)!}
          board={board!}
          day={day}
          close={() => setMoving(undefined)}
          move={(place) => {
            const session = sessionOf(moving)!;
            setMoving(undefined);
            void move(session, place);
          }}
        />
      )}
      {fixed && (
        <FixedDialog
          title={fixed.session.title}
          close={() => setFixed(undefined)}
          move={() => {
            setFixed(undefined);
            void move(fixed.session, fixed.place, true);
          }}
        />
      )}
    </Screen>
  );
}

/** Somebody else was faster; the board shows their change by now. */
function Meanwhile() {
  const { t } = useWords();
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <p className="note" role="alert" tabIndex={-1} ref={note}>
      {t('board.meanwhile')}
    </p>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z, outside of fields that have their own. */
function useUndoKeys(undo: () => unknown, redo: () => unknown): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping = (event.target as Element).closest('input, textarea, select, dialog');
      if (isTyping || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      void (event.shiftKey ? redo() : undo());
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import { placesQuestion, type Board, type Span } from './board-question';
import { useBoardWords } from './board-words';
import { columnOf } from './grid-events';
import { instantAt, timeOf } from './wall-clock';

const SHAPES = { free: 'ok', note: 'half', warning: 'warn', error: 'no' } as const;

export interface DropHint {
  /** Where what is dragged could be put down; none while nothing is. */
  spans: readonly Span[];
  begin(code: string): void;
  /** What is under the pointer. */
  show(room: string, wall: string): void;
  end(): void;
  box: ReactNode;
}

/** Says while something is dragged whether the place under it is free, or what would clash and why. */
export function useDropHint(board: Board, day: string): DropHint {
  const { t } = useWords();
  const { edition } = useDesk();
  const words = useBoardWords();
  const questions = useQueryClient();
  const [spans, setSpans] = useState<readonly Span[]>([]);
  const known = useRef<readonly Span[]>([]);
  const dragging = useRef('');
  const box = useRef<HTMLParagraphElement>(null);

  const keep = (next: readonly Span[]) => {
    known.current = next;
    setSpans(next);
  };
  const begin = (code: string) => {
    dragging.current = code;
    void questions.fetchQuery({ ...placesQuestion(edition.code, code, day, board.stamp), staleTime: 60_000 }).then(
      (answer) => dragging.current === code && keep(answer.spans),
      () => {}, // without the answer one still drags; dropping tells what clashes
    );
  };
  const show = (room: string, wall: string) => {
    const element = box.current;
    if (!element) return;
    const instant = instantAt(wall, edition.timeZone);
    const span = known.current.find((one) => columnOf(one) === room && one.from <= instant && instant <= one.to);
    const name = board.rooms.find(({ code }) => code === room)?.name ?? t('sessions.no-room');
    const place = t('board.hint-place', { room: name, time: timeOf(wall) });
    const what = !span
      ? t('board.looking')
      : span.worst === 'free'
        ? t('board.free')
        : span.reasons.map(words.reason).join(' · ');
    element.hidden = false;
    element.className = `drag-hint st ${span ? SHAPES[span.worst] : 'wait'}`;
    element.textContent = `${place}: ${what}`;
  };
  const end = () => {
    dragging.current = '';
    if (box.current) box.current.hidden = true;
    if (known.current.length > 0) keep([]);
  };
  return { spans, begin, show, end, box: <p ref={box} role="status" className="drag-hint" hidden /> };
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Floor, floorQuestion } from './floor-question';

/** Beyond two clocks that did not come. */
const LOST_AFTER_MS = 12_000;
const AGAIN_AFTER_MS = 1_000;
const TICK_MS = 200;

/**
 * The floor as it stands, followed by server-sent events, with the server's time. Each event is whole, so after a lost line the next
 * one puts everything right; meanwhile the clock goes on.
 */
export function useFloor(edition: string, code: string) {
  const questions = useQueryClient();
  const question = floorQuestion(edition, code);
  const { data: floor, error } = useQuery(question);
  const offset = useRef(0);
  const heard = useRef(Date.now());
  const [now, setNow] = useState(Date.now());

  /** An older state never follows a newer one. */
  const take = (fresh: Floor) =>
    questions.setQueryData<Floor>(question.queryKey, (known) =>
      known && known.version > fresh.version ? known : fresh,
    );

  useEffect(() => {
    let source: EventSource;
    let again: ReturnType<typeof setTimeout>;
    const follow = () => {
      source = new EventSource(`/api/v1/editions/${edition}/round-tables/${encodeURIComponent(code)}/floor/events`);
      source.addEventListener('clock', ({ data }: MessageEvent<string>) => {
        offset.current = Number(data) - Date.now();
        heard.current = Date.now();
      });
      source.addEventListener('floor', ({ data }: MessageEvent<string>) => take(JSON.parse(data) as Floor));
      source.addEventListener('error', () => {
        if (source.readyState !== EventSource.CLOSED) return;
        void questions.invalidateQueries({ queryKey: question.queryKey }); // says who is signed out
        again = setTimeout(follow, AGAIN_AFTER_MS);
      });
    };
    follow();
    const ticks = setInterval(() => setNow(Date.now() + offset.current), TICK_MS);
    return () => {
      source.close();
      clearTimeout(again);
      clearInterval(ticks);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [edition, code]);

  const isLost = now - offset.current - heard.current > LOST_AFTER_MS;
  return { floor, error, now, isLost, take };
}

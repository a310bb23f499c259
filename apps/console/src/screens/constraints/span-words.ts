import { useDesk } from '../../desk/desk';
import { dayAndTime } from '../../parts/zoned';
import { useWords } from '../../words/words';

/** A stretch of time in words: `Tuesday 6 July, 12:30–13:45`, or both days when it goes over midnight. */
export function useSpanWords(): (span: { startsAt: string; endsAt: string }) => string {
  const { t, formats } = useWords();
  const { timeZone } = useDesk().edition;
  return ({ startsAt, endsAt }) => {
    const [first, last] = [startsAt, endsAt].map((instant) => dayAndTime(instant, timeZone));
    const from = formats.day(startsAt, timeZone, 'weekday');
    if (first.day === last.day) return t('constraints.span-in-day', { day: from, from: first.time, to: last.time });
    const to = formats.day(endsAt, timeZone, 'weekday');
    return t('constraints.span-over-days', { from, fromTime: first.time, to, toTime: last.time });
  };
}

/** The instant at which the edition's clocks show that hour on its first day: what a new form starts with. */
export const HOURS = { morning: '09:00', lunch: '12:30', afterLunch: '14:00', evening: '18:00' } as const;

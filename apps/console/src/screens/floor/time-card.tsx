import { useDesk } from '../../desk/desk';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import type { FloorProps } from './floor';
import { floorTime } from './floor-clock';

/** The floor against the end of its session. */
export function TimeCard({ floor, now }: Pick<FloorProps, 'floor' | 'now'>) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { left, needed, spare } = floorTime(floor, now);
  const time = floor.endsAt ? formats.time(floor.endsAt, edition.timeZone) : '';
  return (
    <section className="card stack tight" aria-labelledby="time">
      <h2 id="time">{t('floor.time')}</h2>
      <p>{t('floor.needs', { left, needed })}</p>
      {spare !== null &&
        (spare >= 0 ? (
          <p>{t('floor.spare', { time, minutes: spare })}</p>
        ) : (
          <State shape="warn">{t('floor.missing', { time, minutes: -spare })}</State>
        ))}
    </section>
  );
}

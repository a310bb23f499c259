import { useWords } from '../../words/words';

interface PlaceButtonsProps {
  /** Of what is moved or removed, for who cannot see where the button stands. */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  move(by: -1 | 1): void;
  remove(): void;
}

/** Earlier, later, away: for one entry of a list whose order counts. */
export function PlaceButtons({ name, isFirst, isLast, move, remove }: PlaceButtonsProps) {
  const { t } = useWords();
  return (
    <>
      <button
        type="button"
        className="btn alt"
        aria-label={t('sessions.up', { name })}
        aria-disabled={isFirst || undefined}
        onClick={() => !isFirst && move(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="btn alt"
        aria-label={t('sessions.down', { name })}
        aria-disabled={isLast || undefined}
        onClick={() => !isLast && move(1)}
      >
        ↓
      </button>
      <button type="button" className="btn alt" aria-label={t('sessions.remove-seat', { name })} onClick={remove}>
        {t('sessions.remove')}
      </button>
    </>
  );
}

import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';

/** Says, as long as it is so, that nobody is told of a release because nobody has decided. */
export function WaitingNote({ number }: { number: number }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  return (
    <p className="note row" role="status">
      <span>{t('notices.waiting', { number: formats.number(number) })}</span>
      <Link
        className="btn end"
        to="/$edition/releases/$number/notices"
        params={{ edition: edition.code, number: String(number) }}
      >
        {t('notices.decide-now')}
      </Link>
    </p>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import { roundsQuestion } from './notices-question';

/** Says, as long as it is so, that nobody is told of a release because nobody has decided. */
export function WaitingNote() {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { data } = useQuery(roundsQuestion(edition.code));
  const waiting = data?.rounds.find(({ state, people }) => state === 'open' && people > 0);
  if (!waiting) return null;
  return (
    <p className="note row" role="status">
      <span>{t('notices.waiting', { number: formats.number(waiting.number) })}</span>
      <Link
        className="btn end"
        to="/$edition/releases/$number/notices"
        params={{ edition: edition.code, number: String(waiting.number) }}
      >
        {t('notices.decide-now')}
      </Link>
    </p>
  );
}

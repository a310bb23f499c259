import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import { ROUND_SHAPES, roundQuestion, roundsQuestion } from './notices-question';

/** That the notices of the newest release wait for somebody's decision, and the way there; nothing when nobody needs to act. */
export function NoticesMark() {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const newest = useQuery(roundsQuestion(edition.code)).data?.rounds[0];
  const { data: round } = useQuery({
    ...roundQuestion(edition.code, newest?.number ?? 0),
    enabled: newest !== undefined,
  });
  if (!round || (round.state !== 'open' && round.state !== 'held')) return null;
  return (
    <p className="note row" role="status">
      <State shape={ROUND_SHAPES.open}>
        {t(`notices.mark-${round.state}`, { count: round.people, number: formats.number(round.number) })}
      </State>
      <Link to="/$edition/releases/$number/notices" params={{ edition: edition.code, number: String(round.number) }}>
        {t('notices.decide')}
      </Link>
    </p>
  );
}

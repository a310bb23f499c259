import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import { type DeskPage, QUEUES, queueOf, type ReviewSearch } from './review-questions';

interface TabsProps {
  counts?: DeskPage['counts'];
  search: ReviewSearch;
  isEditor: boolean;
}

/** One tab per queue with its number under the same filter. */
export function ReviewTabs({ counts, search, isEditor }: TabsProps) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const current = queueOf(search, isEditor);
  return (
    <nav className="tabs" aria-label={t('review.queue')}>
      {QUEUES.map((queue) => (
        <Link
          key={queue}
          to="/$edition/review"
          params={{ edition: edition.code }}
          search={{ ...search, submission: undefined, queue }}
          activeOptions={{ exact: true }}
          aria-current={queue === current ? 'page' : undefined}
        >
          {t(`review.queues.${queue}`)} {counts && <b>{formats.number(counts[queue])}</b>}
        </Link>
      ))}
    </nav>
  );
}

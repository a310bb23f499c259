import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import { DifferenceTable } from './differences';

/** What a release changed, session by session: asked for only when somebody wants to see it. */
export function ChangedSessions({ number, count }: { number: number; count?: number }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const [isOpen, open] = useState(false);
  const { data } = useQuery({
    queryKey: [edition.code, 'releases', 'differences', number],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/releases/{number}/differences', {
          params: { path: { edition: edition.code, number: String(number) } },
        }),
      ),
    enabled: isOpen,
  });
  const title = count === undefined ? t('notices.sessions') : t('releases.see-changes', { count });
  return (
    <details onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{title}</summary>
      {data && <DifferenceTable label={title} differences={data.differences} />}
    </details>
  );
}

import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../../api/client';
import { useDesk } from '../../../desk/desk';
import { useWords } from '../../../words/words';

/** Whom a decision on many left out, and why. */
export function LeftOutOnes({ id, count }: { id: string; count: number }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { data } = useQuery({
    queryKey: [edition.code, 'desk-jobs', id, 'left-out'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/desk-jobs/{id}', { params: { path: { edition: edition.code, id } } }),
      ),
  });
  return (
    <details>
      <summary>{t('registrations.bulk.who-left-out', { count: formats.number(count) })}</summary>
      <ul className="stack tight">
        {data?.leftOutOnes.map(({ registrationId, number, name, why }) => (
          <li key={registrationId}>
            <b>
              <bdi>{name}</bdi>
            </b>{' '}
            <bdi dir="ltr" className="soft">
              {number}
            </bdi>
            <br />
            {why}
          </li>
        ))}
      </ul>
    </details>
  );
}

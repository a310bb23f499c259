import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../../api/client';
import { useDesk } from '../../../desk/desk';
import { useWords } from '../../../words/words';
import { listedName } from '../registration-line';
import type { RegistrationWithHistory } from '../registration-panel';
import type { Registration } from '../registrations-question';
import { CompareDialog } from './compare-dialog';

export const duplicatesQuestion = (edition: string, id: string) => ({
  queryKey: [edition, 'registration', id, 'duplicates'],
  queryFn: () =>
    answerOf(
      api.GET('/api/v1/editions/{edition}/registrations/{id}/duplicates', { params: { path: { edition, id } } }),
    ),
});

/** Others that may be the same person; each is compared side by side before anything is done. */
export function Duplicates({ registration }: { registration: RegistrationWithHistory }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const [compared, compare] = useState<Registration>();
  const { data } = useQuery({
    ...duplicatesQuestion(edition.code, registration.id),
    enabled: registration.duplicates > 0,
  });
  if (registration.duplicates === 0 || !data) return null;
  return (
    <section className="note stack tight" aria-labelledby="duplicates">
      <h3 id="duplicates">{t('registrations.duplicates.title')}</h3>
      <ul className="stack tight">
        {data.registrations.map((other) => (
          <li key={other.id} className="row">
            <span>
              <b>
                <bdi>{listedName(other)}</bdi>
              </b>{' '}
              <bdi className="soft">{other.organization}</bdi>
            </span>
            <button
              type="button"
              className="btn alt"
              aria-label={t('registrations.duplicates.compare-with', { number: other.number })}
              onClick={() => compare(other)}
            >
              {t('registrations.duplicates.compare')}
            </button>
          </li>
        ))}
      </ul>
      {compared && <CompareDialog one={registration} other={compared} close={() => compare(undefined)} />}
    </section>
  );
}

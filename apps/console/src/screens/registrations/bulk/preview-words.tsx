import type { AnswerOf } from '../../../api/client';
import { useCountries } from '../../../desk/lists';
import { useWords } from '../../../words/words';
import type { BulkAct } from './bulk-bar';

type Preview = AnswerOf<'/api/v1/editions/{edition}/desk-jobs/preview', 'post'>;

/** "Approve 214 registrations of Kenya, Uganda …? 3 of them are left out: 2 approved, 1 waits for an answer." */
export function PreviewWords({ act, preview: { fits, leftOut, countries } }: { act: BulkAct; preview: Preview }) {
  const { t, formats } = useWords();
  const { nameOf } = useCountries();
  const named = countries.map(({ country }) => nameOf(country));
  const left = leftOut.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <p>
        {t(`registrations.bulk.questions.${act}`, { count: formats.number(fits) })}{' '}
        {named.length > 0 &&
          t('registrations.bulk.of-countries', { countries: formats.list(named), count: named.length })}
      </p>
      {left > 0 && (
        <div className="note stack tight">
          <p>{t('registrations.bulk.left-out', { count: formats.number(left) })}</p>
          <ul>
            {leftOut.map(({ stands, count }) => (
              <li key={stands}>
                {stands === 'focal-point' ? t('registrations.with-focal-point') : t(`registrations.statuses.${stands}`)}
                : {formats.number(count)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

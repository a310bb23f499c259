import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../../api/client';
import { useDesk } from '../../../desk/desk';
import { ProblemNote } from '../../../shell/problem-note';
import { useWords } from '../../../words/words';
import type { Call } from '../calls';

const formVersionsQuestion = (edition: string, kind: Call['kind']) =>
  queryOptions({
    queryKey: [edition, 'call-form', kind, 'versions'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/consultation/calls/{kind}/form/versions', {
          params: { path: { edition, kind } },
        }),
      ),
  });

/** Every version that a form has had: who made it when, and how many answer it. */
export function FormVersions({ kind }: { kind: Call['kind'] }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { data, error } = useQuery(formVersionsQuestion(edition.code, kind));
  if (error) return <ProblemNote fault={error} />;
  if (!data || data.versions.length === 0) return null;
  return (
    <details>
      <summary>{t('calls.form.versions')}</summary>
      <ul className="stack tight">
        {data.versions.map(({ version, madeAt, madeBy, submissions }) => (
          <li key={version}>
            <b>{t('calls.form.version', { version })}</b>{' '}
            <span className="soft">
              {t('calls.form.by', { when: formats.dateTime(madeAt, edition.timeZone), name: madeBy })} ·{' '}
              {t('calls.form.submissions', { count: submissions })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

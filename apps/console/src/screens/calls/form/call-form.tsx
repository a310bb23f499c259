import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, api, type AnswerOf } from '../../../api/client';
import { useDesk } from '../../../desk/desk';
import { ProblemNote } from '../../../shell/problem-note';
import { Waiting } from '../../../shell/waiting';
import { useWords } from '../../../words/words';
import type { Call } from '../calls';
import { FormReading } from './form-reading';
import { FormVersions } from './form-versions';
import { PutForm } from './put-form';

export type CallFormAnswer = AnswerOf<'/api/v1/editions/{edition}/consultation/calls/{kind}/form', 'get'>;

const callFormQuestion = (edition: string, kind: Call['kind']) =>
  queryOptions({
    queryKey: [edition, 'call-form', kind],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/consultation/calls/{kind}/form', { params: { path: { edition, kind } } }),
      ),
  });

/** What a call asks: the newest version in the words of its readers, a new version from a file, and the versions before. */
export function CallForm({ kind }: { kind: Call['kind'] }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const { data, error } = useQuery(callFormQuestion(edition.code, kind));
  return (
    <section className="stack" aria-labelledby={`form-${kind}`}>
      <div className="row">
        <h3 id={`form-${kind}`}>{t('calls.form.heading')}</h3>
        {data && <span className="tag">{t('calls.form.version', { version: data.version })}</span>}
      </div>
      {error && <ProblemNote fault={error} />}
      {!data && !error && <Waiting />}
      {data && <FormReading definition={data.definition} />}
      {data && <PutForm kind={kind} form={data} />}
      <FormVersions kind={kind} />
    </section>
  );
}

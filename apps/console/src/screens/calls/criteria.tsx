import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { useSaving } from '../../parts/saving';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import { freeCode, mayAdd, sharesOf, without } from './criteria-list';
import { OneCriterion } from './one-criterion';

export type Criteria = AnswerOf<'/api/v1/editions/{edition}/consultation/criteria', 'get'>;
export type Criterion = Criteria['criteria'][number];

const criteriaQuestion = (edition: string) => ({
  queryKey: [edition, 'criteria'],
  queryFn: () =>
    answerOf(api.GET('/api/v1/editions/{edition}/consultation/criteria', { params: { path: { edition } } })),
});

/** By what submissions are judged, and how much each criterion counts. */
export function CriteriaPart() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { data, error, refetch } = useQuery(criteriaQuestion(edition.code));
  return (
    <section className="card stack" aria-labelledby="criteria">
      <h2 id="criteria">{t('calls.criteria.title')}</h2>
      <p className="soft">{t('calls.criteria.what')}</p>
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      {data && <CriteriaForm known={data} />}
    </section>
  );
}

function CriteriaForm({ known }: { known: Criteria }) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const question = criteriaQuestion(edition.code);
  const draft = useDraft<Criteria>(known);
  const { criteria } = draft.values;
  const set = (changed: Criterion[]) => draft.set('criteria', changed);
  const saving = useSaving({
    draft,
    send: (_, base) =>
      answerOf(
        api.PUT('/api/v1/editions/{edition}/consultation/criteria', {
          params: { path: { edition: edition.code }, header: ifMatch(base) },
          body: { criteria },
        }),
      ),
    reread: () => questions.fetchQuery({ ...question, staleTime: 0 }),
    onSaved: (saved) => {
      questions.setQueryData(question.queryKey, saved);
      void questions.invalidateQueries({ queryKey: [edition.code, 'review'] });
    },
  });
  const sayAll = (value: unknown) =>
    (value as Criterion[])
      .map(({ names, weight }) => `${names[language] || names.en}: ${t('review.weight', { weight })}`)
      .join(', ');
  const shares = sharesOf(criteria.map(({ weight }) => weight));
  return (
    <EditForm
      label={t('calls.criteria.title')}
      draft={draft}
      saving={saving}
      labelOf={() => t('calls.criteria.title')}
      show={(_, value) => sayAll(value)}
    >
      <ol className="stack">
        {criteria.map((criterion, place) => (
          <OneCriterion
            key={criterion.code}
            criterion={criterion}
            place={place}
            share={shares[place]}
            fault={saving.fault}
            put={(changed) => set(criteria.with(place, changed))}
            remove={criteria.length > 1 ? () => set(without(criteria, place)) : undefined}
          />
        ))}
      </ol>
      {mayAdd(criteria) && (
        <p>
          <button
            type="button"
            className="btn alt"
            onClick={() => set([...criteria, { code: freeCode(criteria), names: { en: '' }, weight: 1 }])}
          >
            {t('calls.criteria.add')}
          </button>
        </p>
      )}
    </EditForm>
  );
}

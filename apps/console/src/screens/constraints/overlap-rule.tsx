import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { useSaving } from '../../parts/saving';
import { Tick } from '../../parts/ticks';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';

type Rule = AnswerOf<'/api/v1/editions/{edition}/sign-up-rule', 'get'>;

const ruleQuestion = (edition: string) => ({
  queryKey: [edition, 'sign-up-rule'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/sign-up-rule', { params: { path: { edition } } })),
});

/** Whether somebody may hold seats in two sessions at the same hour. */
export function OverlapRule() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { data, error, refetch } = useQuery(ruleQuestion(edition.code));
  return (
    <section className="card stack" aria-labelledby="sign-up-rule">
      <h2 id="sign-up-rule">{t('constraints.sign-up.title')}</h2>
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      {data && <OverlapForm known={data} />}
    </section>
  );
}

function OverlapForm({ known }: { known: Rule }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const question = ruleQuestion(edition.code);
  const draft = useDraft<Rule>(known);
  const { overlapsAllowed } = draft.values;
  const saving = useSaving({
    draft,
    send: (_, base) => {
      const params = { path: { edition: edition.code }, header: ifMatch(base) };
      return answerOf(api.PUT('/api/v1/editions/{edition}/sign-up-rule', { params, body: { overlapsAllowed } }));
    },
    reread: () => questions.fetchQuery({ ...question, staleTime: 0 }),
    onSaved: (saved) => questions.setQueryData(question.queryKey, saved),
  });
  const said = (isAllowed: unknown) => t(isAllowed ? 'constraints.sign-up.allowed' : 'constraints.sign-up.refused');
  return (
    <EditForm
      label={t('constraints.sign-up.title')}
      draft={draft}
      saving={saving}
      labelOf={() => t('constraints.sign-up.title')}
      show={(_, value) => said(value)}
    >
      <Tick
        label={t('constraints.sign-up.overlaps')}
        isTicked={overlapsAllowed}
        onChange={(isTicked) => draft.set('overlapsAllowed', isTicked)}
      />
      <p className="soft">{said(overlapsAllowed)}</p>
    </EditForm>
  );
}

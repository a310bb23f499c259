import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { errorOf } from '../../parts/faults';
import { NumberInput, Select } from '../../parts/inputs';
import { useSaving } from '../../parts/saving';
import { ProblemNote } from '../../shell/problem-note';
import { Waiting } from '../../shell/waiting';
import type { Conflict } from '../sessions/sessions-question';
import { useWords } from '../../words/words';
import { OverlapRule } from './overlap-rule';

type Rules = AnswerOf<'/api/v1/editions/{edition}/conflict-rules', 'get'>;
type Kind = Conflict['kind'];
const SEVERITIES = ['error', 'warning', 'note', 'off'] as const;

const rulesQuestion = (edition: string) => ({
  queryKey: [edition, 'conflict-rules'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/conflict-rules', { params: { path: { edition } } })),
});

/** How much each kind of conflict matters here, and what panels should be like. */
export function RulesPart() {
  const { edition } = useDesk();
  const { data, error, refetch } = useQuery(rulesQuestion(edition.code));
  if (error) return <ProblemNote fault={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      <RulesForm known={data} />
      <OverlapRule />
    </>
  );
}

function RulesForm({ known }: { known: Rules }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const question = rulesQuestion(edition.code);
  const draft = useDraft<Rules>(known);
  const { values, set } = draft;
  const saving = useSaving({
    draft,
    send: (_, base) => {
      const { severities, balance } = values;
      const params = { path: { edition: edition.code }, header: ifMatch(base) };
      return answerOf(api.PUT('/api/v1/editions/{edition}/conflict-rules', { params, body: { severities, balance } }));
    },
    reread: () => questions.fetchQuery({ ...question, staleTime: 0 }),
    onSaved: (saved) => {
      questions.setQueryData(question.queryKey, saved);
      void questions.invalidateQueries({ queryKey: [edition.code, 'sessions'] });
    },
  });
  const sayAll = (value: unknown) =>
    Object.entries(value as Record<string, string | number>)
      .map(([name, one]) => `${name} ${one}`)
      .join(', ');
  return (
    <section className="card stack" aria-label={t('constraints.rules.title')}>
      <p className="soft">{t('constraints.rules.what')}</p>
      <EditForm
        label={t('constraints.rules.title')}
        draft={draft}
        saving={saving}
        labelOf={(field) => t(field === 'balance' ? 'constraints.rules.balance' : 'constraints.rules.title')}
        show={(_, value) => sayAll(value)}
      >
        <div className="cols tight">
          {(Object.keys(values.severities) as Kind[]).map((kind) => (
            <Select
              key={kind}
              name={`severities/${kind}`}
              label={t(`sessions.conflict-kinds.${kind}`)}
              choices={SEVERITIES.map((severity) => ({
                value: severity,
                label: t(`conflicts.severities.${severity}`),
              }))}
              value={values.severities[kind]}
              onChange={(severity) =>
                set('severities', { ...values.severities, [kind]: severity as Conflict['severity'] })
              }
            />
          ))}
        </div>
        <fieldset className="stack tight">
          <legend>{t('constraints.rules.balance')}</legend>
          <p className="hint">{t('constraints.rules.balance-hint')}</p>
          <div className="cols tight">
            {(Object.keys(values.balance) as Array<keyof Rules['balance']>).map((field) => (
              <NumberInput
                key={field}
                name={`balance/${field}`}
                label={t(`constraints.rules.${field}`)}
                error={errorOf(saving.fault, `balance/${field}`)}
                value={values.balance[field]}
                onChange={(count) => set('balance', { ...values.balance, [field]: count })}
              />
            ))}
          </div>
        </fieldset>
      </EditForm>
    </section>
  );
}

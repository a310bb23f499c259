import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, ifMatch, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Unsaved } from '../../parts/unsaved';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import { RuleFields } from './rule-fields';

type Table = AnswerOf<'/api/v1/editions/{edition}/deciding-rules', 'get'>;
export type Rule = Table['rules'][number];

const rulesQuestion = (edition: string) => ({
  queryKey: [edition, 'deciding-rules'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/deciding-rules', { params: { path: { edition } } })),
});

/** Who decides on whom: the first rule that fits. */
export function RulesPart() {
  const { edition } = useDesk();
  const { data } = useQuery(rulesQuestion(edition.code));
  return data ? <RulesForm key={data.version} table={data} /> : null;
}

function RulesForm({ table }: { table: Table }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const [rules, change] = useState(table.rules);
  const isDirty = JSON.stringify(rules) !== JSON.stringify(table.rules);
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/editions/{edition}/deciding-rules', {
          params: { path: { edition: edition.code }, header: ifMatch(table) },
          body: { rules },
        }),
      ),
    onSuccess: (saved) => questions.setQueryData(rulesQuestion(edition.code).queryKey, saved),
  });
  const put = (place: number, rule: Rule) => change(rules.map((one, at) => (at === place ? rule : one)));
  const move = (place: number, by: 1 | -1) => {
    const moved = [...rules];
    [moved[place], moved[place + by]] = [moved[place + by], moved[place]];
    change(moved);
  };
  const add = () =>
    change([{ code: freeCode(rules), conditions: {}, decider: 'accreditation-team', workingDays: null }, ...rules]);
  return (
    <section className="card stack" aria-labelledby="rules">
      <h2 id="rules">{t('edition.rules.title')}</h2>
      <p className="soft">{t('edition.rules.hint')}</p>
      <Unsaved isDirty={isDirty} />
      <form
        className="stack"
        aria-label={t('edition.rules.title')}
        onSubmit={(event) => {
          event.preventDefault();
          if (!save.isPending) save.mutate();
        }}
      >
        {save.error && <ProblemNote fault={save.error} />}
        <p>
          <button type="button" className="btn alt" onClick={add}>
            {t('edition.rules.add')}
          </button>
        </p>
        <ol className="stack">
          {rules.map((rule, place) => (
            <li key={place}>
              <RuleFields
                rule={rule}
                place={place}
                put={(changed) => put(place, changed)}
                up={place > 0 ? () => move(place, -1) : undefined}
                down={place < rules.length - 1 ? () => move(place, 1) : undefined}
                remove={() => change(rules.filter((_, at) => at !== place))}
              />
            </li>
          ))}
        </ol>
        <p className="row">
          <button className="btn">{t('edition.rules.save')}</button>
          <span className="soft">
            {t(isDirty ? 'editing.unsaved' : save.isSuccess ? 'editing.saved' : 'editing.unchanged')}
          </span>
        </p>
      </form>
    </section>
  );
}

function freeCode(rules: Rule[]): string {
  for (let number = 1; ; number++) if (rules.every(({ code }) => code !== `rule-${number}`)) return `rule-${number}`;
}

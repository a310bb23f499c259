import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { State } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import type { RoundTable } from './round-tables-question';

type Change = AnswerOf<'/api/v1/editions/{edition}/round-tables/{code}/telling', 'get'>['changes'][number];

/** Whose place is not what they were told, how many letters say so, and the button that sends them. */
export function TellCard({ table }: { table: RoundTable }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const path = { edition: edition.code, code: table.code };
  const route = '/api/v1/editions/{edition}/round-tables/{code}/telling' as const;
  // Any change of the list is another question: what is pressed is what is shown.
  const queryKey = [edition.code, 'round-tables', 'telling', table.code, table];
  const { data, error } = useQuery({ queryKey, queryFn: () => answerOf(api.GET(route, { params: { path } })) });
  const tell = useMutation({
    mutationFn: (seen: string) => answerOf(api.POST(route, { params: { path }, body: { seen } })),
    onSuccess: (fresh) => questions.setQueryData(queryKey, fresh),
    onError: () => questions.invalidateQueries({ queryKey }),
  });
  if (!data) return error ? <ProblemNote fault={error} /> : null;
  const { changes, letters, seen } = data;
  return (
    <section className="card stack" aria-labelledby="tell">
      <h2 id="tell">{t('round-tables.tell.title')}</h2>
      <p className="soft">{t('round-tables.tell.what')}</p>
      {tell.error && <ProblemNote fault={tell.error} />}
      {tell.isSuccess && <State shape="ok">{t('round-tables.tell.done')}</State>}
      {changes.length === 0 && table.listNumber > 0 && <p>{t('round-tables.tell.nobody')}</p>}
      {changes.length > 0 && (
        <details>
          <summary>{t('round-tables.tell.changes', { count: changes.length })}</summary>
          <ul className="stack tight">
            {changes.map((change, at) => (
              <ChangeLine key={at} change={change} />
            ))}
          </ul>
        </details>
      )}
      {letters > 0 && (
        <p>
          <button type="button" className="btn" onClick={() => !tell.isPending && tell.mutate(seen)}>
            {t('round-tables.tell.act', { count: letters })}
          </button>
        </p>
      )}
    </section>
  );
}

function ChangeLine({ change: { name, was, is, readers } }: { change: Change }) {
  const { t } = useWords();
  const places = { was: was?.place ?? 0, is: is?.place ?? 0 };
  const kind = !is ? 'gone' : !was ? 'new' : was.place !== is.place ? 'moved' : 'same';
  return (
    <li>
      <b>
        <bdi>{name}</bdi>
      </b>
      <p>
        {t(`round-tables.tell.${kind}`, places)}{' '}
        {readers === 0 ? (
          <State shape="warn">{t('round-tables.tell.unreached')}</State>
        ) : (
          <span className="soft">{t('round-tables.tell.count', { count: readers })}</span>
        )}
      </p>
    </li>
  );
}

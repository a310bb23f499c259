import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../../api/client';
import { useDesk } from '../../../desk/desk';
import { State } from '../../../parts/state';
import { TaskProgress } from '../../../parts/task-progress';
import { ProblemNote } from '../../../shell/problem-note';
import { useWords } from '../../../words/words';
import { listsQuestion, type OwnList } from './lists-question';

/** The lists that one asked for: how far they are, and the files that are ready, until they expire. Nobody else sees them. */
export function OwnLists() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { data } = useQuery(listsQuestion(edition.code));
  const shown = (data?.lists ?? []).filter(({ state }) => state !== 'stopped');
  if (shown.length === 0) return null;
  return (
    <section className="card stack tight" aria-labelledby="lists">
      <h2 id="lists">{t('numbers.lists.title')}</h2>
      <p className="soft">{t('numbers.lists.lead')}</p>
      <ul className="stack tight">
        {shown.map((list) => (
          <li key={list.id} className="row">
            <ListLine list={list} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ListLine({ list }: { list: OwnList }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { id, state, done, total, askedAt, expiresAt, bytes } = list;
  const asked = <span className="soft">{formats.dateTime(askedAt, edition.timeZone)}</span>;
  if (state === 'failed') {
    return (
      <>
        {asked} <State shape="warn">{t('numbers.lists.failed')}</State>
      </>
    );
  }
  if (state === 'running' || bytes === null) {
    return (
      <>
        {asked} <TaskProgress label={t('numbers.lists.title')} done={done} total={total} />
        <span role="status">
          {t('numbers.lists.making', {
            done: formats.number(done),
            total: total === null ? '…' : formats.number(total),
          })}
        </span>
        <Stop id={id} />
      </>
    );
  }
  return (
    <>
      {asked} <State shape="ok">{t('numbers.lists.ready', { count: total ?? done })}</State>
      <a className="btn alt" href={`/api/v1/editions/${edition.code}/registration-lists/${id}/file`} download>
        {t('numbers.lists.download', { megabytes: formats.number(Math.max(0.1, Math.round(bytes / 1e5) / 10)) })}
      </a>
      <span className="soft">{t('numbers.lists.until', { when: formats.dateTime(expiresAt, edition.timeZone) })}</span>
    </>
  );
}

function Stop({ id }: { id: string }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const stop = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/registration-lists/{id}/stop', {
          params: { path: { edition: edition.code, id } },
        }),
      ),
    onSettled: () => questions.invalidateQueries({ queryKey: listsQuestion(edition.code).queryKey }),
  });
  return (
    <>
      <button type="button" className="btn alt" onClick={() => stop.mutate()}>
        {t('registrations.bulk.stop')}
      </button>
      {stop.error && <ProblemNote fault={stop.error} />}
    </>
  );
}

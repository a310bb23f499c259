import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { State } from '../../parts/state';
import { TaskProgress } from '../../parts/task-progress';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';

type Run = AnswerOf<'/api/v1/editions/{edition}/retention/runs', 'get'>['runs'][number];

const EVERY_MS = 1_000;
const OTHERWISE_MS = 60_000;
/** It runs every night; whoever has not begun for so long stands still. */
const STANDS_STILL_MS = 36 * 3_600_000;

/** The nightly removal: when it ran last, what it removed, and how far it is while it is under way. */
export function PurgeRuns() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { data, error, refetch } = useQuery({
    queryKey: [edition.code, 'purge-runs'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/editions/{edition}/retention/runs', { params: { path: { edition: edition.code } } })),
    refetchInterval: ({ state }) => (state.data?.runs[0]?.state === 'running' ? EVERY_MS : OTHERWISE_MS),
  });
  const [newest, ...earlier] = data?.runs ?? [];
  return (
    <section className="card stack tight" aria-labelledby="purges">
      <h2 id="purges">{t('retention.runs.title')}</h2>
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      {data && !newest && <p className="soft">{t('retention.runs.never')}</p>}
      {newest && <RunLine run={newest} isNewest />}
      {earlier.length > 0 && (
        <details>
          <summary>{t('retention.runs.earlier')}</summary>
          <ul className="stack tight">
            {earlier.map((run) => (
              <li key={run.id}>
                <RunLine run={run} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function RunLine({ run, isNewest = false }: { run: Run; isNewest?: boolean }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { state, done, total, askedAt, endedAt } = run;
  const standsStill = isNewest && Date.now() - Date.parse(askedAt) > STANDS_STILL_MS;
  const when = formats.dateTime(endedAt ?? askedAt, edition.timeZone);
  return (
    <div className="stack tight">
      {state === 'running' && <TaskProgress label={t('retention.runs.title')} done={done} total={total} />}
      <p>
        <State shape={state === 'failed' || standsStill ? 'warn' : state === 'running' ? 'half' : 'ok'}>
          {t(`retention.runs.states.${state}`, {
            when,
            done: formats.number(done),
            total: total === null ? '…' : formats.number(total),
          })}
        </State>
      </p>
      {standsStill && <p>{t('retention.runs.stands-still')}</p>}
      <Removed run={run} />
    </div>
  );
}

function Removed({ run: { removed, state } }: { run: Run }) {
  const { t, formats } = useWords();
  if (removed.length === 0) return state === 'done' && <p className="soft">{t('retention.runs.nothing')}</p>;
  return (
    <ul>
      {removed.map(({ kind, ofPlatform, count }) => (
        <li key={kind + String(ofPlatform)} className="soft">
          {t(ofPlatform ? 'retention.runs.of-platform' : 'retention.runs.of-edition', {
            what: t(`retention.removals.${kind}`),
            count: formats.number(count),
          })}
        </li>
      ))}
    </ul>
  );
}

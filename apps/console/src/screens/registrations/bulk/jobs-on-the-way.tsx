import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { answerOf, api, type AnswerOf } from '../../../api/client';
import { useDesk } from '../../../desk/desk';
import { ProblemNote } from '../../../shell/problem-note';
import { useWords } from '../../../words/words';
import { LeftOutOnes } from './left-out-ones';

type Job = AnswerOf<'/api/v1/editions/{edition}/desk-jobs', 'get'>['jobs'][number];

const EVERY_MS = 1000;

/** Decisions on many that the worker is at, whoever asked for them; and the one that is followed, until its result is closed. */
export function JobsOnTheWay({ followed }: { followed?: string }) {
  const { edition } = useDesk();
  const isRunning = ({ state }: Job) => state === 'running';
  const { data } = useQuery({
    queryKey: [edition.code, 'desk-jobs'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/editions/{edition}/desk-jobs', { params: { path: { edition: edition.code } } })),
    refetchInterval: ({ state }) => (state.data?.jobs.some(isRunning) ? EVERY_MS : 15_000),
  });
  const shown = (data?.jobs ?? []).filter((job) => isRunning(job) || job.id === followed);
  return shown.map((job) => <JobCard key={job.id} job={job} />);
}

/** How far it is, as a bar and in words; a stop while it runs, then its result. */
function JobCard({ job }: { job: Job }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const search = useSearch({ from: '/$edition/registrations' });
  const navigate = useNavigate({ from: '/$edition/registrations' });
  const { id, act, tag, byName, state, total, done, leftOut } = job;
  useFreshListAtTheEnd(state, () => void questions.invalidateQueries({ queryKey: [edition.code, 'registrations'] }));
  const stop = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/desk-jobs/{id}/stop', { params: { path: { edition: edition.code, id } } }),
      ),
    onSettled: () => questions.invalidateQueries({ queryKey: [edition.code, 'desk-jobs'] }),
  });
  const values = { done: formats.number(done), total: formats.number(total), leftOut: formats.number(leftOut) };
  return (
    <section className="card stack tight" aria-labelledby={`job-${id}`}>
      <div className="row">
        <h2 id={`job-${id}`}>
          {t(`registrations.bulk.titles.${act}`)} {tag && <bdi className="tag">{tag}</bdi>}
        </h2>
        <p className="soft">
          <bdi>{byName}</bdi> · {formats.dateTime(job.askedAt, edition.timeZone)}
        </p>
        {state === 'running' ? (
          <button type="button" className="btn alt end" onClick={() => stop.mutate()}>
            {t('registrations.bulk.stop')}
          </button>
        ) : (
          <button
            type="button"
            className="btn alt end"
            onClick={() => void navigate({ search: { ...search, job: undefined }, replace: true })}
          >
            {t('actions.close')}
          </button>
        )}
      </div>
      {stop.error && <ProblemNote fault={stop.error} />}
      <progress max={Math.max(total, 1)} value={done + leftOut} aria-label={t('registrations.bulk.progress')} />
      <p role={state === 'running' ? undefined : 'status'}>{t(`registrations.bulk.states.${state}`, values)}</p>
      {state !== 'running' && leftOut > 0 && <LeftOutOnes id={id} count={leftOut} />}
    </section>
  );
}

/** What was decided in bulk leaves the lists of this screen. */
function useFreshListAtTheEnd(state: Job['state'], refresh: () => void) {
  const before = useRef(state);
  useEffect(() => {
    if (before.current === 'running' && state !== 'running') refresh();
    before.current = state;
  }, [state]);
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { ProblemNote } from '../../shell/problem-note';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { ImportRecords } from './import-records';
import { ImportState } from './import-state';
import { importQuestion, type ImportFound, importsQuestion } from './imports-question';

/** What a schedule would do, or did, and the button that agrees to it. */
export function OneImport({ id }: { id: string }) {
  const { language } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const { data, error, refetch } = useQuery(importQuestion(edition.code, id, language));
  const isOver = data !== undefined && data.state !== 'running';
  useEffect(() => {
    if (isOver) void questions.invalidateQueries({ queryKey: importsQuestion(edition.code).queryKey, exact: true });
  }, [isOver, questions, edition.code]);
  if (error) return <ProblemNote fault={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <section className="card stack" aria-labelledby="import">
      <h2 id="import">
        <bdi>{data.fileName}</bdi>
      </h2>
      <ImportState found={data} />
      <Acts found={data} />
      {data.counts && (
        <>
          <Findings found={data} />
          <ImportRecords id={id} counts={data.counts} />
        </>
      )}
    </section>
  );
}

function Acts({ found }: { found: ImportFound }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const navigate = useNavigate({ from: '/$edition/imports' });
  const questions = useQueryClient();
  const params = { params: { path: { edition: edition.code, id: found.id } } };
  const act = useMutation({
    mutationFn: (what: 'taking' | 'stop') =>
      answerOf(
        what === 'taking'
          ? api.POST('/api/v1/editions/{edition}/schedule-imports/{id}/taking', params)
          : api.POST('/api/v1/editions/{edition}/schedule-imports/{id}/stop', params),
      ),
    onSuccess: ({ id }) => navigate({ search: { import: id } }),
    onSettled: () => questions.invalidateQueries({ queryKey: [edition.code] }),
  });
  const mayTake = found.outcome === 'looked-at' && !found.takenBy;
  const count = found.counts?.taken ?? 0;
  return (
    <>
      {act.error && <ProblemNote fault={act.error} />}
      {mayTake && count === 0 && <p>{t('imports.nothing-to-take', { count })}</p>}
      <p className="row">
        {mayTake && count > 0 && (
          <button
            type="button"
            className="btn"
            aria-disabled={act.isPending || undefined}
            onClick={() => !act.isPending && act.mutate('taking')}
          >
            {t('imports.take', { count })}
          </button>
        )}
        {found.state === 'running' && (
          <button type="button" className="btn alt" onClick={() => act.mutate('stop')}>
            {t('imports.stop')}
          </button>
        )}
        {found.outcome === 'taken' && (
          <Link className="btn" to="/$edition/sessions" params={{ edition: edition.code }}>
            {t('imports.see-sessions')}
          </Link>
        )}
        {found.state !== 'running' && (
          <Link className="btn alt" to="/$edition/imports" params={{ edition: edition.code }} search={{}}>
            {t(mayTake ? 'imports.not-now' : 'imports.bring')}
          </Link>
        )}
      </p>
    </>
  );
}

function Findings({ found: { added, clashes, counts } }: { found: ImportFound }) {
  const { t } = useWords();
  return (
    <>
      {clashes.length > 0 && (
        <div className="stack tight">
          <h3>{t('imports.clashes', { count: counts!.clashes })}</h3>
          <ul className="stack tight">
            {clashes.map(({ what, next }, place) => (
              <li key={place}>
                {what} <span className="soft">{next}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {counts!.lesser > 0 && <p className="soft">{t('imports.lesser', { count: counts!.lesser })}</p>}
      {added.length > 0 && (
        <div className="stack tight">
          <h3>{t('imports.added')}</h3>
          <ul>
            {added.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

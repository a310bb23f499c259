import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../../api/client';
import { isStale } from '../../api/problem';
import { useDesk } from '../../desk/desk';
import { Faults } from '../../parts/faults';
import { SidePanel } from '../../parts/side-panel';
import { Tick } from '../../parts/ticks';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { HandIn } from './hand-in';
import { LinkCard } from './link-card';
import { Quotes } from './quotes';
import { StatementState } from './statements';
import { type Statement, type StatementLine, statementQuestion } from './statements-question';
import { Versions } from './versions';

/** What every part of the panel gets. */
export interface StatementProps {
  code: string;
  statement: Statement;
  /** Shows what came back from a change. */
  take(fresh: Statement): void;
}

interface Props {
  code: string;
  line: StatementLine;
  changed(): void;
  close(): void;
}

/** One statement: its texts, its mark, its quotes, and whether the public reads it. */
export function OneStatement({ code, line, changed, close }: Props) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const question = statementQuestion(edition.code, code, line.requestId, language);
  const { data: statement, error } = useQuery(question);
  const take = (fresh: Statement) => {
    questions.setQueryData(question.queryKey, fresh);
    changed();
  };
  const params = (seen: Statement) => ({
    path: { edition: edition.code, code, request: line.requestId },
    query: { lang: language },
    header: ifMatch(seen),
  });
  const act = useMutation({
    mutationFn: ({ wish, seen }: { wish: 'release' | 'withhold' | 'mark'; seen: Statement }) => {
      const release = '/api/v1/editions/{edition}/round-tables/{code}/statements/{request}/release' as const;
      if (wish === 'release') return answerOf(api.POST(release, { params: params(seen) }));
      if (wish === 'withhold') return answerOf(api.DELETE(release, { params: params(seen) }));
      return answerOf(
        api.PATCH('/api/v1/editions/{edition}/round-tables/{code}/statements/{request}', {
          params: params(seen),
          body: { againstDelivery: !seen.againstDelivery },
        }),
      );
    },
    onSuccess: take,
    onError: async (fault) => {
      if (isStale(fault)) take(await questions.fetchQuery({ ...question, staleTime: 0 }));
    },
  });
  const press = (wish: 'release' | 'withhold' | 'mark') => {
    if (!act.isPending && statement) act.mutate({ wish, seen: statement });
  };
  return (
    <SidePanel
      title={<bdi>{line.name}</bdi>}
      below={t('round-tables.minutes-count', { count: line.minutesGiven })}
      close={close}
    >
      <Faults fault={error ?? act.error} />
      {!statement ? (
        <Waiting />
      ) : (
        <>
          <StatementState line={statement} />
          {statement.version > 0 && (
            <>
              <Tick
                label={t('statements.against-delivery')}
                isTicked={statement.againstDelivery}
                onChange={() => press('mark')}
              />
              <Versions code={code} statement={statement} take={take} />
              <p className="row">
                {statement.releasedAt ? (
                  <button type="button" className="btn alt" onClick={() => press('withhold')}>
                    {t('statements.withhold')}
                  </button>
                ) : (
                  <button type="button" className="btn" onClick={() => press('release')}>
                    {t('statements.release')}
                  </button>
                )}
              </p>
              <Quotes code={code} statement={statement} take={take} />
            </>
          )}
          <HandIn code={code} statement={statement} take={take} />
          <LinkCard code={code} statement={statement} changed={changed} />
        </>
      )}
    </SidePanel>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { useVocabulary } from '../../desk/lists';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { State } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { EntityName } from '../round-tables/entity-name';
import { Deadline } from './deadline';
import { OneStatement } from './one-statement';
import { type StatementLine, type StatementList, statementsQuestion } from './statements-question';

/** Statements of a round table: who has handed in what, how long it takes, what is checked, delivered and released. */
export function Statements() {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const { code } = useParams({ from: '/$edition/round-tables/$code/statements' });
  const { speaker } = useSearch({ from: '/$edition/round-tables/$code/statements' });
  const navigate = useNavigate();
  const questions = useQueryClient();
  const question = statementsQuestion(edition.code, code, language);
  const { data, error } = useQuery(question);
  const open = (request?: string) =>
    void navigate({ to: '.', search: request ? { speaker: request } : {}, replace: true, resetScroll: false });

  if (error) {
    return (
      <Screen title={code}>
        <ProblemNote fault={error} />
      </Screen>
    );
  }
  if (!data) return <Waiting />;
  const back = (
    <Link className="btn alt" to="/$edition/round-tables/$code" params={{ edition: edition.code, code }}>
      {t('floor.back')}
    </Link>
  );
  const chosen = data.statements.find(({ requestId }) => requestId === speaker);
  return (
    <Screen title={t('statements.title')} lead={data.title} action={back}>
      <div className="split">
        <div className="stack">
          {data.statements.length === 0 ? (
            <Empty title={t('round-tables.no-speaker')} />
          ) : (
            <Lines data={data} open={open} />
          )}
        </div>
        <div className="stack">
          {chosen && (
            <OneStatement
              key={chosen.requestId}
              code={code}
              line={chosen}
              changed={() => void questions.invalidateQueries({ queryKey: question.queryKey })}
              close={() => open()}
            />
          )}
          <Deadline
            code={code}
            data={data}
            changed={(fresh: StatementList) => questions.setQueryData(question.queryKey, fresh)}
          />
        </div>
      </div>
    </Screen>
  );
}

function Lines({ data, open }: { data: StatementList; open(request: string): void }) {
  const { t, formats } = useWords();
  const { nameOf } = useVocabulary('language');
  return (
    <DataTable
      label={t('statements.title')}
      heads={[
        t('round-tables.place'),
        t('round-tables.speaker'),
        t('statements.texts'),
        t('statements.length'),
        t('statements.state'),
      ]}
    >
      {data.statements.map((line) => (
        <tr key={line.requestId}>
          <td>{formats.number(line.place)}</td>
          <td>
            <button type="button" className="plain link" onClick={() => open(line.requestId)}>
              <b>
                <bdi lang={line.ownScriptLanguage ?? undefined}>{line.nameInOwnScript ?? line.name}</bdi>
              </b>
            </button>
            <p className="soft">
              <EntityName request={line} />
            </p>
          </td>
          <td>
            {line.texts.map(({ id, language, state }) => (
              <p key={id}>
                {nameOf(language)}
                {state === 'draft' && <span className="soft"> ({t('statements.states.draft')})</span>}
              </p>
            ))}
          </td>
          <td>{line.texts.some(({ tooLong }) => tooLong) && <State shape="warn">{t('statements.too-long')}</State>}</td>
          <td>
            <StatementState line={line} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

/** How far a statement is. */
export function StatementState({ line }: { line: Pick<StatementLine, 'texts' | 'releasedAt' | 'isDelivered'> }) {
  const { t } = useWords();
  if (line.releasedAt) return <State shape={line.isDelivered ? 'ok' : 'warn'}>{t('statements.released')}</State>;
  if (line.texts.length === 0) return <State shape="wait">{t('statements.nothing')}</State>;
  return <State shape="half">{t(line.isDelivered ? 'statements.delivered' : 'statements.withheld')}</State>;
}

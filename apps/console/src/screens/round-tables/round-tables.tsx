import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { ListState } from './list-state';
import { MakeRoundTable } from './make-round-table';
import { roundTablesQuestion } from './round-tables-question';

/** The round tables of the edition, and the form that makes a session one. */
export function RoundTables() {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { data, error, refetch } = useQuery(roundTablesQuestion(edition.code));
  return (
    <Screen title={t('places.round-tables')} lead={t('round-tables.lead')}>
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      <div className="split">
        {!data && !error && <Waiting />}
        {data?.roundTables.length === 0 && (
          <Empty title={t('round-tables.none')}>
            <p className="soft">{t('round-tables.none-why')}</p>
          </Empty>
        )}
        {data && data.roundTables.length > 0 && (
          <DataTable
            label={t('places.round-tables')}
            heads={[t('sessions.when'), t('sessions.session'), t('round-tables.requests'), t('round-tables.list')]}
          >
            {data.roundTables.map((table) => (
              <tr key={table.code}>
                <td>{table.startsAt ? formats.dateTime(table.startsAt, edition.timeZone) : t('sessions.unplaced')}</td>
                <td>
                  <Link to="/$edition/round-tables/$code" params={{ edition: edition.code, code: table.code }}>
                    <b>
                      <bdi lang={table.titleLanguage}>{table.title}</bdi>
                    </b>
                  </Link>
                  <p className="soft">
                    <bdi dir="ltr">{table.code}</bdi> {table.room && <bdi>· {table.room}</bdi>}
                  </p>
                </td>
                <td>{formats.number(table.requests)}</td>
                <td>
                  <ListState state={table.listState} number={table.listNumber} />
                </td>
              </tr>
            ))}
          </DataTable>
        )}
        <MakeRoundTable />
      </div>
    </Screen>
  );
}

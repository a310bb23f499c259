import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Empty } from '../../parts/empty';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { DIMENSIONS, FigureTable } from './figure-table';
import { QueueAges } from './queue-ages';

/** How many registered, by everything that the Forum is counted by, and who waits for whom. */
export function Numbers() {
  const { t, formats, language } = useWords();
  const { edition } = useDesk();
  const { data, error, refetch } = useQuery({
    queryKey: [edition.code, 'numbers'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/reports/registrations', { params: { path: { edition: edition.code } } }),
      ),
  });
  const total = data?.total;
  const lead =
    total &&
    t('numbers.lead', {
      received: formats.number(total.received),
      approved: formats.number(total.approved),
      attended: formats.number(total.attended),
    });
  const csv = (
    <a className="btn" href={`/api/v1/editions/${edition.code}/reports/registrations.csv?lang=${language}`} download>
      {t('numbers.csv')}
    </a>
  );
  return (
    <Screen title={t('numbers.title')} lead={lead} action={csv}>
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {total?.received === 0 && <Empty title={t('numbers.nothing')} />}
      {data && total && total.received > 0 && (
        <>
          <QueueAges />
          <div className="figures">
            {DIMENSIONS.map((dimension) => (
              <FigureTable
                key={dimension}
                dimension={dimension}
                figures={data.by[dimension]}
                received={total.received}
              />
            ))}
          </div>
        </>
      )}
    </Screen>
  );
}

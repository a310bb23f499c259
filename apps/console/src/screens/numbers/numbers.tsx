import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Empty } from '../../parts/empty';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { DIMENSIONS, FigureTable } from './figure-table';
import { ListButton } from './lists/list-button';
import { OwnLists } from './lists/own-lists';
import { QueueAges } from './queue-ages';

/** How many registered, by everything that the Forum is counted by, and who waits for whom. */
export function Numbers() {
  const { t, formats } = useWords();
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
  return (
    <Screen title={t('numbers.title')} lead={lead} action={total && <ListButton count={total.received} />}>
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {total?.received === 0 && <Empty title={t('numbers.nothing')} />}
      {data && total && total.received > 0 && (
        <>
          <OwnLists />
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

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, api, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { State } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';

type Ages = AnswerOf<'/api/v1/editions/{edition}/reports/waiting', 'get'>['queues'][number];

/** Each queue in which somebody waits: how many, for how long already, whose promised answer is overdue, and who has waited longest. */
export function QueueAges() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { data, error, refetch } = useQuery({
    queryKey: [edition.code, 'registrations', 'waiting'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/editions/{edition}/reports/waiting', { params: { path: { edition: edition.code } } })),
  });
  return (
    <section className="stack" aria-labelledby="waiting">
      <h2 id="waiting">{t('numbers.waiting.title')}</h2>
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      {data && (
        <DataTable
          label={t('numbers.waiting.title')}
          heads={[
            t('numbers.waiting.whom'),
            t('numbers.waiting.count'),
            t('numbers.waiting.under-1'),
            t('numbers.waiting.1-to-3'),
            t('numbers.waiting.3-to-7'),
            t('numbers.waiting.over-7'),
            t('numbers.waiting.late'),
            t('numbers.waiting.oldest'),
          ]}
        >
          {data.queues.map((ages) => (
            <QueueLine key={ages.queue} ages={ages} />
          ))}
        </DataTable>
      )}
    </section>
  );
}

function QueueLine({ ages }: { ages: Ages }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { queue, count, late, oldest } = ages;
  const to = { edition: edition.code };
  const inWords = (hours: number) =>
    hours < 48 ? t('numbers.waiting.hours', { hours }) : t('numbers.waiting.days', { days: Math.floor(hours / 24) });
  return (
    <tr>
      <th scope="row">
        <Link to="/$edition/registrations" params={to} search={{ queue }}>
          {t(`registrations.queues.${queue}`)}
        </Link>
      </th>
      {[count, ages.underOneDay, ages.oneToThreeDays, ages.threeToSevenDays, ages.overSevenDays].map((many, place) => (
        <td key={place} className="num">
          {formats.number(many)}
        </td>
      ))}
      <td className="num">
        {late > 0 && (
          <Link to="/$edition/registrations" params={to} search={{ queue, late: 'yes' }}>
            <State shape="warn">{formats.number(late)}</State>
          </Link>
        )}
      </td>
      <td className="nobr">
        {oldest ? (
          <>
            <Link to="/$edition/registrations" params={to} search={{ queue, registration: oldest.id }}>
              <bdi dir="ltr">{oldest.number}</bdi>
            </Link>{' '}
            · {inWords(oldest.hours)}
          </>
        ) : (
          <span className="soft">{t('numbers.waiting.nobody')}</span>
        )}
      </td>
    </tr>
  );
}

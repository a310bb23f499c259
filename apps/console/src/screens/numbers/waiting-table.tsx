import type { AnswerOf } from '../../api/client';
import { DataTable } from '../../parts/data-table';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';

type WaitingAge = AnswerOf<'/api/v1/editions/{edition}/reports/registrations', 'get'>['waiting'][number];

/** Who waits for whom, how many, and how long already. */
export function WaitingTable({ waiting }: { waiting: WaitingAge[] }) {
  const { t, formats } = useWords();
  const inWords = (hours: number) =>
    hours < 48 ? t('numbers.waiting.hours', { hours }) : t('numbers.waiting.days', { days: Math.floor(hours / 24) });
  return (
    <section className="stack" aria-labelledby="waiting">
      <h2 id="waiting">{t('numbers.waiting.title')}</h2>
      <DataTable
        label={t('numbers.waiting.title')}
        heads={[
          t('numbers.waiting.whom'),
          t('numbers.waiting.count'),
          t('numbers.waiting.median'),
          t('numbers.waiting.oldest'),
          t('numbers.waiting.late'),
        ]}
      >
        {waiting.map((age) => (
          <tr key={age.for}>
            <th scope="row">{t(`numbers.waiting.for.${age.for}`)}</th>
            <td className="num">{formats.number(age.count)}</td>
            <td>{age.count > 0 && inWords(age.medianHours)}</td>
            <td>{age.count > 0 && inWords(age.oldestHours)}</td>
            <td>{age.late > 0 && <State shape="warn">{formats.number(age.late)}</State>}</td>
          </tr>
        ))}
      </DataTable>
    </section>
  );
}

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { useWords } from '../../words/words';
import { useNameOfFigure } from './figure-names';

type Figures = AnswerOf<'/api/v1/editions/{edition}/reports/registrations', 'get'>['by'];
export type Dimension = keyof Figures;

/** In the order in which the Forum reports them. */
export const DIMENSIONS: readonly Dimension[] = [
  'country',
  'itu-region',
  'administrative-region',
  'stakeholder-type',
  'mode',
  'category',
  'gender',
  'day',
];

/** The filters of the desk that show who stands behind a figure. */
const FILTERS: Partial<Record<Dimension, (key: string) => Record<string, string>>> = {
  country: (country) => ({ country }),
  'itu-region': (region) => ({ region: `itu:${region}` }),
  'administrative-region': (region) => ({ region: `adm:${region}` }),
  'stakeholder-type': (kind) => ({ kind }),
  mode: (mode) => ({ mode }),
  category: (category) => ({ category }),
  day: (day) => ({ from: day, to: day }),
};

const FIRST = 12;

/** One table of figures, most first; the first dozen, and the rest on demand. */
export function FigureTable({
  dimension,
  figures,
  received,
}: {
  dimension: Dimension;
  figures: Figures[Dimension];
  received: number;
}) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const nameOf = useNameOfFigure(dimension);
  const [isWhole, showAll] = useState(false);
  const shown = isWhole ? figures : figures.slice(0, FIRST);
  const filterOf = FILTERS[dimension];
  return (
    <section className="stack" aria-labelledby={`by-${dimension}`}>
      <h2 id={`by-${dimension}`}>{t(`numbers.by.${dimension}`)}</h2>
      <DataTable
        label={t(`numbers.by.${dimension}`)}
        heads={[
          '',
          t('numbers.received'),
          t('numbers.share'),
          t('numbers.on-site'),
          t('numbers.remote'),
          t('numbers.approved'),
          t('numbers.attended'),
        ]}
      >
        {shown.map(({ key, ...figure }) => (
          <tr key={key}>
            <th scope="row">
              {filterOf && key ? (
                <Link
                  to="/$edition/registrations"
                  params={{ edition: edition.code }}
                  search={{ queue: 'all', ...filterOf(key) }}
                >
                  <bdi>{nameOf(key)}</bdi>
                </Link>
              ) : (
                <bdi>{nameOf(key)}</bdi>
              )}
            </th>
            <td className="num">{formats.number(figure.received)}</td>
            <td>
              <meter
                min={0}
                max={received}
                value={figure.received}
                aria-label={t('numbers.share')}
                title={formats.share(figure.received / received)}
              >
                {formats.share(figure.received / received)}
              </meter>
            </td>
            <td className="num">{formats.number(figure.onSite)}</td>
            <td className="num">{formats.number(figure.remote)}</td>
            <td className="num">{formats.number(figure.approved)}</td>
            <td className="num">{formats.number(figure.attended)}</td>
          </tr>
        ))}
      </DataTable>
      {figures.length > shown.length && (
        <button type="button" className="btn alt" onClick={() => showAll(true)}>
          {t('numbers.everything', { count: figures.length })}
        </button>
      )}
    </section>
  );
}

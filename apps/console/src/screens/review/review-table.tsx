import { useCountries } from '../../desk/lists';
import { DataTable } from '../../parts/data-table';
import { State, type StateShape } from '../../parts/state';
import { useWords } from '../../words/words';
import type { DeskLine } from './review-questions';

interface TableProps {
  lines: DeskLine[];
  opened?: string;
  open(id: string): void;
}

const SHAPES: Record<DeskLine['status'], StateShape> = {
  submitted: 'wait',
  received: 'wait',
  waitlisted: 'wait',
  accepted: 'ok',
  merged: 'ok',
  declined: 'no',
  withdrawn: 'no',
};

/** The list: who wants what, what the reviews say, and what is noted. */
export function ReviewTable({ lines, opened, open }: TableProps) {
  const { t, formats } = useWords();
  const countries = useCountries();
  return (
    <DataTable
      label={t('places.review')}
      heads={[
        t('review.title'),
        t('review.organization'),
        t('review.action-lines'),
        t('review.mean'),
        t('review.mine'),
        t('review.state'),
      ]}
    >
      {lines.map((line) => (
        <tr key={line.id} aria-selected={line.id === opened}>
          <td>
            <button type="button" className="plain link" onClick={() => open(line.id)}>
              <b>
                <bdi lang={line.textLanguage}>{line.title}</bdi>
              </b>
            </button>
            <p className="soft">
              <bdi dir="ltr">{line.code}</bdi> · {t(`review.kinds.${line.kind}`)}
            </p>
          </td>
          <td>
            <bdi>{line.organization}</bdi>
            <p className="soft">{countries.nameOf(line.country)}</p>
          </td>
          <td>{formats.list(line.actionLines)}</td>
          <td className="num">
            {line.mean === null ? '–' : line.mean.toFixed(2)}
            <p className="soft">{t('review.count', { reviews: line.reviews, conflicts: line.conflicts })}</p>
          </td>
          <td>
            <State shape={line.mine === 'open' ? 'wait' : line.mine === 'done' ? 'ok' : 'warn'}>
              {t(`review.mines.${line.mine}`)}
            </State>
          </td>
          <td>
            <State shape={SHAPES[line.status]}>{t(`review.states.${line.status}`)}</State>
            {line.noted && (
              <p>
                <State shape="half">{t(`review.decisions.${line.noted}`)}</State>
              </p>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

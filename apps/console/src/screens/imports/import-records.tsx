import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { ProblemNote } from '../../shell/problem-note';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { type ImportFound, type ImportRecord, isShown, recordsQuestion, SHOWN, type Shown } from './imports-question';

type Counts = NonNullable<ImportFound['counts']>;

/** What becomes of each record, by pages; the tabs choose which. */
export function ImportRecords({ id, counts }: { id: string; counts: Counts }) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const search = useSearch({ from: '/$edition/imports' });
  const show = isShown(search.show) ? search.show : undefined;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery(
    recordsQuestion(edition.code, id, show, language),
  );
  const records = data?.pages.flatMap((page) => page.records) ?? [];
  const heads = [t('imports.record'), t('imports.session'), t('imports.place'), t('imports.what')];
  return (
    <div className="stack tight">
      <h3>{t('imports.numbers')}</h3>
      <Tabs id={id} show={show} counts={counts} />
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && records.length === 0 && <p className="soft">{t('imports.none-shown')}</p>}
      {records.length > 0 && (
        <DataTable label={t('imports.numbers')} heads={heads}>
          {records.map((record) => (
            <Line key={record.record} record={record} />
          ))}
        </DataTable>
      )}
      {hasNextPage && (
        <p>
          <button
            type="button"
            className="btn alt"
            aria-disabled={isFetching || undefined}
            onClick={() => !isFetching && void fetchNextPage()}
          >
            {t('imports.more')}
          </button>
        </p>
      )}
    </div>
  );
}

function Tabs({ id, show, counts }: { id: string; show: Shown | undefined; counts: Counts }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const known: Partial<Record<Shown | 'all', number>> = {
    all: counts.records,
    taken: counts.taken,
    mended: counts.mended,
    'not-placed': counts.notPlaced,
    'already-there': counts.alreadyThere,
    'left-out': counts.leftOut,
  };
  return (
    <nav className="tabs" aria-label={t('imports.numbers')}>
      {(['all', ...SHOWN] as const).map((tab) => (
        <Link
          key={tab}
          to="/$edition/imports"
          params={{ edition: edition.code }}
          search={{ import: id, show: tab === 'all' ? undefined : tab }}
          activeOptions={{ exact: true }}
          aria-current={tab === (show ?? 'all') ? 'page' : undefined}
        >
          {t(`imports.show-${tab}`)} {known[tab] !== undefined && <b>{formats.number(known[tab])}</b>}
        </Link>
      ))}
    </nav>
  );
}

function Line({ record }: { record: ImportRecord }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  return (
    <tr>
      <td>
        {formats.number(record.record)}
        {record.line !== null && <p className="soft">{t('imports.line', { line: formats.number(record.line) })}</p>}
      </td>
      <td>
        {record.title && (
          <b dir="auto">
            {record.code ? (
              <Link to="/$edition/sessions/$code" params={{ edition: edition.code, code: record.code }}>
                {record.title}
              </Link>
            ) : (
              record.title
            )}
          </b>
        )}
        <p className="soft">
          <bdi>{record.name}</bdi>
        </p>
      </td>
      <td>
        {record.startsAt && record.endsAt ? (
          <>
            {formats.dateTime(record.startsAt, edition.timeZone)}–{formats.time(record.endsAt, edition.timeZone)}
            <p>{record.room ? <bdi>{record.room}</bdi> : t('imports.remote')}</p>
          </>
        ) : (
          record.outcome === 'taken' && t('imports.unscheduled')
        )}
      </td>
      <td className="words">
        {t(`imports.becomes-${record.outcome}`)}
        {record.reason && <Sentences remarks={[record.reason]} />}
        {record.remarks && (
          <>
            <Sentences head={t('imports.mended')} remarks={record.remarks.mended} />
            <Sentences head={t('imports.not-placed')} remarks={record.remarks.notPlaced} />
            <Sentences head={t('imports.dropped')} remarks={record.remarks.dropped} />
          </>
        )}
      </td>
    </tr>
  );
}

function Sentences({ head, remarks }: { head?: string; remarks: Array<{ sentence: string }> }) {
  if (remarks.length === 0) return null;
  return (
    <div className="soft">
      {head && (
        <p>
          <b>{head}</b>
        </p>
      )}
      <ul>
        {remarks.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

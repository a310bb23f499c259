import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { answerOf, api, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { FilterSelect } from '../../parts/filter-select';
import { SearchField } from '../../parts/search-field';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { AuditLine } from './audit-line';
import { ChainState } from './chain-state';

export type AuditPage = AnswerOf<'/api/v1/editions/{edition}/audit-records', 'get'>;
export type AuditRecord = AuditPage['records'][number];

const auditQuestion = (edition: string, action: string | undefined, by: string | undefined) => ({
  queryKey: [edition, 'audit', action ?? '', by ?? ''],
  queryFn: ({ pageParam }: { pageParam?: number }) =>
    answerOf(
      api.GET('/api/v1/editions/{edition}/audit-records', {
        params: { path: { edition }, query: { action, by, cursor: pageParam } },
      }),
    ),
  initialPageParam: undefined as number | undefined,
  getNextPageParam: (page: AuditPage) => page.next,
});

/** Who did what to which thing, and whether the log is whole. */
export function Audit() {
  const { t } = useWords();
  const { edition } = useDesk();
  const search = useSearch({ from: '/$edition/audit' });
  const navigate = useNavigate({ from: '/$edition/audit' });
  const { action, by } = search;
  const question = useInfiniteQuery({
    ...auditQuestion(edition.code, action, by),
    placeholderData: keepPreviousData,
  });
  const pages = question.data?.pages ?? [];
  const records = pages.flatMap((page) => page.records);
  const ask = (wish: { action?: string; by?: string }) =>
    void navigate({ search: { ...search, ...wish }, replace: true });
  const heads = [t('audit.when'), t('audit.who'), t('audit.what'), t('audit.which'), t('audit.why')];

  return (
    <Screen title={t('places.audit')} lead={t('audit.lead')}>
      {pages[0] && <ChainState chain={pages[0].chain} />}
      <div className="row">
        <FilterSelect
          label={t('audit.what')}
          every={t('audit.every-act')}
          choices={(pages[0]?.actions ?? []).map((code) => ({ value: code, label: t(`audit.acts.${code}`) }))}
          value={action}
          onChange={(chosen) => ask({ action: chosen })}
        />
        <SearchField label={t('audit.find-who')} value={by ?? ''} onChange={(name) => ask({ by: name || undefined })} />
      </div>
      {question.error && <ProblemNote fault={question.error} retry={() => void question.refetch()} />}
      {question.isPending && <Waiting />}
      {pages.length > 0 && records.length === 0 && <Empty title={t('audit.none')} />}
      {records.length > 0 && (
        <DataTable label={t('places.audit')} heads={heads}>
          {records.map((record) => (
            <AuditLine key={record.id} record={record} />
          ))}
        </DataTable>
      )}
      {question.hasNextPage && (
        <p>
          <button type="button" className="btn alt" onClick={() => void question.fetchNextPage()}>
            {t('actions.more')}
          </button>
        </p>
      )}
    </Screen>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { State } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { RegistrationFilter } from './registration-filter';
import { RegistrationLine } from './registration-line';
import { RegistrationPanel } from './registration-panel';
import { RegistrationTabs } from './registration-tabs';
import { statusOf, useRegistrations } from './registrations-question';

/** The accreditation desk: who waits, longest first; one open beside the list, and after a decision the next in line. */
export function Registrations() {
  const { t } = useWords();
  const { edition } = useDesk();
  const search = useSearch({ from: '/$edition/registrations' });
  const navigate = useNavigate({ from: '/$edition/registrations' });
  const question = useRegistrations(edition.code, search);
  const [done, tell] = useState<{ sentence: string; isApproved: boolean }>();
  const heading = useRef<HTMLDivElement>(null);
  const pages = question.data?.pages ?? [];
  const lines = pages.flatMap((page) => page.registrations);
  const open = (registration?: string, ignoreBlocker = false) =>
    void navigate({ search: { ...search, registration }, replace: true, ignoreBlocker });

  const decided = (id: string, name: string, isApproved: boolean) => {
    const place = lines.findIndex((line) => line.id === id);
    const next = lines[place + 1] ?? lines[place - 1];
    tell({
      sentence: t(isApproved ? 'registrations.approved-now' : 'registrations.rejected-now', { name }),
      isApproved,
    });
    open(statusOf(search) === 'under-review' ? next?.id : id, true);
    if (!next) heading.current?.focus();
  };

  return (
    <Screen title={t('places.registrations')} lead={<Numbers />}>
      <RegistrationTabs counts={pages[0]?.counts} search={search} />
      <RegistrationFilter search={search} />
      <div role="status" tabIndex={-1} ref={heading}>
        {done && <State shape={done.isApproved ? 'ok' : 'no'}>{done.sentence}</State>}
      </div>
      {question.error && <ProblemNote fault={question.error} retry={() => void question.refetch()} />}
      {question.isPending && <Waiting />}
      {pages.length > 0 && lines.length === 0 && !search.registration && (
        <Empty title={t('registrations.none')}>
          <p className="soft">{t(search.q ? 'registrations.none-found' : 'registrations.none-why')}</p>
        </Empty>
      )}
      <div className={search.registration ? 'split' : undefined}>
        <div className="stack">
          {lines.length > 0 && (
            <DataTable
              label={t('places.registrations')}
              heads={[
                t('registrations.applicant'),
                t('registrations.organization'),
                t('registrations.represents'),
                t('registrations.kind'),
                t('registrations.waiting'),
                t('registrations.state'),
              ]}
            >
              {lines.map((line) => (
                <RegistrationLine
                  key={line.id}
                  line={line}
                  isOpen={line.id === search.registration}
                  open={() => open(line.id)}
                />
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
        </div>
        {search.registration && (
          <RegistrationPanel
            key={search.registration}
            id={search.registration}
            decided={decided}
            close={() => open()}
          />
        )}
      </div>
    </Screen>
  );
}

/** "4 823 received, 3 107 on site. Seats on site: 3 588 held, 412 free." */
function Numbers() {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { data } = useQuery({
    queryKey: [edition.code, 'registrations', 'numbers'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/registrations/numbers', { params: { path: { edition: edition.code } } }),
      ),
  });
  if (!data) return null;
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, one) => all + one, 0);
  const onSite = sum(data.byMode['on-site']);
  return (
    <>
      {t('registrations.numbers', {
        received: formats.number(onSite + sum(data.byMode.remote)),
        onSite: formats.number(onSite),
        taken: formats.number(data.seats.taken),
        free: formats.number(data.seats.free),
      })}
    </>
  );
}

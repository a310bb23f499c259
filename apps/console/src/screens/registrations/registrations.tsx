import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Empty } from '../../parts/empty';
import { State } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { useToast } from '../../shell/toasts';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { ListButton } from '../numbers/lists/list-button';
import { BulkBar } from './bulk/bulk-bar';
import { JobsOnTheWay } from './bulk/jobs-on-the-way';
import { useChosen } from './bulk/use-chosen';
import { useDeskKeys } from './desk-keys';
import { KeyHints } from './key-hints';
import { RegistrationFilter } from './registration-filter';
import { RegistrationPanel } from './registration-panel';
import { RegistrationTable } from './registration-table';
import { RegistrationTabs } from './registration-tabs';
import { filterOf, queueOf, useRegistrations } from './registrations-question';
import type { Decided } from './use-decide';
import { useUndo } from './use-undo';

/** The accreditation desk: who waits, longest first; one open beside the list, and after a decision the next in line. */
export function Registrations() {
  const { t } = useWords();
  const { edition } = useDesk();
  const search = useSearch({ from: '/$edition/registrations' });
  const navigate = useNavigate({ from: '/$edition/registrations' });
  const question = useRegistrations(edition.code, search);
  const showToast = useToast();
  const [done, tell] = useState<Decided>();
  const [areHintsOpen, openHints] = useState(false);
  const heading = useRef<HTMLDivElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  const pages = question.data?.pages ?? [];
  const lines = pages.flatMap((page) => page.registrations);
  const chosen = useChosen(search, pages[0]?.queues);
  const open = (registration?: string, ignoreBlocker = false) =>
    void navigate({ search: { ...search, registration }, replace: true, ignoreBlocker });
  const undo = useUndo((id) => {
    tell(undefined);
    open(id, true);
  });

  const decided = (what: Decided) => {
    const place = lines.findIndex((line) => line.id === what.id);
    const next = lines[place + 1] ?? lines[place - 1];
    tell(what);
    if (isUndoable(what)) {
      showToast({ sentence: t(`registrations.done.${what.act}`, { name: what.name }), undo: () => undo.mutate(what) });
    }
    open(queueOf(search) === 'to-decide' ? next?.id : what.id, true);
    if (!next) heading.current?.focus();
  };
  const step = (by: 1 | -1) => () => {
    const place = lines.findIndex((line) => line.id === search.registration);
    const next = place === -1 ? lines[0] : lines[place + by];
    if (next) open(next.id);
  };
  const press = (key: string) => () => desk.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click();
  useDeskKeys(desk, {
    j: step(1),
    k: step(-1),
    x: () => search.registration && chosen.toggle(search.registration),
    a: press('a'),
    r: press('r'),
    i: press('i'),
    n: () => desk.current?.querySelector<HTMLElement>('textarea[name=note]')?.focus(),
    u: done && isUndoable(done) && !undo.isPending ? () => undo.mutate(done) : undefined,
    '?': () => openHints(true),
  });

  return (
    <Screen
      title={t('places.registrations')}
      lead={<Numbers />}
      action={
        <>
          {chosen.found > 0 && (
            <ListButton
              filter={filterOf(search)}
              count={chosen.found}
              isQuiet
              asked={() => void navigate({ to: '/$edition/numbers', params: { edition: edition.code } })}
            />
          )}
          <button type="button" className="btn alt" onClick={() => openHints(true)}>
            {t('registrations.keys.title')} <kbd aria-hidden="true">?</kbd>
          </button>
        </>
      }
    >
      {areHintsOpen && <KeyHints close={() => openHints(false)} />}
      <JobsOnTheWay followed={search.job} />
      <RegistrationTabs counts={pages[0]?.queues} search={search} />
      <RegistrationFilter search={search} />
      <div role="status" tabIndex={-1} ref={heading}>
        {done && !isUndoable(done) && (
          <State shape={done.act === 'revocation' ? 'no' : 'ok'}>
            {t(`registrations.done.${done.act}`, { name: done.name })}
          </State>
        )}
      </div>
      {undo.error && <ProblemNote fault={undo.error} />}
      {question.error && <ProblemNote fault={question.error} retry={() => void question.refetch()} />}
      {question.isPending && <Waiting />}
      {pages.length > 0 && lines.length === 0 && !search.registration && (
        <Empty title={t('registrations.none')}>
          <p className="soft">{t(search.q ? 'registrations.none-found' : 'registrations.none-why')}</p>
        </Empty>
      )}
      <BulkBar chosen={chosen} search={search} />
      <div className={search.registration ? 'split' : undefined} ref={desk}>
        <div className="stack">
          {lines.length > 0 && (
            <RegistrationTable lines={lines} chosen={chosen} opened={search.registration} open={open} />
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

/** Its letter waits a little: the toast says so, and undoes it. */
function isUndoable({ act }: Decided): boolean {
  return act === 'approval' || act === 'rejection';
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

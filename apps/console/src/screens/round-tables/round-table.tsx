import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useDesk } from '../../desk/desk';
import { Empty } from '../../parts/empty';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { ExchangeCard } from './exchange-card';
import { ListSettings } from './list-settings';
import { ListState } from './list-state';
import { ListSteps } from './list-steps';
import { PapersCard } from './papers-card';
import { RequestForm } from './request-form';
import { roundTableQuestion, type FloorRequest, type RoundTable as Table } from './round-tables-question';
import { SpeakersTable } from './speakers-table';
import { TellCard } from './tell-card';
import { Withdrawn } from './withdrawn';

/** One list of speakers in its order with the reason of each place, requests for the floor, minutes and state. */
export function RoundTable() {
  const { t, language, formats } = useWords();
  const { edition } = useDesk();
  const { code } = useParams({ from: '/$edition/round-tables/$code' });
  const questions = useQueryClient();
  const question = roundTableQuestion(edition.code, code, language);
  const { data: table, error } = useQuery(question);
  const [editing, edit] = useState<FloorRequest | 'new'>();
  const changed = (fresh: Table) => {
    questions.setQueryData(question.queryKey, fresh);
    void questions.invalidateQueries({ queryKey: [edition.code, 'round-tables', 'list'] });
  };
  const reread = () => questions.fetchQuery({ ...question, staleTime: 0 });

  if (error) {
    return (
      <Screen title={code}>
        <ProblemNote fault={error} />
      </Screen>
    );
  }
  if (!table) return <Waiting />;
  const zone = edition.timeZone;
  const lead = (
    <>
      {table.startsAt && table.endsAt
        ? t('sessions.place-words', {
            day: formats.day(table.startsAt, zone, 'weekday'),
            time: `${formats.time(table.startsAt, zone)}–${formats.time(table.endsAt, zone)}`,
            room: table.room ?? t('sessions.no-room'),
          })
        : t('sessions.unplaced')}{' '}
      · <ListState state={table.listState} number={table.listNumber} />
    </>
  );
  const printed = (
    <>
      <Link className="btn alt" to="/$edition/round-tables/$code/floor" params={{ edition: edition.code, code }}>
        {t('floor.link')}
      </Link>
      <Link className="btn alt" to="/$edition/round-tables/$code/statements" params={{ edition: edition.code, code }}>
        {t('statements.title')}
      </Link>
      <a className="btn alt" href={`/${edition.code}/${language}/round-tables/${code}/order`}>
        {t('round-tables.printed')}
      </a>
    </>
  );
  const parts = { table, changed, reread };
  return (
    <Screen title={table.title} lead={lead} action={printed}>
      <p className="note">{table.timeSentence}</p>
      <div className="split">
        <div className="stack">
          {table.speakers.length === 0 ? (
            <Empty title={t('round-tables.no-speaker')} />
          ) : (
            <SpeakersTable table={table} edit={edit} />
          )}
          <Withdrawn table={table} />
        </div>
        <div className="stack">
          {editing ? (
            <RequestForm
              key={editing === 'new' ? 'new' : editing.id}
              {...parts}
              request={editing === 'new' ? undefined : editing}
              close={() => edit(undefined)}
            />
          ) : (
            <p>
              <button type="button" className="btn" onClick={() => edit('new')}>
                {t('round-tables.add')}
              </button>
            </p>
          )}
          <ListSteps {...parts} />
          <PapersCard table={table} />
          <TellCard table={table} />
          <ExchangeCard {...parts} />
          <ListSettings {...parts} />
        </div>
      </div>
    </Screen>
  );
}

/** What every part of the screen gets. */
export interface TableProps {
  table: Table;
  changed(fresh: Table): void;
  reread(): Promise<Table>;
}

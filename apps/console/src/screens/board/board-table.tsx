import { useState } from 'react';
import { useDesk } from '../../desk/desk';
import { useVocabulary } from '../../desk/lists';
import { DataTable } from '../../parts/data-table';
import { FilterSelect } from '../../parts/filter-select';
import { SearchField } from '../../parts/search-field';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import { daysOf } from '../sessions/edition-days';
import { plainText } from '../sessions/session-filter';
import type { Board, BoardSession } from './board-question';
import { useBoardWords } from './board-words';
import { Bulk } from './bulk';
import type { BoardDesk } from './use-board';
import { wallOf } from './wall-clock';

interface BoardTableProps {
  desk: BoardDesk;
  board: Board;
  open(code: string): void;
  say(sentence: string): void;
}

const UNPLACED = 'unplaced';

/** The same as the board, row by row: every session can be opened to be moved, and many can be changed together. */
export function BoardTable({ desk, board, open, say }: BoardTableProps) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const words = useBoardWords();
  const types = useVocabulary('session-type');
  const [q, setQ] = useState('');
  const [day, setDay] = useState<string>();
  const [type, setType] = useState<string>();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const zone = edition.timeZone;
  const clashing = new Set(board.conflicts.flatMap(({ sessions }) => sessions));
  const found = board.sessions.filter(
    (session) =>
      isFound(session, q) &&
      (!type || session.typeCode === type) &&
      (!day || (session.startsAt ? wallOf(session.startsAt, zone).startsWith(day) : day === UNPLACED)),
  );
  const chosen = found.filter(({ code }) => ticked.has(code));
  const tick = (codes: string[], isTicked: boolean) =>
    setTicked((known) => new Set([...known].filter((code) => !codes.includes(code)).concat(isTicked ? codes : [])));
  const roomOf = (code: string | null) => board.rooms.find((room) => room.code === code)?.name ?? '';
  return (
    <div className="stack">
      <form className="find" role="search" onSubmit={(event) => event.preventDefault()}>
        <SearchField label={t('board.search')} value={q} onChange={setQ} />
        <FilterSelect
          label={t('sessions.day')}
          every={t('sessions.every-day')}
          choices={[
            ...daysOf(edition).map((one) => ({ value: one, label: formats.day(one, undefined, 'weekday') })),
            { value: UNPLACED, label: t('board.tray') },
          ]}
          value={day}
          onChange={setDay}
        />
        <FilterSelect
          label={t('sessions.type')}
          every={t('sessions.every-type')}
          choices={types.choices}
          value={type}
          onChange={setType}
        />
      </form>
      <Bulk desk={desk} board={board} chosen={chosen} done={() => setTicked(new Set())} say={say} />
      <DataTable
        label={t('places.sessions')}
        heads={[
          <input
            key="all"
            type="checkbox"
            aria-label={t('board.tick-all', { count: found.length })}
            checked={found.length > 0 && chosen.length === found.length}
            onChange={(event) =>
              tick(
                found.map(({ code }) => code),
                event.target.checked,
              )
            }
          />,
          t('sessions.when'),
          t('sessions.session'),
          t('sessions.room'),
          t('sessions.type'),
          t('board.needs'),
          t('sessions.state'),
          t('sessions.move'),
        ]}
      >
        {found.map((session) => (
          <tr key={session.code} aria-selected={ticked.has(session.code)}>
            <td>
              <input
                type="checkbox"
                aria-label={t('board.tick', { title: session.title })}
                checked={ticked.has(session.code)}
                onChange={(event) => tick([session.code], event.target.checked)}
              />
            </td>
            <td>
              {session.startsAt && session.endsAt ? (
                <>
                  {formats.day(session.startsAt, zone, 'tiny')}
                  <br />
                  {formats.time(session.startsAt, zone)}–{formats.time(session.endsAt, zone)}
                </>
              ) : (
                t('sessions.unplaced')
              )}
            </td>
            <td>
              <b>
                <bdi lang={session.titleLanguage}>{session.title}</bdi>
              </b>
              {session.isFixed && <> · {t('board.fixed')}</>}
            </td>
            <td>
              <bdi>{roomOf(session.room)}</bdi>
            </td>
            <td>{words.typeOf(session)}</td>
            <td>{words.facts(session)}</td>
            <td>
              <State shape={clashing.has(session.code) ? 'warn' : session.startsAt ? 'ok' : 'wait'}>
                {t(
                  clashing.has(session.code)
                    ? 'sessions.states.clashes'
                    : session.startsAt
                      ? 'sessions.shown.placed'
                      : 'sessions.unplaced',
                )}
              </State>
            </td>
            <td>
              <button type="button" className="plain link" onClick={() => open(session.code)}>
                {t('board.by-hand')}
                <span className="vh">: {session.title}</span>
              </button>
            </td>
          </tr>
        ))}
      </DataTable>
    </div>
  );
}

function isFound({ title, code, organizers, panel }: BoardSession, q: string): boolean {
  const text = plainText([title, code, ...organizers, ...panel].join(' '));
  return plainText(q)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

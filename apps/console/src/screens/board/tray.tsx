import { useState } from 'react';
import { SearchField } from '../../parts/search-field';
import { useWords } from '../../words/words';
import { plainText } from '../sessions/session-filter';
import type { Board, BoardSession } from './board-question';
import { lineOf, useBoardWords } from './board-words';

interface TrayProps {
  board: Board;
  chosen: string | undefined;
  choose(code: string): void;
  open(code: string): void;
  /** Undefined when it was let go. */
  drag(code?: string): void;
}

const SORTS = ['title', 'line', 'people'] as const;
type Sort = (typeof SORTS)[number];
const AT_FIRST = 12;

/** What has no room and time yet, to be dragged onto the board, or opened with Enter. */
export function Tray({ board, chosen, choose, open, drag }: TrayProps) {
  const { t, formats, language } = useWords();
  const words = useBoardWords();
  const [q, setQ] = useState('');
  const [sort, setSort] = useState<Sort>('title');
  const [isWhole, showWhole] = useState(false);
  const waiting = board.sessions.filter(({ startsAt }) => startsAt === null);
  const found = waiting.filter((session) => isFound(session, q)).sort(inOrder(sort, language));
  const shown = isWhole ? found : found.slice(0, AT_FIRST);
  return (
    <section className="stack tight tray" aria-labelledby="tray">
      <h2 id="tray">
        {t('board.tray')} <span className="soft">{formats.number(waiting.length)}</span>
      </h2>
      <SearchField label={t('board.search')} value={q} onChange={setQ} />
      <label className="vh" htmlFor="tray-sort">
        {t('board.sort')}
      </label>
      <select className="in" id="tray-sort" value={sort} onChange={(event) => setSort(event.target.value as Sort)}>
        {SORTS.map((one) => (
          <option key={one} value={one}>
            {t(`board.sorts.${one}`)}
          </option>
        ))}
      </select>
      {shown.map((session) => (
        <button
          key={session.code}
          type="button"
          className="blk"
          draggable
          data-al={lineOf(session)}
          data-code={session.code}
          aria-pressed={session.code === chosen}
          onClick={() => (session.code === chosen ? open(session.code) : choose(session.code))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            open(session.code);
          }}
          onDragStart={(event) => {
            event.dataTransfer.setData('application/x-session', session.code);
            event.dataTransfer.effectAllowed = 'move';
            drag(session.code);
          }}
          onDragEnd={() => drag()}
        >
          <b>
            <bdi lang={session.titleLanguage}>{session.title}</bdi>
          </b>
          <span className="soft">{words.facts(session)}</span>
        </button>
      ))}
      {found.length > shown.length && (
        <button type="button" className="plain link" onClick={() => showWhole(true)}>
          {t('board.more', { count: found.length - shown.length })}
        </button>
      )}
      {waiting.length === 0 && <p className="soft">{t('board.tray-empty')}</p>}
      {waiting.length > 0 && found.length === 0 && <p className="soft">{t('sessions.none-found')}</p>}
      {waiting.length > 0 && <p className="soft">{t('board.tray-hint')}</p>}
    </section>
  );
}

function isFound({ title, code, organizers, panel }: BoardSession, q: string): boolean {
  const text = plainText([title, code, ...organizers, ...panel].join(' '));
  return plainText(q)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function inOrder(sort: Sort, language: string) {
  const collator = new Intl.Collator(language, { numeric: true });
  const keys: Record<Sort, (session: BoardSession) => string> = {
    title: ({ title }) => title,
    line: ({ actionLines, title }) => `${actionLines[0] ?? 'Z'} ${title}`,
    people: ({ expected, seatLimit }) => String(100_000 - Math.max(expected ?? 0, seatLimit ?? 0)),
  };
  return (a: BoardSession, b: BoardSession) => collator.compare(keys[sort](a), keys[sort](b));
}

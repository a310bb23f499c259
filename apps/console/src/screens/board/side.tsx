import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import { ConflictNote } from '../sessions/conflict-note';
import { SEVERITY_SHAPES } from '../sessions/conflicts';
import { sessionConflictsQuestion, type Board, type BoardChange, type BoardSession } from './board-question';
import { useBoardWords } from './board-words';
import { Suggestions } from './suggestions';

interface SideProps {
  board: Board;
  chosen: BoardSession | undefined;
  choose(code?: string): void;
  open(code: string): void;
  move(session: BoardSession, place: BoardChange['place'] & object): void;
}

/** Beside the board: the session that one chose, what is wrong with it and where it could go; and what a release waits for. */
export function Side({ board, chosen, choose, open, move }: SideProps) {
  return (
    <aside className="stack board-side">
      {chosen && <Chosen key={chosen.code} board={board} session={chosen} open={open} move={move} />}
      <BeforeRelease board={board} choose={choose} />
    </aside>
  );
}

interface ChosenProps {
  board: Board;
  session: BoardSession;
  open(code: string): void;
  move(session: BoardSession, place: BoardChange['place'] & object): void;
}

function Chosen({ board, session, open, move }: ChosenProps) {
  const { t, formats, language } = useWords();
  const { edition } = useDesk();
  const words = useBoardWords();
  const open_ = board.conflicts.filter(({ sessions }) => sessions.includes(session.code));
  const { data } = useQuery(sessionConflictsQuestion(edition.code, session.code, board.stamp, language));
  const zone = edition.timeZone;
  return (
    <>
      <section className="card stack tight" aria-labelledby="chosen">
        <p>
          <State shape={open_.some(({ severity }) => severity === 'error') ? 'no' : open_.length > 0 ? 'warn' : 'ok'}>
            {open_.length === 0 ? t('sessions.no-clash') : t('board.to-settle', { count: open_.length })}
          </State>
        </p>
        <h2 id="chosen">
          <bdi lang={session.titleLanguage}>{session.title}</bdi>
        </h2>
        <p className="soft">
          {session.startsAt && session.endsAt
            ? t('sessions.place-words', {
                day: formats.day(session.startsAt, zone, 'tiny'),
                time: `${formats.time(session.startsAt, zone)}–${formats.time(session.endsAt, zone)}`,
                room: board.rooms.find(({ code }) => code === session.room)?.name ?? t('sessions.no-room'),
              })
            : t('sessions.unplaced')}
          {' · '}
          {words.facts(session)}
        </p>
        {session.isFixed && <p>{t('board.is-fixed')}</p>}
        {data && <ConflictNote conflicts={data.conflicts} isPlain mayAccept />}
        <p className="row">
          <button type="button" className="btn alt" onClick={() => open(session.code)}>
            {t('board.by-hand')}
          </button>
          <Link to="/$edition/sessions/$code" params={{ edition: edition.code, code: session.code }}>
            {t('board.open-session')}
          </Link>
        </p>
      </section>
      <section className="card stack" aria-labelledby="suggested">
        <h2 id="suggested">{t('board.suggest')}</h2>
        <Suggestions session={session} stamp={board.stamp} move={(place) => move(session, place)} />
      </section>
    </>
  );
}

/** What a release waits for, and what its editors should know. */
function BeforeRelease({ board, choose }: { board: Board; choose(code: string): void }) {
  const { t } = useWords();
  const open = board.conflicts;
  const kinds = [...new Set(open.map(({ kind }) => kind))];
  return (
    <section className="card stack tight" aria-labelledby="before-release">
      <h2 id="before-release">{t('board.before-release')}</h2>
      {open.length === 0 && <State shape="ok">{t('sessions.no-clash')}</State>}
      <ul className="stack tight">
        {kinds.map((kind) => {
          const those = open.filter((one) => one.kind === kind);
          return (
            <li key={kind}>
              <State shape={SEVERITY_SHAPES[those[0].severity]}>{t(`sessions.conflict-kinds.${kind}`)}</State>{' '}
              {[...new Set(those.flatMap(({ sessions }) => sessions))].map((code) => (
                <span key={code}>
                  <button type="button" className="plain link" onClick={() => choose(code)}>
                    <bdi dir="ltr">{code}</bdi>
                  </button>{' '}
                </span>
              ))}
            </li>
          );
        })}
        {board.panelNotes.map(({ kind, sessions }) => (
          <li key={kind}>
            <State shape="half">{t(`sessions.conflict-kinds.${kind}`)}</State>{' '}
            <span className="soft">{t('board.in-sessions', { count: sessions })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

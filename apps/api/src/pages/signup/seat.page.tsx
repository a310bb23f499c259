import type { PublicSession } from '@app/programme';
import type { OwnSignUp, SessionSeats } from '@app/signup';
import type { Agenda } from '../agenda/agenda-reader.js';
import { SessionTitle } from '../agenda/session-card.js';
import { SessionPlace } from './session-place.js';
import { Page } from '../layout/page.js';

interface Props {
  agenda: Agenda;
  session: PublicSession;
  /** Of the personal link; undefined for who is signed in. */
  token?: string;
  /** Undefined for a session that takes no sign-ups. */
  seats?: SessionSeats;
  /** Their seat or place in line. */
  own?: OwnSignUp;
  /** Why they can take no seat, or why what they wanted was refused. */
  why?: string;
  /** Whether the buttons do anything now. */
  mayAct: boolean;
  /** They have just given it up. */
  isGivenUp: boolean;
}

/** One's seat in a session: how many are free, a button to take one or to stand in line, another to give it back. Never kept. */
export function SeatPage({ agenda: { words }, session, token, seats, own, why, mayAct, isGivenUp }: Props) {
  const { t, edition, language, home } = words;
  const path = `/sessions/${session.code}/seat`;
  const query = token ? `?token=${token}` : '';
  const title = t('signup:page.title');
  return (
    <Page language={language} edition={edition} title={title} place="agenda" path={`${path}${query}`} isPrivate>
      <main id="main" className="wrap stack">
        <h1>{title}</h1>
        <div>
          <p className="lead">
            <SessionTitle session={session} words={words} />
          </p>
          <SessionPlace session={session} words={words} />
        </div>
        {why && (
          <div className="errors" role="alert" tabIndex={-1}>
            <p>{why}</p>
          </div>
        )}
        {isGivenUp && !own && <p className="st wait">{t('signup:page.given-up')}</p>}
        {own && (
          <p className={`st ${own.state === 'seated' ? 'ok' : 'wait'}`}>
            {t(`signup:page.${own.state}`, { place: own.place ?? 0 })}
          </p>
        )}
        {seats && !own && <p>{freeSentence(seats, words.t)}</p>}
        {mayAct && seats && !own && (
          <SeatForm
            action={`${home}${path}`}
            token={token}
            word={t(`signup:page.${isFull(seats) ? 'wait' : 'take'}`)}
          />
        )}
        {mayAct && own && (
          <SeatForm
            action={`${home}${path}/return`}
            token={token}
            word={t(`signup:page.${own.state === 'seated' ? 'give-up' : 'leave'}`)}
            isSecond
          />
        )}
        <ul className="stack tight">
          <li>
            <a href={`${home}/sessions/${session.code}`}>{t('signup:page.to-session')}</a>
          </li>
          <li>
            <a href={`${home}/my-sessions${query}`}>{t('signup:page.to-mine')}</a>
          </li>
        </ul>
      </main>
    </Page>
  );
}

function SeatForm({
  action,
  token,
  word,
  isSecond,
}: {
  action: string;
  token?: string;
  word: string;
  isSecond?: boolean;
}) {
  return (
    <form method="post" action={action}>
      {token && <input type="hidden" name="token" value={token} />}
      <button className={isSecond ? 'btn alt' : 'btn'}>{word}</button>
    </form>
  );
}

/** Whoever comes now stands in line: no seat is free, or others wait for it already. */
export function isFull({ capacity, taken, inLine }: SessionSeats): boolean {
  return capacity !== null && (taken >= capacity || inLine > 0);
}

/** How many seats are free, or how many people wait. */
export function freeSentence(seats: SessionSeats, t: Agenda['words']['t']): string {
  if (seats.capacity === null) return t('signup:page.uncounted');
  if (isFull(seats)) return t('signup:page.full', { count: seats.inLine });
  return t('signup:page.free', { count: seats.capacity - seats.taken });
}

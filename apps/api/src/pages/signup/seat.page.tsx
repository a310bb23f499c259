import type { ReactNode } from 'react';
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
  /** What they agree to by a tick: that organizers read their name. */
  naming: Naming;
}

/** The words in force, and whether they agree to them. */
export interface Naming {
  version: number;
  words: string;
  isAgreed: boolean;
}

/** One's seat in a session: how many are free, a button to take one or to stand in line, another to give it back. Never kept. */
export function SeatPage({ agenda: { words }, session, token, seats, own, why, mayAct, isGivenUp, naming }: Props) {
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
          <SeatForm action={`${home}${path}`} token={token} word={t(`signup:page.${isFull(seats) ? 'wait' : 'take'}`)}>
            <NameTick naming={naming} t={t} />
          </SeatForm>
        )}
        {mayAct && own && (
          <SeatForm
            action={`${home}${path}/return`}
            token={token}
            word={t(`signup:page.${own.state === 'seated' ? 'give-up' : 'leave'}`)}
            isSecond
          />
        )}
        {own && <p className="soft small">{t(`signup:page.${naming.isAgreed ? 'named' : 'unnamed'}`)}</p>}
        <ul className="stack tight">
          <li>
            <a href={`${home}/sessions/${session.code}`}>{t('signup:page.to-session')}</a>
          </li>
          <li>
            <a href={`${home}/my-sessions${query}`}>{t('signup:page.to-mine')}</a>
          </li>
          <li>
            <a href={`${home}/my-data${query}#session-organizers`}>{t('signup:page.to-naming')}</a>
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
  children,
}: {
  action: string;
  token?: string;
  word: string;
  isSecond?: boolean;
  children?: ReactNode;
}) {
  return (
    <form method="post" action={action} className="stack">
      {token && <input type="hidden" name="token" value={token} />}
      {children}
      <p>
        <button className={isSecond ? 'btn alt' : 'btn'}>{word}</button>
      </p>
    </form>
  );
}

/** Default no; whoever agreed before is told so instead. */
function NameTick({ naming, t }: { naming: Naming; t: Agenda['words']['t'] }) {
  if (naming.isAgreed) return <p className="soft">{t('signup:page.named')}</p>;
  return (
    <>
      <input type="hidden" name="version" value={naming.version} />
      <label className="pick">
        <input type="checkbox" name="named" value="yes" />
        <span>
          {naming.words}
          <br />
          <span className="hint">{t('signup:page.naming-hint')}</span>
        </span>
      </label>
    </>
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

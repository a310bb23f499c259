import type { PublicSession } from '@app/programme';
import { overlapsAmong } from '@app/programme';
import type { OwnSignUp, SessionSeats } from '@app/signup';
import type { Agenda } from '../agenda/agenda-reader.js';
import type { AgendaWords } from '../agenda/agenda-words.js';
import { SessionTitle } from '../agenda/session-card.js';
import { Page } from '../layout/page.js';
import { freeSentence } from './seat.page.js';
import { SessionPlace } from './session-place.js';

interface Props {
  agenda: Agenda;
  /** Of the personal link; undefined for who is signed in. */
  token?: string;
  own: OwnSignUp[];
  /** How full the sessions are that take sign-ups, by code. */
  seats: Map<string, SessionSeats>;
  now: Date;
}

/** What one signed up for, with what became of it since, and the sessions that one can still sign up for. */
export function MySessionsPage({ agenda, token, own, seats, now }: Props) {
  const { words, programme } = agenda;
  const { t, edition, language, home } = words;
  const query = token ? `?token=${token}` : '';
  const title = t('signup:page.mine');
  const codes = new Set(own.map(({ code }) => code));
  const others = programme.sessions.filter(
    ({ code, access, cancelled, startsAt }) => access === 'sign-up' && !cancelled && startsAt > now && !codes.has(code),
  );
  return (
    <Page language={language} edition={edition} title={title} place="me" path={`/my-sessions${query}`} isPrivate>
      <main id="main" className="wrap stack loose">
        <h1>{title}</h1>
        <OwnSessions agenda={agenda} own={own} token={token} />
        <section className="stack" aria-labelledby="choose">
          <h2 id="choose">{t('signup:page.choose')}</h2>
          {others.length === 0 && <p className="soft">{t('signup:page.choose-none')}</p>}
          <ol className="mine">
            {others.map((session) => (
              <li key={session.code} className="stack tight">
                <h3>
                  <a href={`${home}/sessions/${session.code}/seat${query}`}>
                    <SessionTitle session={session} words={words} />
                  </a>
                </h3>
                <SessionPlace session={session} words={words} />
                {seats.get(session.code) && <p className="soft small">{freeSentence(seats.get(session.code)!, t)}</p>}
              </li>
            ))}
          </ol>
        </section>
      </main>
    </Page>
  );
}

/** Seats and places in line, in the order of time; what left the programme at the end. */
export function OwnSessions({ agenda, own, token }: { agenda: Agenda; own: OwnSignUp[]; token?: string }) {
  const { words, programme } = agenda;
  const known = new Map(programme.sessions.map((session) => [session.code, session]));
  const lines = own
    .map((signUp) => ({ signUp, session: known.get(signUp.code) }))
    .sort((a, b) => (a.session?.startsAt.getTime() ?? Infinity) - (b.session?.startsAt.getTime() ?? Infinity));
  const overlaps = overlapsAmong(lines.flatMap(({ session }) => session ?? []));
  if (lines.length === 0) return <p className="soft">{words.t('signup:page.none')}</p>;
  return (
    <ol className="mine">
      {lines.map(({ signUp, session }) => (
        <OwnSession
          key={signUp.code}
          signUp={signUp}
          session={session}
          others={session ? (overlaps.get(session) ?? []) : []}
          words={words}
          token={token}
        />
      ))}
    </ol>
  );
}

interface LineProps {
  signUp: OwnSignUp;
  /** Undefined when it left the programme. */
  session?: PublicSession;
  /** At the same hour, because sessions were moved. */
  others: PublicSession[];
  words: AgendaWords;
  token?: string;
}

function OwnSession({ signUp, session, others, words, token }: LineProps) {
  const { t, home, language } = words;
  const { code, state, place } = signUp;
  return (
    <li className="stack tight">
      <h3>
        {session ? (
          <a href={`${home}/sessions/${code}/seat${token ? `?token=${token}` : ''}`}>
            <SessionTitle session={session} words={words} />
          </a>
        ) : (
          <bdi>{signUp.title}</bdi>
        )}
      </h3>
      {session && <SessionPlace session={session} words={words} />}
      <p className={`st ${markOf(session, state)}`}>
        {!session
          ? t('signup:page.gone')
          : session.access === 'open'
            ? t('signup:page.open-now')
            : t(`signup:page.state-${state}`, { place: place ?? 0 })}
      </p>
      {others.length > 0 && (
        <p className="st warn">
          {t('signup:page.overlaps', {
            titles: new Intl.ListFormat(language).format(others.map(({ title }) => `“${title}”`)),
          })}
        </p>
      )}
    </li>
  );
}

function markOf(session: PublicSession | undefined, state: OwnSignUp['state']): string {
  if (!session || session.cancelled) return 'no';
  return state === 'seated' || session.access === 'open' ? 'ok' : 'wait';
}

import { overlapsAmong, type PublicSession } from '@app/programme';
import type { Agenda } from '../agenda/agenda-reader.js';
import type { AgendaWords } from '../agenda/agenda-words.js';
import { startsOf } from '../agenda/days.js';
import { SessionTitle } from '../agenda/session-card.js';
import { SlotsByDay } from '../agenda/slots.js';
import { StarsForm } from '../agenda/star.js';
import { WaysNav } from '../agenda/ways-nav.js';
import { ZoneSwitch } from '../agenda/zone-switch.js';
import { Page } from '../layout/page.js';

interface Props {
  agenda: Agenda;
  /** In the order of time. */
  sessions: PublicSession[];
  isSignedIn: boolean;
}

/** The starred sessions by day, those that overlap pointed out. */
export function MyAgendaPage({ agenda, sessions, isSignedIn }: Props) {
  const { words } = agenda;
  const { edition, language, t, home, zoneAt } = words;
  const title = t('agenda:mine.title');
  const instants = startsOf(sessions, edition.startsOn);
  const overlaps = overlapsAmong(sessions);
  return (
    <Page language={language} edition={edition} title={title} place="agenda" path="/my-agenda" isPrivate>
      <main id="main" className="wrap stack">
        <div>
          <h1>{title}</h1>
          <p className="soft small">
            {t('agenda:count', { count: sessions.length })} · {zoneAt(...instants)}
          </p>
        </div>
        <ZoneSwitch words={words} path="/my-agenda" instants={instants} />
        <WaysNav way="mine" words={words} />
        {overlaps.size > 0 && (
          <p className="st warn" role="status">
            {t('agenda:mine.overlaps', { count: overlaps.size })}
          </p>
        )}
        {sessions.length === 0 ? (
          <div className="empty stack">
            <p>{t('agenda:mine.empty')}</p>
            <p>
              <a href={`${home}/agenda`}>{t('agenda:at.agenda')}</a>
            </p>
          </div>
        ) : (
          <SlotsByDay
            sessions={sessions}
            words={words}
            star="remove"
            about={(session) => ({ note: <Overlaps others={overlaps.get(session)} words={words} /> })}
          />
        )}
        <StarsForm words={words} />
        <footer className="stack tight small no-print">
          {sessions.length > 0 && (
            <p>
              <a href={`${home}/my-agenda/my-agenda.ics`}>{t('agenda:mine.calendar')}</a>
            </p>
          )}
          <p className="soft">
            {isSignedIn ? (
              t('agenda:mine.kept')
            ) : (
              <>
                {t('agenda:mine.here-only')}{' '}
                <a href={`${home}/sign-in?next=${encodeURIComponent(`${home}/my-agenda`)}`}>
                  {t('agenda:mine.sign-in')}
                </a>
              </>
            )}
          </p>
        </footer>
      </main>
    </Page>
  );
}

/** One line for each other session at the same time. */
function Overlaps({ others = [], words }: { others?: PublicSession[]; words: AgendaWords }) {
  const { t, home, time } = words;
  return others.map((other) => (
    <p key={other.code} className="st warn small">
      <span>
        {t('agenda:mine.overlaps-with', { time: `${time(other.startsAt)}–${time(other.endsAt)}` })}{' '}
        <a href={`${home}/sessions/${other.code}`}>
          <SessionTitle session={other} words={words} />
        </a>
      </span>
    </p>
  ));
}

import { formatDay } from '@app/i18n';
import type { PublicSession } from '@app/programme';
import type { AgendaWords } from './agenda-words.js';
import { dayOf } from './days.js';
import { SessionCard, type AboutSession } from './session-card.js';
import type { StarAct } from './star.js';

interface SlotsProps {
  sessions: PublicSession[];
  words: AgendaWords;
  /** What is said of a session besides, for example what somebody does there. */
  about?: (session: PublicSession) => AboutSession;
  /** What its star does. */
  star?: StarAct;
}

/** Sessions of one day, grouped by the minute at which they begin. `under` is the id of the heading that names the day. */
export function Slots({ sessions, words, under, about, star }: SlotsProps & { under?: string }) {
  return (
    <div>
      {groupsOf(sessions).map((group) => (
        <Slot
          key={group[0].startsAt.getTime()}
          sessions={group}
          words={words}
          under={under}
          about={about}
          star={star}
        />
      ))}
    </div>
  );
}

/** The same for several days, each under its name. */
export function SlotsByDay({ sessions, words, about, star }: SlotsProps) {
  const days = [...new Set(sessions.map((session) => dayOf(session, words.edition)))];
  return (
    <div className="stack roomy">
      {days.map((day) => (
        <section key={day} className="stack" aria-labelledby={`d${day}`}>
          <h2 id={`d${day}`}>{words.day(day)}</h2>
          <Slots
            sessions={sessions.filter((session) => dayOf(session, words.edition) === day)}
            words={words}
            under={`d${day}`}
            about={about}
            star={star}
          />
        </section>
      ))}
    </div>
  );
}

function Slot({ sessions, words, under, about, star }: SlotsProps & { under?: string }) {
  const [{ startsAt }] = sessions;
  const instant = startsAt.toISOString();
  const id = `t${instant.slice(0, 16).replace(/\D/g, '')}`;
  return (
    <section className="slot" aria-labelledby={under ? `${under} ${id}` : id} data-from={instant}>
      <h2 id={id}>
        <time dateTime={instant}>{words.time(startsAt)}</time>
        <OtherDay session={sessions[0]} words={words} />
      </h2>
      <ul className="cols">
        {sessions.map((session) => (
          <SessionCard key={session.code} session={session} words={words} about={about?.(session)} star={star} />
        ))}
      </ul>
    </section>
  );
}

/** Where the reader's day is another than the Forum's, under which the session stands: which. */
function OtherDay({ session, words: { zone, edition, language } }: { session: PublicSession; words: AgendaWords }) {
  const day = dayOf(session, { timeZone: zone });
  if (zone === edition.timeZone || day === dayOf(session, edition)) return null;
  return <small>{`${formatDay(day, language, 'UTC', 'tiny')} ${Number(day.slice(8))}`}</small>;
}

function groupsOf(sessions: PublicSession[]): PublicSession[][] {
  const groups = new Map<number, PublicSession[]>();
  for (const session of sessions) {
    const start = session.startsAt.getTime();
    groups.set(start, [...(groups.get(start) ?? []), session]);
  }
  return [...groups.values()];
}

import { Fragment } from 'react';
import { inLanguage } from '@app/edition';
import { formatDay } from '@app/i18n';
import type { PublicBreak, PublicSession } from '@app/programme';
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
  /** Drawn between the sessions, in their place in time. */
  breaks?: PublicBreak[];
}

/** Sessions of one day, grouped by the minute at which they begin. `under` is the id of the heading that names the day. */
export function Slots({ sessions, words, under, about, star, breaks = [] }: SlotsProps & { under?: string }) {
  const slots = groupsOf(sessions).map((group) => ({
    from: group[0].startsAt.getTime(),
    drawn: <Slot sessions={group} words={words} under={under} about={about} star={star} />,
  }));
  const between = breaks.map((one) => ({
    from: one.startsAt.getTime() - 0.5, // before what begins with it
    drawn: <Break pause={one} words={words} />,
  }));
  return (
    <div>
      {[...slots, ...between]
        .sort((one, other) => one.from - other.from)
        .map(({ from, drawn }) => (
          <Fragment key={from}>{drawn}</Fragment>
        ))}
    </div>
  );
}

function Break({ pause: { names, startsAt, endsAt }, words }: { pause: PublicBreak; words: AgendaWords }) {
  const { t, time, language } = words;
  return (
    <div className="slot brk" data-from={startsAt.toISOString()}>
      <p>
        <time dateTime={startsAt.toISOString()}>{time(startsAt)}</time>
      </p>
      <p>
        {inLanguage(names, language)} <span className="soft">{t('agenda:until', { time: time(endsAt) })}</span>
      </p>
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

import { dayIn } from '@app/i18n';
import type { PublicSession } from '@app/programme';
import { Page } from '../layout/page.js';
import type { Agenda } from './agenda-reader.js';
import type { AgendaWords } from './agenda-words.js';
import { dayOf } from './days.js';
import { Slots, SlotsByDay } from './slots.js';
import { StarsForm } from './star.js';
import { ZoneSwitch } from './zone-switch.js';

/** What is under way at an instant, and what begins next. */
export interface NowAndNext {
  now: PublicSession[];
  /** Those of the next starts within an hour and a half of the first of them; of one day. */
  next: PublicSession[];
}

const NEXT_SPAN_MS = 90 * 60_000;

export function nowAndNext(sessions: PublicSession[], instant: Date): NowAndNext {
  const standing = sessions.filter((session) => !session.cancelled);
  const coming = standing.filter((session) => session.startsAt > instant);
  const first = coming[0]?.startsAt.getTime() ?? 0;
  return {
    now: standing.filter((session) => session.startsAt <= instant && session.endsAt > instant),
    next: coming.filter((session) => session.startsAt.getTime() < first + NEXT_SPAN_MS),
  };
}

/** The page of this minute; right without JavaScript, too. */
export function NowPage({ agenda, instant }: { agenda: Agenda; instant: Date }) {
  const { words, programme } = agenda;
  const { edition, language, t, day, time, zoneAt, home } = words;
  const { now, next } = nowAndNext(programme.sessions, instant);
  const today = dayIn(instant, edition.timeZone);
  return (
    <Page language={language} edition={edition} title={t('agenda:at.title')} place="now" path="/agenda/now">
      <main id="main" className="wrap stack">
        <div>
          <h1>{t('agenda:at.title')}</h1>
          <p className="soft small">
            <time dateTime={instant.toISOString()}>
              {t('agenda:at.time', { day: day(instant), time: time(instant) })}
            </time>
            {` · ${zoneAt(instant)}`}
          </p>
        </div>
        <ZoneSwitch words={words} path="/agenda/now" instants={[instant]} />
        <section className="stack" aria-labelledby="now">
          <h2 id="now">{t('agenda:at.now')}</h2>
          <Part sessions={now} words={words} none={t('agenda:at.nothing-now')} today={today} />
        </section>
        <section className="stack" aria-labelledby="next">
          <h2 id="next">{t('agenda:at.next')}</h2>
          <Part sessions={next} words={words} none={t('agenda:at.nothing-next')} today={today} />
        </section>
        <StarsForm words={words} />
        <p>
          <a href={`${home}/agenda`}>{t('agenda:at.agenda')}</a>
        </p>
      </main>
    </Page>
  );
}

interface PartProps {
  sessions: PublicSession[];
  words: AgendaWords;
  none: string;
  /** `YYYY-MM-DD`; another day is named. */
  today: string;
}

function Part({ sessions, words, none, today }: PartProps) {
  if (sessions.length === 0) return <p className="empty">{none}</p>;
  const isToday = sessions.every((session) => dayOf(session, words.edition) === today);
  return isToday ? <Slots sessions={sessions} words={words} /> : <SlotsByDay sessions={sessions} words={words} />;
}

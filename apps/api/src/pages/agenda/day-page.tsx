import { dayIn } from '@app/i18n';
import type { PublicSession } from '@app/programme';
import { Page } from '../layout/page.js';
import { ActiveFilters } from './active-filters.js';
import { AgendaLinks } from './agenda-links.js';
import { criteriaIn, queryString, type AgendaQuery } from './agenda-query.js';
import type { Agenda } from './agenda-reader.js';
import { DayNav } from './day-nav.js';
import { startsOf } from './days.js';
import { FindForm } from './find-form.js';
import { Slots, SlotsByDay } from './slots.js';
import { takeAlong } from './take-along.js';
import { StarsForm } from './star.js';
import { WaysNav } from './ways-nav.js';
import { ZoneSwitch } from './zone-switch.js';

interface Props {
  agenda: Agenda;
  days: string[];
  /** `YYYY-MM-DD`; all days if left out. */
  day?: string;
  query: AgendaQuery;
  /** Those that are shown, in the order of time. */
  sessions: PublicSession[];
}

/** A day of the agenda, or what was found in all of them. */
export function DayPage({ agenda, days, day, query, sessions }: Props) {
  const { edition, language, t, day: nameOf, zoneAt } = agenda.words;
  const isSearch = criteriaIn(query).length > 0;
  const path = day === undefined ? '/agenda' : `/agenda/${day}`;
  const title = day === undefined ? t('agenda:found', { count: sessions.length }) : nameOf(day);
  const count = t(isSearch && day !== undefined ? 'agenda:found' : 'agenda:count', { count: sessions.length });
  const instants = startsOf(sessions, day ?? edition.startsOn);
  return (
    <Page
      language={language}
      edition={edition}
      title={title}
      place="agenda"
      path={path + queryString(query)}
      alternates={takeAlong(agenda.words)}
      carriesLook={!isSearch}
    >
      <main id="main" className="wrap stack">
        <div>
          <h1>{title}</h1>
          <p className="soft small">
            {day !== undefined && `${count} · `}
            {zoneAt(...instants)}
          </p>
        </div>
        <ZoneSwitch words={agenda.words} path={path + queryString(query)} instants={instants} />
        <WaysNav way="days" words={agenda.words} />
        <DayNav days={days} current={day} query={query} words={agenda.words} />
        <FindForm agenda={agenda} query={query} />
        <ActiveFilters agenda={agenda} query={query} path={path} />
        {isSearch && day !== undefined && (
          <p>
            <a href={`${agenda.words.home}/agenda${queryString(query)}`}>{t('agenda:days.all')}</a>
          </p>
        )}
        <Sessions agenda={agenda} day={day} sessions={sessions} isSearch={isSearch} />
        <StarsForm words={agenda.words} />
        <AgendaLinks agenda={agenda} />
      </main>
    </Page>
  );
}

function Sessions({
  agenda,
  day,
  sessions,
  isSearch,
}: Pick<Props, 'agenda' | 'day' | 'sessions'> & { isSearch: boolean }) {
  const { t, home } = agenda.words;
  if (!agenda.programme.release) {
    return (
      <div className="empty stack">
        <p>{t('agenda:empty.unreleased')}</p>
        <p>
          <a href={`${home}/register`}>{t('agenda:empty.register')}</a>
        </p>
      </div>
    );
  }
  if (sessions.length === 0) return <p className="empty">{t(`agenda:empty.${isSearch ? 'none-found' : 'day'}`)}</p>;
  if (day === undefined) return <SlotsByDay sessions={sessions} words={agenda.words} />;
  const { zone, edition } = agenda.words;
  const breaks = isSearch
    ? []
    : agenda.programme.breaks.filter(({ startsAt }) => dayIn(startsAt, edition.timeZone) === day);
  return (
    <now-line data-words={t('agenda:now')} data-zone={zone}>
      <Slots sessions={sessions} words={agenda.words} breaks={breaks} />
    </now-line>
  );
}

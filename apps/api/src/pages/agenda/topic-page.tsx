import type { ReactNode } from 'react';
import type { PublicSession } from '@app/programme';
import { Page } from '../layout/page.js';
import type { Agenda } from './agenda-reader.js';
import { startsOf } from './days.js';
import { sessionsOfLine, sessionsOfSdg } from './index-page.js';
import { SlotsByDay } from './slots.js';
import { type Way, WaysNav } from './ways-nav.js';
import { StarsForm } from './star.js';
import { ZoneSwitch } from './zone-switch.js';

interface Props {
  agenda: Agenda;
  way: Way;
  path: string;
  title: string;
  sessions: PublicSession[];
  /** Below the list. */
  children?: ReactNode;
}

/** The sessions about one thing, by day. */
function TopicPage({ agenda, way, path, title, sessions, children }: Props) {
  const { edition, language, t, zoneAt } = agenda.words;
  const instants = startsOf(sessions, edition.startsOn);
  return (
    <Page language={language} edition={edition} title={title} place="agenda" path={path}>
      <main id="main" className="wrap stack">
        <div>
          <h1>{title}</h1>
          <p className="soft small">
            {t('agenda:count', { count: sessions.length })} · {zoneAt(...instants)}
          </p>
        </div>
        <ZoneSwitch words={agenda.words} path={path} instants={instants} />
        <WaysNav way={way} words={agenda.words} />
        {sessions.length > 0 ? (
          <SlotsByDay sessions={sessions} words={agenda.words} />
        ) : (
          <p className="empty">{t('agenda:by.nothing')}</p>
        )}
        <StarsForm words={agenda.words} />
        {children}
      </main>
    </Page>
  );
}

export function LinePage({ agenda, code }: { agenda: Agenda; code: string }) {
  const { lines, home, t } = agenda.words;
  const { shown, name } = lines.get(code)!;
  return (
    <TopicPage
      agenda={agenda}
      way="lines"
      path={`/action-lines/${code}`}
      title={`${shown} ${name}`}
      sessions={sessionsOfLine(agenda, code)}
    >
      <p className="small no-print">
        <a href={`${home}/calendars?feed=action-lines/${code}`}>{t('agenda:subscribe')}</a>
      </p>
    </TopicPage>
  );
}

export function SdgPage({ agenda, sdg }: { agenda: Agenda; sdg: number }) {
  const { sdgs, t } = agenda.words;
  const title = t('agenda:by.sdg', { number: sdg, name: sdgs.get(sdg)! });
  return (
    <TopicPage agenda={agenda} way="sdgs" path={`/sdgs/${sdg}`} title={title} sessions={sessionsOfSdg(agenda, sdg)} />
  );
}

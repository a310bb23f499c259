import type { ChangelogPage } from '@app/programme';
import { Page } from '../layout/page.js';
import type { Agenda } from './agenda-reader.js';
import { Change } from './changes.js';
import { changesFeedPath } from './take-along.js';
import { ZoneSwitch } from './zone-switch.js';

interface Props {
  agenda: Agenda;
  page: ChangelogPage;
  /** Only releases before this number. */
  before?: number;
}

/** Every release, newest first, with what it changed. */
export function ChangesPage({ agenda, page: { changes, olderThan }, before }: Props) {
  const { edition, language, t, home, zoneAt } = agenda.words;
  const present = new Set(agenda.programme.sessions.map(({ code }) => code));
  const feed = changesFeedPath(edition, language);
  const instants = [new Date(`${edition.startsOn}T12:00:00Z`)];
  const path = before === undefined ? '/changes' : `/changes?before=${before}`;
  return (
    <Page
      language={language}
      edition={edition}
      title={t('agenda:changes.title')}
      place="agenda"
      path={path}
      alternates={changes.length > 0 ? [{ href: feed, type: 'application/atom+xml' }] : []}
    >
      <main id="main" className="wrap stack roomy">
        <div className="stack tight">
          <h1>{t('agenda:changes.title')}</h1>
          <p className="soft">{t('agenda:changes.lead', { zone: zoneAt(...instants) })}</p>
          <ZoneSwitch words={agenda.words} path={path} instants={instants} />
          <p className="row small">
            <a href={`${home}/agenda`}>{t('agenda:at.agenda')}</a>
            {changes.length > 0 && <a href={feed}>{t('agenda:changes.follow')}</a>}
            {before !== undefined && <a href={`${home}/changes`}>{t('agenda:changes.newest')}</a>}
          </p>
        </div>
        {changes.length === 0 && <p className="empty">{t('agenda:changes.none')}</p>}
        {changes.map((change) => (
          <section key={change.number} className="stack tight" aria-labelledby={`r${change.number}`}>
            <h2 id={`r${change.number}`}>
              <bdi>{change.name}</bdi>
            </h2>
            <Change change={change} words={agenda.words} present={present} />
          </section>
        ))}
        {olderThan !== undefined && (
          <p>
            <a href={`${home}/changes?before=${olderThan}`}>{t('agenda:changes.older')}</a>
          </p>
        )}
      </main>
    </Page>
  );
}

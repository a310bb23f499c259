import { formatDateTime } from '@app/i18n';
import type { Agenda } from './agenda-reader.js';
import { ReleaseNote } from './release-note.js';
import { takeAlong } from './take-along.js';

/** What one can take along from the agenda, and as of when it stands. */
export function AgendaLinks({ agenda: { words, programme } }: { agenda: Agenda }) {
  const { t, edition, language } = words;
  const { release } = programme;
  return (
    <footer className="stack tight small take">
      <h2 className="small">{t('agenda:take.title')}</h2>
      <ul className="row">
        <li>
          <a href={`${words.home}/calendars`}>{t('agenda:subscribe')}</a>
        </li>
        {takeAlong(words).map(({ href, words: name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
        <li>
          <a href={`/api/v1/editions/${edition.code}/sessions`}>{t('agenda:open-data')}</a>
        </li>
      </ul>
      <p>
        <a href={`/${edition.code}/${language}/consultation`}>{t('consultation:link.agenda')}</a>
      </p>
      {release && (
        <p className="soft asof">
          <bdi>{release.name}</bdi>
          {t('agenda:separator')}
          {formatDateTime(release.releasedAt, language, edition.timeZone)}
        </p>
      )}
      {release && <ReleaseNote notes={release.notes} language={language} />}
      {release && (
        <p>
          <a href={`/${edition.code}/${language}/changes`}>{t('agenda:changes.link')}</a>
        </p>
      )}
    </footer>
  );
}

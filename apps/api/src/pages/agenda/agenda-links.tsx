import type { AgendaWords } from './agenda-words.js';

/** What one can take along from the agenda. */
export function AgendaLinks({ words }: { words: AgendaWords }) {
  const { t, edition, language } = words;
  return (
    <p className="row small">
      <a href={`/${edition.code}/feeds/programme.ics?lang=${language}`}>{t('agenda:subscribe')}</a>
      <a href={`/api/v1/editions/${edition.code}/sessions`}>{t('agenda:open-data')}</a>
    </p>
  );
}

import { formatNumber, languageName } from '@app/i18n';
import type { PublicSession, SessionDocument } from '@app/programme';
import type { AgendaWords } from './agenda-words.js';

/** What there is to read, with format, size and language. */
export function SessionDocuments({ session, words }: { session: PublicSession; words: AgendaWords }) {
  if (session.documents.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="documents">
      <h2 id="documents">{words.t('agenda:session.documents')}</h2>
      <ul className="stack tight">
        {session.documents.map((document) => (
          <li key={document.url + document.title}>
            <a href={document.url} hrefLang={document.language} rel="noreferrer">
              <bdi lang={document.language}>{document.title}</bdi>
            </a>{' '}
            <span className="soft small">{aboutOf(document, words)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function aboutOf({ format, bytes, language }: SessionDocument, words: AgendaWords): string {
  const size = bytes === undefined ? '' : `${formatNumber(Math.max(1, Math.round(bytes / 1000)), words.language)} KB`;
  return [format, size, language && languageName(language, words.language)]
    .filter(Boolean)
    .join(words.t('agenda:separator'));
}

import { useDesk } from '../../desk/desk';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import type { RegistrationWithHistory } from './registration-panel';

/** What the applicant added because it was asked for; a link saves the file, and the log knows who did. */
export function RegistrationDocuments({ registration }: { registration: RegistrationWithHistory }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { id, documents, questions } = registration;
  const isWanted = questions.some(({ wantsDocuments }) => wantsDocuments);
  if (documents.length === 0 && !isWanted) return null;
  return (
    <section className="stack tight" aria-labelledby="documents">
      <h3 id="documents">{t('registrations.documents')}</h3>
      {documents.length === 0 && (
        <p>
          <State shape="wait">{t('registrations.documents-none')}</State>
        </p>
      )}
      <ul className="stack tight">
        {documents.map((document) => (
          <li key={document.id}>
            <a
              href={`/api/v1/editions/${edition.code}/registrations/${id}/documents/${document.id}/file`}
              aria-label={t('registrations.document-open', { name: document.name })}
              download
            >
              <bdi>{document.name}</bdi>
            </a>
            <br />
            <span className="soft">
              {t('registrations.document-added', {
                size: formats.bytes(document.bytes),
                time: formats.dateTime(document.addedAt, edition.timeZone),
              })}
            </span>
          </li>
        ))}
      </ul>
      {documents.length > 0 && <p className="soft">{t('registrations.documents-read')}</p>}
    </section>
  );
}

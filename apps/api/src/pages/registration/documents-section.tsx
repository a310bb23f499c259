import type { Edition } from '@app/edition';
import { formatBytes, type Language, translator } from '@app/i18n';
import {
  DOCUMENT_AT_MOST,
  DOCUMENTS_AT_MOST,
  DOCUMENTS_BYTES_AT_MOST,
  momentInWords,
  type OwnRegistration,
} from '@app/registration';
import { Field, type FieldError } from '../layout/form.js';

interface Props {
  edition: Edition;
  language: Language;
  registration: OwnRegistration;
  token?: string;
  errors: FieldError[];
}

/** What the browser offers to choose; what is taken decides by the bytes. */
const ACCEPT = '.pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg';

/** Documents that were asked for: what is there, what may be added, replaced and removed until it is decided. */
export function DocumentsSection(props: Props) {
  const { language, registration } = props;
  const t = translator(language);
  const { documents } = registration;
  if (!documents) return null;
  const { files, mayChange } = documents;
  return (
    <section className="stack" aria-labelledby="documents">
      <h2 id="documents">{t('registration:documents.title')}</h2>
      {mayChange && <p>{t('registration:documents.what')}</p>}
      {files.length === 0 ? (
        <p>
          <span className="st wait">{t('registration:documents.none')}</span>
        </p>
      ) : (
        <TheirDocuments {...props} files={files} mayChange={mayChange} />
      )}
      {mayChange && <AddDocument {...props} files={files} />}
      {!mayChange && <p className="soft small">{t('registration:documents.decided')}</p>}
    </section>
  );
}

type Files = NonNullable<OwnRegistration['documents']>['files'];

function TheirDocuments({ edition, language, token, files, mayChange }: Props & { files: Files; mayChange: boolean }) {
  const t = translator(language);
  return (
    <ul className="mine">
      {files.map(({ id, name, bytes, createdAt }) => (
        <li key={id} className="stack tight">
          <b>
            <bdi>{name}</bdi>
          </b>
          <span className="soft small">
            {t('registration:documents.line', {
              size: formatBytes(bytes, language),
              when: momentInWords(createdAt, language, edition.timeZone),
            })}
          </span>
          {mayChange && (
            <form method="post" action={`/${edition.code}/${language}/registration/documents/removal`}>
              {token && <input type="hidden" name="token" value={token} />}
              <input type="hidden" name="document" value={id} />
              <button className="btn alt" aria-label={t('registration:documents.remove-this', { name })}>
                {t('registration:documents.remove')}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function AddDocument({ edition, language, token, errors, files }: Props & { files: Files }) {
  const t = translator(language);
  const error = errors.find(({ field }) => field === 'file')?.message;
  const isFull = files.length >= DOCUMENTS_AT_MOST;
  const hint = t('registration:documents.hint', {
    size: formatBytes(DOCUMENT_AT_MOST, language),
    most: DOCUMENTS_AT_MOST,
    all: formatBytes(DOCUMENTS_BYTES_AT_MOST, language),
  });
  return (
    <form
      className="stack"
      method="post"
      encType="multipart/form-data"
      action={`/${edition.code}/${language}/registration/documents`}
    >
      {token && <input type="hidden" name="token" value={token} />}
      {files.length > 0 && (
        <div className="field">
          <label htmlFor="replaces">{t('registration:documents.place')}</label>
          <select className="in" id="replaces" name="replaces">
            {!isFull && <option value="">{t('registration:documents.beside')}</option>}
            {files.map(({ id, name }) => (
              <option key={id} value={id}>
                {t('registration:documents.instead', { name })}
              </option>
            ))}
          </select>
        </div>
      )}
      <Field name="file" label={t('registration:documents.choose')} hint={hint} error={error}>
        {(ids) => <input className="in" type="file" accept={ACCEPT} required {...ids} />}
      </Field>
      <p>
        <button className="btn">{t('registration:documents.add')}</button>
      </p>
    </form>
  );
}

import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { DOWNLOAD_MINUTES, EXPORT_DAYS, type ReadyExport } from '@app/privacy';
import { instantInWords } from '@app/registration';
import { Page } from '../layout/page.js';

interface Props {
  edition: Edition;
  language: Language;
}

/**
 * The page behind the letter's link says whose file it is; the file itself has an address of its own that the button gives, so that
 * what opens links ahead of people gets nothing, and an address that is left lying about soon opens nothing.
 */
export function FilePage({ edition, language, token, file }: Props & { token?: string; file?: ReadyExport }) {
  const t = translator(language);
  const title = t(file ? 'privacy:file.title' : 'privacy:file.gone');
  const home = `/${edition.code}/${language}`;
  const query = file && token ? `?token=${token}` : '';
  return (
    <Page language={language} edition={edition} title={title} path={`/my-data/file${query}`} isPrivate>
      <main id="main" className="wrap stack">
        <h1>{title}</h1>
        {file ? (
          <>
            <p className="lead">
              {t('privacy:file.whose')} <bdi>{file.email}</bdi>
            </p>
            <p>{t('privacy:file.text', { when: instantInWords(file.expiresAt, language, edition.timeZone) })}</p>
            <form method="post" action={`${home}/my-data/file`}>
              <input type="hidden" name="token" value={token} />
              <button className="btn">{t('privacy:file.action')}</button>
            </form>
            <p className="hint">{t('privacy:file.briefly', { minutes: DOWNLOAD_MINUTES })}</p>
          </>
        ) : (
          <>
            <p className="lead">{t('privacy:file.gone-text', { days: EXPORT_DAYS })}</p>
            <p>
              <a href={`${home}/my-data`}>{t('privacy:data.title')}</a>
            </p>
          </>
        )}
      </main>
    </Page>
  );
}

/** An address of a file whose minutes are over, or that a newer one replaced. */
export function DownloadOverPage({ edition, language }: Props) {
  const t = translator(language);
  const title = t('privacy:file.over');
  return (
    <Page language={language} edition={edition} title={title} path="/my-data/file/download" isPrivate>
      <main id="main" className="wrap stack">
        <h1>{title}</h1>
        <p className="lead">{t('privacy:file.over-text', { minutes: DOWNLOAD_MINUTES })}</p>
      </main>
    </Page>
  );
}

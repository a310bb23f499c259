import { Injectable } from '@nestjs/common';
import { type CalendarExport, CalendarExports } from '@app/calendar';
import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { instantInWords } from '@app/registration';
import { EXPORT_SCOPES } from '../../feeds/export-wish.js';
import type { MeSection, MeVisit } from './me-section.js';

/** Calendar files that the worker makes: ask for one, fetch those that are ready. */
@Injectable()
export class CalendarFilesSection implements MeSection {
  constructor(private readonly exports: CalendarExports) {}

  async show({ edition, language, signedIn, now }: MeVisit) {
    const t = translator(language);
    const files = await this.exports.exportsOf(signedIn.accountId, edition.id, now);
    const scopes = EXPORT_SCOPES.filter((scope) => scope === 'programme' || signedIn.personId);
    return (
      <section className="stack" aria-labelledby="me-files">
        <h2 id="me-files">{t('registration:me.files.title')}</h2>
        <p>{t('registration:me.files.text')}</p>
        <form className="row" method="post" action={`/${edition.code}/${language}/me/calendar-files`}>
          <label htmlFor="scope">{t('registration:me.files.what')}</label>
          <select className="in" id="scope" name="scope">
            {scopes.map((scope) => (
              <option key={scope} value={scope}>
                {t(`registration:me.files.${scope}`)}
              </option>
            ))}
          </select>
          <button className="btn alt">{t('registration:me.files.ask')}</button>
        </form>
        {files.length > 0 && (
          <ul className="stack tight">
            {files.map((file) => (
              <File key={file.id} file={file} edition={edition} language={language} />
            ))}
          </ul>
        )}
      </section>
    );
  }
}

function File({ file, edition, language }: { file: CalendarExport; edition: Edition; language: Language }) {
  const t = translator(language);
  const until = t('registration:me.files.until', {
    when: instantInWords(file.expiresAt, language, edition.timeZone),
  });
  if (file.state !== 'ready') {
    return (
      <li>
        <bdi>{file.name}</bdi> <span className="soft">{t(`registration:me.files.state.${file.state}`)}</span>
      </li>
    );
  }
  return (
    <li>
      <a href={`/api/v1/editions/${edition.code}/calendar-exports/${file.id}/file`}>
        {t('registration:me.files.download', { name: file.name })}
      </a>{' '}
      <span className="soft small">{until}</span>
    </li>
  );
}

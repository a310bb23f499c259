import { Injectable } from '@nestjs/common';
import { translator } from '@app/i18n';
import type { MeSection, MeVisit } from '../me/me-section.js';

/** The way to "Your data". */
@Injectable()
export class MyDataSection implements MeSection {
  async show({ edition, language }: MeVisit) {
    const t = translator(language);
    return (
      <section className="stack" aria-labelledby="me-data">
        <h2 id="me-data">{t('privacy:data.title')}</h2>
        <p>{t('privacy:data.me-text')}</p>
        <p>
          <a href={`/${edition.code}/${language}/my-data`}>{t('privacy:data.me-open')}</a>
        </p>
      </section>
    );
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Language, translator } from '@app/i18n';
import { editionName, instantInWords, ownRegistrationOf, takesPart } from '@app/registration';
import type { Edition } from '@app/edition';
import type { OwnRegistration } from '@app/registration';
import { ownerOf } from '../registration/own-registrations.js';
import type { MeSection, MeVisit } from './me-section.js';

/** Where one's registration stands, and the way to it. */
@Injectable()
export class RegistrationSection implements MeSection {
  constructor(private readonly database: DataSource) {}

  async show({ edition, language, signedIn, now }: MeVisit) {
    const registration = await ownRegistrationOf(this.database, edition, ownerOf(signedIn), now);
    const t = translator(language);
    const home = `/${edition.code}/${language}`;
    return (
      <section className="stack" aria-labelledby="me-registration">
        <h2 id="me-registration">{t('registration:me.registration.title')}</h2>
        {registration ? (
          <div className="card stack">
            <Standing edition={edition} language={language} registration={registration} />
            <p>
              <a href={`${home}/registration`}>{t('registration:me.registration.open')}</a>
            </p>
          </div>
        ) : (
          <div className="card stack">
            <p>{t('registration:me.registration.none', { edition: editionName(edition, language) })}</p>
            <p>
              <a className="btn" href={`${home}/register`}>
                {t('registration:me.registration.register')}
              </a>
            </p>
          </div>
        )}
      </section>
    );
  }
}

const MARK: Partial<Record<OwnRegistration['status'], string>> = {
  approved: 'ok',
  'under-review': 'half',
  rejected: 'no',
  withdrawn: 'no',
  expired: 'no',
};

function Standing({
  edition,
  language,
  registration,
}: {
  edition: Edition;
  language: Language;
  registration: OwnRegistration;
}) {
  const t = translator(language);
  const { status, number, mode, clock } = registration;
  return (
    <>
      <ul className="dots">
        <li>
          <span className={`st ${MARK[status] ?? 'wait'}`}>{t(`registration:status.${status}`)}</span>
        </li>
        <li className="num">
          <bdi>{number}</bdi>
        </li>
        <li>{takesPart(edition, mode, language)}</li>
      </ul>
      {clock && !clock.isLate && (
        <p>
          {t('registration:own.clock.answer')} <b>{instantInWords(clock.dueAt, language, edition.timeZone)}</b>
        </p>
      )}
    </>
  );
}

import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { Fragment, type ReactElement } from 'react';
import { Page } from '../layout/page.js';

interface Props {
  edition: Edition;
  language: Language;
  signedIn: SignedIn;
  sections: ReactElement[];
}

/** Everything of one's own in one place. */
export function MePage({ edition, language, signedIn, sections }: Props) {
  const t = translator(language);
  return (
    <Page language={language} edition={edition} title={t('registration:me.title')} place="me" path="/me" isPrivate>
      <main id="main" className="wrap stack loose">
        <div>
          <h1>{t('registration:me.title')}</h1>
          <p className="soft">
            {t('registration:me.signed-in')} <bdi dir="ltr">{signedIn.email}</bdi>
          </p>
        </div>
        {sections.map((section, index) => (
          <Fragment key={index}>{section}</Fragment>
        ))}
      </main>
    </Page>
  );
}

/** The private calendar address, this once. */
export function CalendarAddressPage({
  edition,
  language,
  address,
  back,
}: {
  edition: Edition;
  language: Language;
  address: string;
  /** The page that it was made on. */
  back: string;
}) {
  const t = translator(language);
  const title = t('registration:me.calendar.shown-title');
  return (
    <Page language={language} edition={edition} title={title} place="me" path="/me" isPrivate>
      <main id="main" className="wrap stack">
        <h1>{title}</h1>
        <p className="lead">{t('registration:me.calendar.shown')}</p>
        <div className="field">
          <label htmlFor="address">{title}</label>
          <input className="in" id="address" dir="ltr" readOnly defaultValue={address} />
        </div>
        <p className="row">
          <a className="btn" href={address.replace(/^https?:/, 'webcal:')}>
            {t('registration:me.calendar.subscribe')}
          </a>
          <a href={back}>{t('registration:me.calendar.back')}</a>
        </p>
      </main>
    </Page>
  );
}

import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { instantInWords, nameOf, type Registration, takesPart } from '@app/registration';
import { Page } from '../layout/page.js';

interface Props {
  edition: Edition;
  language: Language;
  registration: Registration;
  countryName: string;
  token: string;
}

/** Opening the link shows whose registration it is; only the button proves the address, so a mail scanner that opens links proves nothing. */
export function ProvePage({ edition, language, registration, countryName, token }: Props) {
  const t = translator(language);
  const title = t('registration:prove.title');
  const until = instantInWords(registration.proveBy, language, edition.timeZone);
  const path = `/register/prove?token=${token}`;
  return (
    <Page language={language} edition={edition} title={title} place="register" path={path} isPrivate>
      <main id="main" className="wrap stack">
        <h1>{title}</h1>
        <dl className="facts card">
          <dt>{t('registration:prove.name')}</dt>
          <dd>
            <bdi>{nameOf(registration)}</bdi>
          </dd>
          <dt>{t('registration:form.email')}</dt>
          <dd>
            <bdi dir="ltr">{registration.email}</bdi>
          </dd>
          <dt>{t('registration:form.organization')}</dt>
          <dd>
            <bdi>{registration.organization}</bdi>
          </dd>
          <dt>{t('registration:form.country')}</dt>
          <dd>{countryName}</dd>
          <dt>{t('registration:own.facts.takes-part')}</dt>
          <dd>{takesPart(edition, registration.mode, language)}</dd>
        </dl>
        <p>{t('registration:prove.hint')}</p>
        <form method="post" action={`/${edition.code}/${language}/register/prove`}>
          <input type="hidden" name="token" value={token} />
          <button className="btn">{t('registration:prove.action')}</button>
        </form>
        <p className="soft">{t('registration:prove.not-mine', { when: until })}</p>
      </main>
    </Page>
  );
}

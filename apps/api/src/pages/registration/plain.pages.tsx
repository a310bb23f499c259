import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { editionName, HOURS_TO_PROVE, instantInWords } from '@app/registration';
import { ErrorSummary, Field } from '../layout/form.js';
import { Page } from '../layout/page.js';

interface Props {
  edition: Edition;
  language: Language;
}

/** Registration is not open: since when it is over, or when it begins. */
export function ShutPage({ edition, language, isOver }: Props & { isOver: boolean }) {
  const t = translator(language);
  const { registrationOpensAt } = edition;
  const title = t(isOver ? 'registration:form.shut.over' : 'registration:form.shut.early');
  const when = registrationOpensAt && instantInWords(registrationOpensAt, language, edition.timeZone);
  return (
    <Page language={language} edition={edition} title={title} place="register" path="/register">
      <main id="main" className="wrap stack">
        <p className="soft">
          <bdi>{editionName(edition, language)}</bdi>
        </p>
        <h1>{title}</h1>
        {isOver && <p className="lead">{t('registration:form.shut.over-text')}</p>}
        {!isOver && (
          <p className="lead">
            {when ? t('registration:form.shut.opens', { when }) : t('registration:form.shut.no-date')}
          </p>
        )}
        <p>
          <a href={`/${edition.code}/${language}/agenda`}>{t('registration:form.shut.agenda')}</a>
        </p>
      </main>
    </Page>
  );
}

/** After the form: the same for everybody, so that nobody learns whose address is known. */
export function SentPage({ edition, language }: Props) {
  const t = translator(language);
  return (
    <Page
      language={language}
      edition={edition}
      title={t('registration:sent.title')}
      place="register"
      path="/register/sent"
      isPrivate
    >
      <main id="main" className="wrap stack">
        <h1>{t('registration:sent.title')}</h1>
        <p className="lead">{t('registration:sent.lead')}</p>
        <p>{t('registration:sent.text', { hours: HOURS_TO_PROVE })}</p>
        <p className="soft">{t('registration:sent.else')}</p>
        <p>
          <a href={`/${edition.code}/${language}/registration/link`}>{t('registration:link.title')}</a>
        </p>
      </main>
    </Page>
  );
}

/** A link to prove or to follow that does not work (any more), with the ways on. */
export function LinkGonePage({ edition, language, what }: Props & { what: 'prove' | 'link' }) {
  const t = translator(language);
  const title = t(`registration:${what}.gone`);
  const home = `/${edition.code}/${language}`;
  return (
    <Page language={language} edition={edition} title={title} place="register" path="/registration/link" isPrivate>
      <main id="main" className="wrap stack roomy">
        <h1>{title}</h1>
        <p className="lead">{t(`registration:${what}.gone-text`, { hours: HOURS_TO_PROVE })}</p>
        <LinkForm edition={edition} language={language} />
        <p>
          <a href={`${home}/register`}>{t('registration:prove.again')}</a>
        </p>
      </main>
    </Page>
  );
}

export function AskForLinkPage({ edition, language, email, error }: Props & { email?: string; error?: string }) {
  const t = translator(language);
  return (
    <Page
      language={language}
      edition={edition}
      title={t('registration:link.title')}
      place="register"
      path="/registration/link"
      isPrivate
    >
      <main id="main" className="wrap stack roomy">
        <div>
          <h1>{t('registration:link.title')}</h1>
          <p className="soft">{t('registration:link.intro')}</p>
        </div>
        <LinkForm edition={edition} language={language} email={email} error={error} />
      </main>
    </Page>
  );
}

/** The same words whether the address is known or not. */
export function LinkSentPage({ edition, language }: Props) {
  const t = translator(language);
  return (
    <Page
      language={language}
      edition={edition}
      title={t('registration:link.sent')}
      place="register"
      path="/registration/link/sent"
      isPrivate
    >
      <main id="main" className="wrap stack">
        <h1>{t('registration:link.sent')}</h1>
        <p className="lead">{t('registration:link.sent-text')}</p>
        <p>
          <a href={`/${edition.code}/${language}/register`}>{t('registration:prove.again')}</a>
        </p>
      </main>
    </Page>
  );
}

export function LinkForm({ edition, language, email = '', error }: Props & { email?: string; error?: string }) {
  const t = translator(language);
  return (
    <form className="stack" method="post" action={`/${edition.code}/${language}/registration/link`} noValidate>
      {error && <ErrorSummary language={language} errors={[{ field: 'email', message: error }]} />}
      <Field name="email" label={t('registration:form.email')} error={error}>
        {(ids) => (
          <input className="in" type="email" autoComplete="email" dir="ltr" defaultValue={email} required {...ids} />
        )}
      </Field>
      <p>
        <button className="btn">{t('registration:link.send')}</button>
      </p>
    </form>
  );
}

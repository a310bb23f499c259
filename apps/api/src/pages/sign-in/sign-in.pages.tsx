import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { ErrorSummary, Field } from '../layout/form.js';
import { Page } from '../layout/page.js';

interface Props {
  edition: Edition;
  language: Language;
}

/** Asks for the address that the link goes to. */
export function SignInPage({
  edition,
  language,
  next,
  email = '',
  error,
}: Props & { next?: string; email?: string; error?: string }) {
  const t = translator(language);
  return (
    <Page language={language} edition={edition} title={t('sign-in:title')} place="me" path="/sign-in" isPrivate>
      <main id="main" className="wrap stack">
        <form className="stack roomy" method="post" action={`/${edition.code}/${language}/sign-in`} noValidate>
          <div>
            <h1>{t('sign-in:title')}</h1>
            <p className="soft">{t('sign-in:intro')}</p>
          </div>
          {error && <ErrorSummary language={language} errors={[{ field: 'email', message: error }]} />}
          <Field name="email" label={t('sign-in:email')} error={error}>
            {(ids) => (
              <input
                className="in"
                type="email"
                autoComplete="email"
                dir="ltr"
                defaultValue={email}
                required
                {...ids}
              />
            )}
          </Field>
          {next && <input type="hidden" name="next" value={next} />}
          <p>
            <button className="btn">{t('sign-in:send')}</button>
          </p>
        </form>
      </main>
    </Page>
  );
}

/** The same words whether the address is known or not. */
export function LinkSentPage({ edition, language, email }: Props & { email: string }) {
  const t = translator(language);
  return (
    <Page language={language} edition={edition} title={t('sign-in:sent.title')} place="me" path="/sign-in" isPrivate>
      <main id="main" className="wrap stack">
        <h1>{t('sign-in:sent.title')}</h1>
        <p className="lead">
          {t('sign-in:sent.where')} <bdi dir="ltr">{email}</bdi>
        </p>
        <p className="soft">{t('sign-in:sent.else')}</p>
        <p>
          <a href={`/${edition.code}/${language}/sign-in`}>{t('sign-in:sent.again')}</a>
        </p>
      </main>
    </Page>
  );
}

/** Opening the link shows this; only the button signs in, so a mail scanner that opens links does not use it up. */
export function UseLinkPage({ edition, language, token }: Props & { token: string }) {
  const t = translator(language);
  return (
    <Page language={language} edition={edition} title={t('sign-in:use.title')} place="me" path="/sign-in" isPrivate>
      <main id="main" className="wrap stack">
        <h1>{t('sign-in:use.title')}</h1>
        <p className="soft">{t('sign-in:use.hint')}</p>
        <form method="post" action={`/${edition.code}/${language}/sign-in/link`}>
          <input type="hidden" name="token" value={token} />
          <button className="btn">{t('sign-in:use.action')}</button>
        </form>
      </main>
    </Page>
  );
}

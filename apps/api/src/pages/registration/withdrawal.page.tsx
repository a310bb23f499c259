import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import type { OwnRegistration } from '@app/registration';
import { Page } from '../layout/page.js';

interface Props {
  edition: Edition;
  language: Language;
  registration: OwnRegistration;
  token?: string;
}

/** Asks once more, since it cannot be undone. */
export function WithdrawalPage({ edition, language, registration, token }: Props) {
  const t = translator(language);
  const home = `/${edition.code}/${language}`;
  const query = token ? `?token=${token}` : '';
  const title = t('registration:withdraw.title');
  return (
    <Page
      language={language}
      edition={edition}
      title={title}
      place={token ? 'register' : 'me'}
      path={`/registration/withdrawal${query}`}
      isPrivate
    >
      <main id="main" className="wrap stack">
        <h1>{title}</h1>
        <p className="lead">{t('registration:withdraw.text', { number: registration.number })}</p>
        {registration.holdsSeat && <p>{t('registration:withdraw.seat')}</p>}
        <p>{t('registration:withdraw.again')}</p>
        <form className="row" method="post" action={`${home}/registration/withdrawal`}>
          {token && <input type="hidden" name="token" value={token} />}
          <button className="btn bad">{t('registration:withdraw.action')}</button>
          <a href={`${home}/registration${query}`}>{t('registration:withdraw.keep')}</a>
        </form>
      </main>
    </Page>
  );
}

import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import type { OwnRegistration, ParticipationMode } from '@app/registration';
import { ErrorSummary, type FieldError } from '../layout/form.js';
import { Page } from '../layout/page.js';

interface Props {
  edition: Edition;
  language: Language;
  registration: OwnRegistration;
  to: ParticipationMode;
  /** Seats on site that nobody holds. */
  free: number;
  token?: string;
  errors: FieldError[];
}

/** Says what changes before it does: a seat on site is not had back at will. */
export function SwitchModePage({ edition, language, registration, to, free, token, errors }: Props) {
  const t = translator(language);
  const home = `/${edition.code}/${language}`;
  const query = token ? `?token=${token}` : '';
  const title = t(`registration:switch.title-${to}`);
  const path = `/registration/mode${query}`;
  return (
    <Page language={language} edition={edition} title={title} place={token ? 'register' : 'me'} path={path} isPrivate>
      <main id="main" className="wrap stack">
        <h1>{title}</h1>
        {errors.length > 0 && <ErrorSummary language={language} errors={errors} />}
        <p className="lead">{t(`registration:switch.text-${to}`, { number: registration.number, free })}</p>
        <form className="row" method="post" action={`${home}/registration/mode`}>
          {token && <input type="hidden" name="token" value={token} />}
          <input type="hidden" name="mode" value={to} />
          <button className="btn" id="mode">
            {t(`registration:switch.action-${to}`)}
          </button>
          <a href={`${home}/registration${query}`}>{t('registration:switch.keep')}</a>
        </form>
      </main>
    </Page>
  );
}

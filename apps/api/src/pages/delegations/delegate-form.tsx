import { LANGUAGES, languageName, type Language, translator } from '@app/i18n';
import { COURTESY_TITLES } from '@app/people';
import { type ConsentText, consentWords, PARTICIPATION_MODES } from '@app/registration';
import { ErrorSummary, Field, type FieldError } from '../layout/form.js';
import type { TypedDelegate } from './delegate-values.js';

interface Props {
  language: Language;
  action: string;
  typed: TypedDelegate;
  errors: FieldError[];
  /** Of the registration that is replaced. */
  version?: number;
  /** A substitute takes over how the other would have taken part. */
  asksMode: boolean;
  act: string;
  /** What the person is to be informed of, and where it stands whole. */
  notice: ConsentText;
  noticePath: string;
}

/** Somebody whom a focal point registers: name in Latin letters and in own script, office, address if there is one. */
export function DelegateForm({ language, action, typed, errors, version, asksMode, act, ...informing }: Props) {
  const t = translator(language);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const text = (name: 'givenName' | 'familyName' | 'function' | 'nameInOwnScript', key: string, hint?: string) => (
    <Field name={name} label={t(`delegations:form.${key}`)} hint={hint} error={errorOf(name)}>
      {(ids) => (
        <input
          className="in"
          dir={name === 'givenName' || name === 'familyName' ? 'ltr' : 'auto'}
          autoComplete="off"
          defaultValue={typed[name]}
          {...ids}
        />
      )}
    </Field>
  );
  return (
    <form className="stack roomy" method="post" action={action} noValidate>
      {errors.length > 0 && <ErrorSummary errors={errors} language={language} />}
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <Field name="courtesyTitle" label={t('delegations:form.courtesy-title')} error={errorOf('courtesyTitle')}>
        {(ids) => (
          <select className="in" defaultValue={typed.courtesyTitle} {...ids}>
            <option value="">{t('delegations:form.no-title')}</option>
            {COURTESY_TITLES.map((title) => (
              <option key={title} value={title} lang="en">
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="cols">
        {text('givenName', 'given-name')}
        {text('familyName', 'family-name')}
      </div>
      {text('nameInOwnScript', 'own-script', t('delegations:form.own-script-hint'))}
      {text('function', 'function')}
      <Field
        name="email"
        label={t('delegations:form.email')}
        hint={t('delegations:form.email-hint')}
        error={errorOf('email')}
      >
        {(ids) => (
          <input className="in" type="email" dir="ltr" autoComplete="off" defaultValue={typed.email} {...ids} />
        )}
      </Field>
      <Field name="language" label={t('delegations:form.language')} error={errorOf('language')}>
        {(ids) => (
          <select className="in" defaultValue={typed.language} {...ids}>
            {LANGUAGES.map((one) => (
              <option key={one} value={one} lang={one}>
                {languageName(one, one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {asksMode && <ModeField language={language} chosen={typed.mode} error={errorOf('mode')} />}
      <Informed language={language} typed={typed} error={errorOf('informed')} {...informing} />
      <p>
        <button className="btn">{act}</button>
      </p>
    </form>
  );
}

/** Nobody ticks for a minister: the focal point says that the person knows. */
function Informed({
  language,
  typed,
  error,
  notice,
  noticePath,
}: Pick<Props, 'language' | 'typed' | 'notice' | 'noticePath'> & { error?: string }) {
  const t = translator(language);
  return (
    <fieldset className="field" aria-describedby={error && 'informed-error'}>
      <legend>{t('privacy:block.title')}</legend>
      <input type="hidden" name="privacyVersion" value={notice.version} />
      <p className="hint">
        {consentWords(notice, language)} <a href={noticePath}>{t('privacy:notice.title')}</a>
      </p>
      {error && (
        <p className="err" id="informed-error">
          {error}
        </p>
      )}
      <label className="pick">
        <input type="checkbox" name="informed" id="informed" value="yes" defaultChecked={typed.informed !== ''} />
        <span>{t('delegations:form.informed')}</span>
      </label>
    </fieldset>
  );
}

function ModeField({ language, chosen, error }: { language: Language; chosen: string; error?: string }) {
  const t = translator(language);
  return (
    <fieldset className="field" id="mode" aria-describedby={error && 'mode-error'}>
      <legend>{t('delegations:form.mode')}</legend>
      {error && (
        <p className="err" id="mode-error">
          {error}
        </p>
      )}
      {PARTICIPATION_MODES.map((mode) => (
        <label className="pick" key={mode}>
          <input type="radio" name="mode" value={mode} defaultChecked={mode === chosen} />
          <span>{t(`registration:modes.${mode}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

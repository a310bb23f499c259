import { LANGUAGES, languageName, type Language, translator } from '@app/i18n';
import { COURTESY_TITLES } from '@app/people';
import { PARTICIPATION_MODES } from '@app/registration';
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
}

/** Somebody whom a focal point registers: name in Latin letters and in own script, office, address if there is one. */
export function DelegateForm({ language, action, typed, errors, version, asksMode, act }: Props) {
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
      <p>
        <button className="btn">{act}</button>
      </p>
    </form>
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

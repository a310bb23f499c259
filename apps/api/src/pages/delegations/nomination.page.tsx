import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { DELEGATION_KINDS } from '@app/registration';
import { ErrorSummary, Field, type FieldError } from '../layout/form.js';
import { Page } from '../layout/page.js';
import type { TypedNomination } from './nomination.controller.js';

interface Props {
  edition: Edition;
  language: Language;
}

interface FormProps extends Props {
  countries: Array<{ value: string; label: string }>;
  typed: TypedNomination;
  errors: FieldError[];
}

/** Who should act for whose delegation, and the words of the letter that says so. */
export function NominationPage({ edition, language, countries, typed, errors }: FormProps) {
  const t = translator(language);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const text = (name: 'organization' | 'name' | 'function' | 'nominatedBy', key: string, hint?: string) => (
    <Field name={name} label={t(`delegations:nomination.${key}`)} hint={hint} error={errorOf(name)}>
      {(ids) => <input className="in" dir="auto" defaultValue={typed[name]} {...ids} />}
    </Field>
  );
  return (
    <Page
      language={language}
      edition={edition}
      title={t('delegations:nomination.title')}
      path="/focal-points/nomination"
    >
      <main id="main" className="wrap stack loose">
        <div>
          <h1>{t('delegations:nomination.title')}</h1>
          <p className="lead">{t('delegations:nomination.lead')}</p>
        </div>
        <form
          className="stack roomy"
          method="post"
          action={`/${edition.code}/${language}/focal-points/nomination`}
          noValidate
        >
          {errors.length > 0 && <ErrorSummary errors={errors} language={language} />}
          <KindField language={language} chosen={typed.kind} error={errorOf('kind')} />
          <Field
            name="country"
            label={t('delegations:nomination.country')}
            hint={t('delegations:nomination.country-hint')}
            error={errorOf('country')}
          >
            {(ids) => (
              <select className="in" defaultValue={typed.country} {...ids}>
                <option value="">{t('delegations:nomination.choose')}</option>
                {countries.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {text('organization', 'organization')}
          {text('name', 'name')}
          <Field
            name="email"
            label={t('delegations:nomination.email')}
            hint={t('delegations:nomination.email-hint')}
            error={errorOf('email')}
          >
            {(ids) => <input className="in" type="email" dir="ltr" defaultValue={typed.email} {...ids} />}
          </Field>
          {text('function', 'function')}
          {text('nominatedBy', 'by')}
          <Field
            name="letter"
            label={t('delegations:nomination.letter')}
            hint={t('delegations:nomination.letter-hint')}
            error={errorOf('letter')}
          >
            {(ids) => (
              <textarea className="in" rows={6} dir="auto" maxLength={5000} defaultValue={typed.letter} {...ids} />
            )}
          </Field>
          <p>
            <button className="btn">{t('delegations:nomination.send')}</button>
          </p>
        </form>
      </main>
    </Page>
  );
}

function KindField({ language, chosen, error }: { language: Language; chosen: string; error?: string }) {
  const t = translator(language);
  return (
    <fieldset className="field" id="kind" aria-describedby={error && 'kind-error'}>
      <legend>{t('delegations:nomination.kind')}</legend>
      {error && (
        <p className="err" id="kind-error">
          {error}
        </p>
      )}
      {DELEGATION_KINDS.map((kind) => (
        <label className="pick" key={kind}>
          <input type="radio" name="kind" value={kind} defaultChecked={kind === chosen} />
          <span>{t(`delegations:kinds.${kind}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function NominationSentPage({ edition, language }: Props) {
  const t = translator(language);
  return (
    <Page
      language={language}
      edition={edition}
      title={t('delegations:nomination.sent')}
      path="/focal-points/nomination/sent"
      isPrivate
    >
      <main id="main" className="wrap stack">
        <h1>{t('delegations:nomination.sent')}</h1>
        <p className="lead">{t('delegations:nomination.sent-text')}</p>
        <p>
          <a href={`/${edition.code}/${language}/agenda`}>{t('delegations:nomination.to-agenda')}</a>
        </p>
      </main>
    </Page>
  );
}

import type { Edition } from '@app/edition';
import { formatDay, type Language, translator } from '@app/i18n';
import { PERSONAL_MANDATE_KINDS } from '@app/identity';
import { ErrorSummary, Field, type FieldError } from '../layout/form.js';
import { Page } from '../layout/page.js';

/** What came with the form. */
export interface TypedMandate {
  email: string;
  kind: string;
  until: string;
}

interface Props {
  edition: Edition;
  language: Language;
  typed: TypedMandate;
  errors: FieldError[];
}

/** One person lets another act for them: who, for what, until when. */
export function NewMandatePage({ edition, language, typed, errors }: Props) {
  const t = translator(language);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <Page
      language={language}
      edition={edition}
      title={t('mandates:new.title')}
      place="me"
      path="/me/mandates/new"
      isPrivate
    >
      <main id="main" className="wrap stack">
        <h1>{t('mandates:new.title')}</h1>
        <p className="lead">{t('mandates:new.lead')}</p>
        <form className="stack" method="post" action={`/${edition.code}/${language}/me/mandates`} noValidate>
          {errors.length > 0 && <ErrorSummary errors={errors} language={language} />}
          <Field name="email" label={t('mandates:new.email')} error={errorOf('email')}>
            {(ids) => <input className="in" type="email" dir="ltr" defaultValue={typed.email} required {...ids} />}
          </Field>
          <fieldset className="field" id="kind" aria-describedby={errorOf('kind') && 'kind-error'}>
            <legend>{t('mandates:new.kind')}</legend>
            {errorOf('kind') && (
              <p className="err" id="kind-error">
                {errorOf('kind')}
              </p>
            )}
            {PERSONAL_MANDATE_KINDS.map((kind) => (
              <label className="pick" key={kind}>
                <input type="radio" name="kind" value={kind} defaultChecked={kind === typed.kind} />
                <span>
                  {t(`mandates:kinds.${kind}`)}
                  <br />
                  <span className="hint">{t(`mandates:may.${kind}`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <Field
            name="until"
            label={t('mandates:new.until')}
            hint={t('mandates:new.until-hint', { day: formatDay(edition.endsOn, language) })}
            error={errorOf('until')}
          >
            {(ids) => <input className="in" type="date" defaultValue={typed.until} {...ids} />}
          </Field>
          <p className="row">
            <button className="btn">{t('mandates:new.give')}</button>
            <a href={`/${edition.code}/${language}/me`}>{t('mandates:for.back')}</a>
          </p>
        </form>
      </main>
    </Page>
  );
}

import type { Edition } from '@app/edition';
import { formatDay, type Language, translator } from '@app/i18n';
import {
  type ConsentKind,
  type ConsentText,
  editionName,
  type RegistrationCategory,
  type RegistrationForm,
} from '@app/registration';
import { ErrorSummary, Field, type FieldError } from '../layout/form.js';
import { Page } from '../layout/page.js';
import { FormQuestions } from '../forms/form-questions.js';
import { ConsentBlock } from '../privacy/consent-block.js';
import { CategoryChoice } from './category-choice.js';
import type { Choice, FormOptions } from './form-options.js';
import type { TypedForm } from './form-values.js';
import { ModeChoice } from './mode-choice.js';
import { WhatThen } from './what-then.js';

export interface RegisterPageProps {
  edition: Edition;
  language: Language;
  options: FormOptions;
  chosen: RegistrationCategory;
  /** Of that category. */
  form: RegistrationForm;
  values: TypedForm;
  errors: FieldError[];
  consentTexts: Record<ConsentKind, ConsentText>;
}

/** The shortest useful form. */
export function RegisterPage(props: RegisterPageProps) {
  const { edition, language, options, chosen, form, values, errors, consentTexts } = props;
  const t = translator(language);
  const title = t('registration:form.title', { edition: editionName(edition, language) });
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const said = errors.length > 0 ? `${t('registration:form.error')} ${title}` : title;
  return (
    <Page
      language={language}
      edition={edition}
      title={said}
      place="register"
      path={`/register?category=${chosen.code}`}
    >
      <main id="main" className="wrap duo">
        <form className="stack roomy" method="post" action={`/${edition.code}/${language}/register`} noValidate>
          <div>
            <h1>{title}</h1>
            <p className="soft">{t('registration:form.intro')}</p>
          </div>
          <CategoryChoice edition={edition} language={language} categories={options.categories} chosen={chosen} />
          {errors.length > 0 && <ErrorSummary language={language} errors={errors} />}
          <input type="hidden" name="key" value={values.key} />
          <input type="hidden" name="category" value={chosen.code} />
          <Field
            name="email"
            label={t('registration:form.email')}
            hint={t('registration:form.email-hint')}
            error={errorOf('email')}
          >
            {(ids) => (
              <input
                className="in"
                type="email"
                autoComplete="email"
                dir="ltr"
                defaultValue={values.email}
                required
                {...ids}
              />
            )}
          </Field>
          <Names values={values} errorOf={errorOf} language={language} />
          <Field
            name="organization"
            label={t('registration:form.organization')}
            hint={t('registration:form.organization-hint')}
            error={errorOf('organization')}
          >
            {(ids) => (
              <input
                className="in"
                autoComplete="organization"
                dir="auto"
                defaultValue={values.organization}
                required
                {...ids}
              />
            )}
          </Field>
          <Field
            name="country"
            label={t('registration:form.country')}
            hint={t('registration:form.country-hint')}
            error={errorOf('country')}
          >
            {(ids) => <Choices {...ids} choices={options.countries} chosen={values.country} language={language} />}
          </Field>
          <Field
            name="stakeholderType"
            label={t('registration:form.stakeholder-type')}
            error={errorOf('stakeholderType')}
          >
            {(ids) => (
              <Choices
                {...ids}
                choices={options.stakeholderTypes}
                chosen={values.stakeholderType}
                language={language}
              />
            )}
          </Field>
          <ModeChoice
            edition={edition}
            language={language}
            options={options}
            chosen={values.mode}
            error={errorOf('mode')}
          />
          <Field name="language" label={t('registration:form.language')} error={errorOf('language')}>
            {(ids) => (
              <select className="in" defaultValue={values.language} {...ids}>
                {options.languages.map(({ value, label }) => (
                  <option key={value} value={value} lang={value}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <FormQuestions
            definition={form.definition}
            asked="registration"
            language={language}
            typed={values.answers}
            errors={errors}
            countries={options.countries}
          />
          <ConsentBlock
            edition={edition}
            language={language}
            texts={consentTexts}
            isListed={values.publicList !== ''}
          />
          <div className="row">
            <button className="btn">{t('registration:form.send')}</button>
            {edition.answersKeptUntil && (
              <p className="hint">
                {t('registration:form.kept', { day: formatDay(edition.answersKeptUntil, language) })}
              </p>
            )}
          </div>
        </form>
        <WhatThen edition={edition} language={language} modes={options.modes} />
      </main>
    </Page>
  );
}

function Names({
  values,
  errorOf,
  language,
}: {
  values: TypedForm;
  errorOf: (field: string) => string | undefined;
  language: Language;
}) {
  const t = translator(language);
  return (
    <div className="field">
      <div className="cols tight">
        <Field name="givenName" label={t('registration:form.given-name')} error={errorOf('givenName')}>
          {(ids) => (
            <input
              className="in"
              autoComplete="given-name"
              dir="auto"
              defaultValue={values.givenName}
              {...withHint(ids)}
            />
          )}
        </Field>
        <Field name="familyName" label={t('registration:form.family-name')} error={errorOf('familyName')}>
          {(ids) => (
            <input
              className="in"
              autoComplete="family-name"
              dir="auto"
              defaultValue={values.familyName}
              {...withHint(ids)}
            />
          )}
        </Field>
      </div>
      <p className="hint" id="names-hint">
        {t('registration:form.name-hint')}
      </p>
    </div>
  );
}

/** Both names share one hint, which stands below them. */
function withHint<Ids extends { 'aria-describedby'?: string }>(ids: Ids): Ids {
  return { ...ids, 'aria-describedby': [ids['aria-describedby'], 'names-hint'].filter(Boolean).join(' ') };
}

interface ChoicesProps {
  choices: Choice[];
  chosen: string;
  language: Language;
  id: string;
  name: string;
}

function Choices({ choices, chosen, language, ...ids }: ChoicesProps) {
  return (
    <select className="in" defaultValue={chosen} required {...ids}>
      <option value="">{translator(language)('registration:form.choose')}</option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

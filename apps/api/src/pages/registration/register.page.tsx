import type { Edition } from '@app/edition';
import { formatDay, type Language, translator } from '@app/i18n';
import {
  type ConsentKind,
  type ConsentText,
  editionName,
  type RegistrationCategory,
  type RegistrationForm,
} from '@app/registration';
import { ErrorSummary, type FieldError } from '../layout/form.js';
import { Page } from '../layout/page.js';
import { FormQuestions } from '../forms/form-questions.js';
import { ConsentBlock } from '../privacy/consent-block.js';
import { type Invited, InvitedAs } from '../invitation/invited-as.js';
import { CategoryChoice } from './category-choice.js';
import type { FormOptions } from './form-options.js';
import type { TypedForm } from './form-values.js';
import { ModeChoice } from './mode-choice.js';
import { AnswersElsewhere, OpenToAnybody, SaveForLater } from './open-form-parts.js';
import { LettersLanguage, PersonFields } from './person-fields.js';
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
  /** Whose invitation it answers: category and address are fixed. */
  invited?: Invited;
}

/** The shortest useful form. */
export function RegisterPage(props: RegisterPageProps) {
  const { edition, language, options, chosen, form, values, errors, consentTexts, invited } = props;
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
      path={pathOf(props)}
      isPrivate={values.draft !== '' || invited !== undefined}
    >
      <main id="main" className="wrap duo">
        <form
          className="stack roomy"
          method="post"
          action={`/${edition.code}/${language}${invited ? '/invitation/registration' : '/register'}`}
          noValidate
        >
          <div>
            <h1>{title}</h1>
            <p className="soft">{t('registration:form.intro')}</p>
          </div>
          {!invited && (
            <CategoryChoice edition={edition} language={language} categories={options.categories} chosen={chosen} />
          )}
          {errors.length > 0 && <ErrorSummary language={language} errors={errors} />}
          <input type="hidden" name="key" value={values.key} />
          {invited ? (
            <InvitedAs edition={edition} language={language} chosen={chosen} invited={invited} />
          ) : (
            <OpenToAnybody values={values} chosen={chosen} language={language} error={errorOf('email')} />
          )}
          <PersonFields values={values} errorOf={errorOf} options={options} language={language} />
          <ModeChoice
            edition={edition}
            language={language}
            options={options}
            chosen={values.mode}
            error={errorOf('mode')}
          />
          <LettersLanguage chosen={values.language} options={options} language={language} error={errorOf('language')} />
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
          {!invited && <AnswersElsewhere typed={values.answers} form={form} />}
          <SaveForLater edition={edition} language={language} isInvited={invited !== undefined} />
        </form>
        <WhatThen edition={edition} language={language} modes={options.modes} isInvited={invited !== undefined} />
      </main>
    </Page>
  );
}

function pathOf({ values, chosen, invited }: RegisterPageProps): string {
  if (invited) return `/invitation/registration?token=${invited.token}`;
  return values.draft ? `/register/draft?token=${values.draft}` : `/register?category=${chosen.code}`;
}

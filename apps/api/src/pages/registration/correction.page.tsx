import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { closesOf, deadlineInWords, type OwnRegistration, type RegistrationForm } from '@app/registration';
import { FormQuestions } from '../forms/form-questions.js';
import type { TypedAnswers } from '../forms/typed-answers.js';
import { ErrorSummary, type FieldError } from '../layout/form.js';
import { Page } from '../layout/page.js';
import type { FormOptions } from './form-options.js';
import { LettersLanguage, PersonFields, type TypedPerson } from './person-fields.js';

interface Props {
  edition: Edition;
  language: Language;
  registration: OwnRegistration;
  /** The version that is corrected. */
  version: number;
  options: Pick<FormOptions, 'countries' | 'stakeholderTypes' | 'languages'>;
  form: RegistrationForm;
  values: TypedPerson & { answers: TypedAnswers };
  token?: string;
  errors: FieldError[];
}

/** Says what a change brings with it before it is sent. */
export function CorrectionPage(props: Props) {
  const { edition, language, registration, version, options, form, values, token, errors } = props;
  const t = translator(language);
  const home = `/${edition.code}/${language}`;
  const query = token ? `?token=${token}` : '';
  const title = t('forms:correcting.title');
  const closesAt = closesOf(edition, registration.mode);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <Page
      language={language}
      edition={edition}
      title={errors.length > 0 ? `${t('registration:form.error')} ${title}` : title}
      place={token ? 'register' : 'me'}
      path={`/registration/correction${query}`}
      isPrivate
    >
      <main id="main" className="wrap">
        <form className="stack roomy" method="post" action={`${home}/registration/correction`} noValidate>
          <div className="stack tight">
            <h1>{title}</h1>
            <p className="soft">{t('forms:correcting.intro', { number: registration.number })}</p>
            {closesAt && (
              <p className="soft">
                {t('forms:correcting.until', { when: deadlineInWords(closesAt, language, edition.timeZone) })}
              </p>
            )}
          </div>
          {errors.length > 0 && <ErrorSummary language={language} errors={errors} />}
          {registration.status === 'approved' && <p className="note">{t('forms:correcting.approved')}</p>}
          {token && <input type="hidden" name="token" value={token} />}
          <input type="hidden" name="version" value={version} />
          <PersonFields values={values} errorOf={errorOf} options={options} language={language} />
          <FormQuestions
            definition={form.definition}
            asked="registration"
            language={language}
            typed={values.answers}
            errors={errors}
            countries={options.countries}
          />
          <LettersLanguage chosen={values.language} options={options} language={language} error={errorOf('language')} />
          <div className="row">
            <button className="btn" id="save">
              {t('forms:correcting.save')}
            </button>
            <a href={`${home}/registration${query}`}>{t('forms:correcting.leave')}</a>
          </div>
        </form>
      </main>
    </Page>
  );
}

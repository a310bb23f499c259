import type { Edition } from '@app/edition';
import { formatList, type Language, translator } from '@app/i18n';
import { fieldsAsked, missingAnswers } from '@app/forms';
import { type OwnForm, type OwnRegistration } from '@app/registration';
import { FormQuestions } from '../forms/form-questions.js';
import { asTyped, type TypedAnswers } from '../forms/typed-answers.js';
import type { FieldError } from '../layout/form.js';
import type { Choice } from './form-options.js';

interface Props {
  edition: Edition;
  language: Language;
  registration: OwnRegistration;
  own: OwnForm;
  countries: Choice[];
  token?: string;
  typedAnswers?: TypedAnswers;
  errors: FieldError[];
}

/** What is asked once the registration is approved, and which of it is still missing. */
export function LaterForm({ edition, language, registration, own, countries, token, typedAnswers, errors }: Props) {
  const { definition } = own.form;
  if (registration.status !== 'approved' || fieldsAsked(definition, 'later').length === 0) return null;
  const t = translator(language);
  const missing = missingAnswers(definition, own.answers, 'later').map(({ label }) => label[language] ?? label.en);
  return (
    <section className="stack" aria-labelledby="later">
      <h2 id="later">{t('forms:later.title')}</h2>
      <p>
        {missing.length > 0 ? (
          <span className="st wait">{t('forms:later.missing', { questions: formatList(missing, language) })}</span>
        ) : (
          <span className="st ok">{t('forms:later.done')}</span>
        )}
      </p>
      <form
        className="stack roomy"
        method="post"
        action={`/${edition.code}/${language}/registration/later`}
        noValidate
        id="later-form"
      >
        {token && <input type="hidden" name="token" value={token} />}
        <FormQuestions
          definition={definition}
          asked="later"
          language={language}
          typed={typedAnswers ?? asTyped(own.answers)}
          errors={errors}
          countries={countries}
        />
        <p>
          <button className="btn">{t('forms:later.send')}</button>
        </p>
      </form>
    </section>
  );
}

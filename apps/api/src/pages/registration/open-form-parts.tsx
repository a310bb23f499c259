import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { fieldsAsked } from '@app/forms';
import { DRAFT_DAYS, type RegistrationCategory, type RegistrationForm } from '@app/registration';
import { fieldName, type TypedAnswers } from '../forms/typed-answers.js';
import { Field } from '../layout/form.js';
import type { TypedForm } from './form-values.js';

/** What the form asks of whoever was not invited: the address, which is proven by a letter; and as what it was opened. */
export function OpenToAnybody({
  values,
  chosen,
  language,
  error,
}: {
  values: TypedForm;
  chosen: RegistrationCategory;
  language: Language;
  error?: string;
}) {
  const t = translator(language);
  return (
    <>
      <input type="hidden" name="category" value={chosen.code} />
      {values.draft && <input type="hidden" name="draft" value={values.draft} />}
      <Field name="email" label={t('registration:form.email')} hint={t('registration:form.email-hint')} error={error}>
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
    </>
  );
}

/** What was answered on another category's form and is not asked on this one: it comes along, in case one goes back. */
export function AnswersElsewhere({ typed, form }: { typed: TypedAnswers; form: RegistrationForm }) {
  const asked = new Set(fieldsAsked(form.definition, 'registration').map(({ code }) => code));
  return Object.entries(typed)
    .filter(([code]) => !asked.has(code))
    .flatMap(([code, value]) =>
      [value].flat().map((one, at) => <input key={`${code} ${at}`} type="hidden" name={fieldName(code)} value={one} />),
    );
}

/** Keeps what is typed and sends a link to it; an invited person has that link already. */
export function SaveForLater({
  edition,
  language,
  isInvited,
}: {
  edition: Edition;
  language: Language;
  isInvited: boolean;
}) {
  const t = translator(language);
  return (
    <div className="stack tight">
      <div className="row">
        <button
          className="btn alt"
          formAction={`/${edition.code}/${language}/${isInvited ? 'invitation/registration' : 'register'}/draft`}
        >
          {t('forms:draft.save')}
        </button>
      </div>
      <p className="hint">{isInvited ? t('inviting:form.save-hint') : t('forms:draft.hint', { days: DRAFT_DAYS })}</p>
    </div>
  );
}

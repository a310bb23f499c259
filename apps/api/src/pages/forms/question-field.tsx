import { type Language, translator } from '@app/i18n';
import type { FormField } from '@app/forms';
import { Field, type FieldError, type FieldIds } from '../layout/form.js';
import type { Choice } from '../registration/form-options.js';
import { Said } from './said.js';
import { fieldName, type TypedAnswers } from './typed-answers.js';

interface Props {
  field: FormField;
  language: Language;
  typed: TypedAnswers;
  errors: FieldError[];
  countries: Choice[];
}

/** So many choices are shown at once; more stand in a list. */
const SHOWN_AT_ONCE = 5;

/** One question, whatever its type. */
export function QuestionField({ field, language, typed, errors, countries }: Props) {
  const name = fieldName(field.code);
  const error = errors.find((one) => one.field === name)?.message;
  const given = [typed[field.code] ?? ''].flat();
  const options = optionsOf(field, language);
  const isPicked =
    field.type === 'choices' ||
    field.type === 'yes-no' ||
    (field.type === 'choice' && field.required && options.length <= SHOWN_AT_ONCE);
  if (isPicked) return <Picks {...{ field, language, name, error, given, options }} />;
  return (
    <Field
      name={name}
      label={<Label field={field} language={language} />}
      hint={field.help && <Said texts={field.help} language={language} />}
      error={error}
    >
      {(ids) => <Input {...{ field, language, ids, countries, options }} value={given[0]} />}
    </Field>
  );
}

interface Option {
  value: string;
  label: string;
  lang?: 'en';
}

function optionsOf({ type, options = [] }: FormField, language: Language): Option[] {
  const t = translator(language);
  if (type === 'yes-no') return ['yes', 'no'].map((value) => ({ value, label: t(`forms:${value}`) }));
  return options.map(({ code, label }) => ({
    value: code,
    label: label[language] ?? label.en,
    lang: label[language] ? undefined : 'en',
  }));
}

function Label({ field, language }: { field: FormField; language: Language }) {
  return (
    <>
      <Said texts={field.label} language={language} />
      {!field.required && <span className="soft"> {translator(language)('forms:optional')}</span>}
    </>
  );
}

/** Radio buttons, or boxes where several may be chosen. */
function Picks({
  field,
  language,
  name,
  error,
  given,
  options,
}: Pick<Props, 'field' | 'language'> & { name: string; error?: string; given: string[]; options: Option[] }) {
  const described = [field.help && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className="field" aria-describedby={described || undefined}>
      <legend>
        <Label field={field} language={language} />
      </legend>
      {field.help && (
        <p className="hint" id={`${name}-hint`}>
          <Said texts={field.help} language={language} />
        </p>
      )}
      {error && (
        <p className="err" id={`${name}-error`}>
          {error}
        </p>
      )}
      {options.map(({ value, label, lang }, at) => (
        <label className="pick" key={value}>
          <input
            type={field.type === 'choices' ? 'checkbox' : 'radio'}
            name={name}
            value={value}
            id={at === 0 ? name : undefined}
            defaultChecked={given.includes(value)}
          />
          <span lang={lang}>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

const INPUT_TYPES = { date: 'date', email: 'email', url: 'url', phone: 'tel', number: 'text', text: 'text' } as const;

function Input({
  field,
  language,
  ids,
  countries,
  options,
  value,
}: Pick<Props, 'field' | 'language' | 'countries'> & { ids: FieldIds; options: Option[]; value: string }) {
  const { type, required } = field;
  if (type === 'long-text') {
    return <textarea className="in" rows={4} dir="auto" defaultValue={value} required={required} {...ids} />;
  }
  if (type === 'choice' || type === 'country') {
    const listed = type === 'country' ? countries : options;
    return (
      <select className="in" defaultValue={value} required={required} {...ids}>
        <option value="">{translator(language)('registration:form.choose')}</option>
        {listed.map((option: Option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  const inputType = INPUT_TYPES[type as keyof typeof INPUT_TYPES];
  return (
    <input
      className="in"
      type={inputType}
      inputMode={type === 'number' ? 'numeric' : undefined}
      dir={type === 'text' ? 'auto' : 'ltr'}
      defaultValue={value}
      required={required}
      {...ids}
    />
  );
}

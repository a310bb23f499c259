import { useState } from 'react';
import { Select } from '../../../parts/inputs';
import { useWords } from '../../../words/words';
import type { CallFormAnswer } from './call-form';
import { LANGUAGES, type Language } from '../../../words/language';
import { languageName } from '../../../words/language-name';
import { type InForm, inForm } from './in-form';

type Definition = CallFormAnswer['definition'];
type Field = Definition['sections'][number]['fields'][number];

/** A form as its applicants read it, in one of the six languages. */
export function FormReading({ definition }: { definition: Definition }) {
  const { t, language } = useWords();
  const [wanted, want] = useState<Language>(language);
  const { sections } = definition;
  if (sections.length === 0) return <p className="soft">{t('calls.form.none')}</p>;
  const fields = sections.flatMap((section) => section.fields);
  return (
    <div className="stack">
      <Select
        name="form-language"
        label={t('calls.form.language')}
        choices={LANGUAGES.map((value) => ({ value, label: languageName(value, language) }))}
        value={wanted}
        onChange={(value) => want(value as Language)}
      />
      {sections.map((section) => (
        <div key={section.code} className="stack tight">
          <h4>
            <Said text={inForm(section.title, wanted)} />
          </h4>
          {section.help && (
            <p className="soft">
              <Said text={inForm(section.help, wanted)} />
            </p>
          )}
          <ul className="stack tight">
            {section.fields.map((field) => (
              <li key={field.code}>
                <FieldReading field={field} fields={fields} wanted={wanted} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function FieldReading({ field, fields, wanted }: { field: Field; fields: Field[]; wanted: Language }) {
  const { t, formats } = useWords();
  const condition = field.when && conditionOf(field.when, fields, wanted);
  return (
    <>
      <b>
        <Said text={inForm(field.label, wanted)} />
      </b>{' '}
      <span className="soft">
        {t(`calls.form.types.${field.type}`)} · {t(field.required ? 'calls.form.required' : 'calls.form.optional')}
      </span>
      {field.help && (
        <p className="soft">
          <Said text={inForm(field.help, wanted)} />
        </p>
      )}
      {field.options && (
        <p className="soft">{formats.list(field.options.map(({ label }) => inForm(label, wanted).words))}</p>
      )}
      {condition && (
        <p className="soft">
          {t('calls.form.when', { field: condition.field, values: formats.list(condition.values) })}
        </p>
      )}
    </>
  );
}

/** Words of the form in their own language and direction; English ones are marked where the wanted language is missing. */
function Said({ text: { words, language, isMissing } }: { text: InForm }) {
  const { t } = useWords();
  return (
    <>
      <bdi lang={language}>{words}</bdi>
      {isMissing && <span className="tag"> {t('calls.form.missing')}</span>}
    </>
  );
}

function conditionOf(when: NonNullable<Field['when']>, fields: Field[], wanted: Language) {
  const other = fields.find(({ code }) => code === when.field);
  const label = (code: string) => {
    const option = other?.options?.find((each) => each.code === code);
    return option ? inForm(option.label, wanted).words : code;
  };
  return { field: other ? inForm(other.label, wanted).words : when.field, values: when.is.map(label) };
}

import { type Language, translator } from '@app/i18n';
import { Field } from '../layout/form.js';
import type { Choice, FormOptions } from './form-options.js';
import type { TypedForm } from './form-values.js';

/** What is typed about a person, on the form and when it is corrected. */
export type TypedPerson = Pick<
  TypedForm,
  'givenName' | 'familyName' | 'organization' | 'country' | 'stakeholderType' | 'language'
>;

interface Props {
  values: TypedPerson;
  errorOf: (field: string) => string | undefined;
  options: Pick<FormOptions, 'countries' | 'stakeholderTypes'>;
  language: Language;
}

/** Name, organization, country, and where somebody comes from. */
export function PersonFields({ values, errorOf, options, language }: Props) {
  const t = translator(language);
  return (
    <>
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
      <Field name="stakeholderType" label={t('registration:form.stakeholder-type')} error={errorOf('stakeholderType')}>
        {(ids) => (
          <Choices {...ids} choices={options.stakeholderTypes} chosen={values.stakeholderType} language={language} />
        )}
      </Field>
    </>
  );
}

/** In which language we write. */
export function LettersLanguage({
  chosen,
  options,
  language,
  error,
}: {
  chosen: string;
  options: Pick<FormOptions, 'languages'>;
  language: Language;
  error?: string;
}) {
  return (
    <Field name="language" label={translator(language)('registration:form.language')} error={error}>
      {(ids) => (
        <select className="in" defaultValue={chosen} {...ids}>
          {options.languages.map(({ value, label }) => (
            <option key={value} value={value} lang={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Names({ values, errorOf, language }: Pick<Props, 'values' | 'errorOf' | 'language'>) {
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

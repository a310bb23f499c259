import { ASKS, type Call, LONGEST_MINUTES, SHORTEST_MINUTES } from '@app/consultation';
import { type Language, translator } from '@app/i18n';
import { Field } from '../layout/form.js';
import type { Choice } from '../registration/form-options.js';
import type { SubmissionOptions } from './submission-options.js';
import type { TypedSubmission } from './submission-values.js';

interface Props {
  call: Call;
  values: TypedSubmission;
  options: SubmissionOptions;
  errorOf: (field: string) => string | undefined;
  language: Language;
}

/** What is proposed, in the words of its kind of call. */
export function ProposalFields(props: Props) {
  const { call, values, options, errorOf, language } = props;
  const t = translator(language);
  const asks = ASKS[call.kind];
  return (
    <section className="stack roomy" aria-labelledby="proposal">
      <h2 id="proposal">{t('consultation:form.proposal')}</h2>
      <Field
        name="title"
        label={t(`consultation:form.title.${call.kind}`)}
        hint={t('consultation:form.title-hint')}
        error={errorOf('title')}
      >
        {(ids) => <input className="in" dir="auto" defaultValue={values.title} required {...ids} />}
      </Field>
      <Field
        name="summary"
        label={t(`consultation:form.summary.${call.kind}`)}
        hint={t('consultation:form.summary-hint')}
        error={errorOf('summary')}
      >
        {(ids) => <textarea className="in" rows={8} dir="auto" defaultValue={values.summary} required {...ids} />}
      </Field>
      <Field name="textLanguage" label={t('consultation:form.text-language')}>
        {(ids) => <Select choices={options.languages} chosen={values.textLanguage} {...ids} />}
      </Field>
      <Boxes
        name="actionLines"
        legend={t('consultation:form.action-lines')}
        hint={t(asks.needsActionLines ? 'consultation:form.action-lines-hint' : 'consultation:form.optional')}
        choices={options.actionLines}
        chosen={values.actionLines}
        error={errorOf('actionLines')}
      />
      <details open={values.sdgs.length > 0 || undefined}>
        <summary>{t('consultation:form.sdgs-open')}</summary>
        <Boxes
          name="sdgs"
          legend={t('consultation:form.sdgs')}
          hint={t('consultation:form.optional')}
          choices={options.sdgs}
          chosen={values.sdgs}
          error={errorOf('sdgs')}
        />
      </details>
      {asks.session && <SessionFields {...props} />}
      {asks.speakers && (
        <Field
          name="speakers"
          label={t('consultation:form.speakers')}
          hint={t('consultation:form.speakers-hint')}
          error={errorOf('speakers')}
        >
          {(ids) => <textarea className="in" rows={4} dir="auto" defaultValue={values.speakers} {...ids} />}
        </Field>
      )}
    </section>
  );
}

function SessionFields({ values, options, errorOf, language }: Props) {
  const t = translator(language);
  const bounds = { atLeast: SHORTEST_MINUTES, atMost: LONGEST_MINUTES };
  return (
    <>
      <Boxes
        name="languages"
        legend={t('consultation:form.languages')}
        hint={t('consultation:form.languages-hint')}
        choices={options.spoken}
        chosen={values.languages}
        error={errorOf('languages')}
      />
      <Field name="mode" label={t('consultation:form.mode')} error={errorOf('mode')}>
        {(ids) => (
          <Select
            choices={[{ value: '', label: t('registration:form.choose') }, ...options.modes]}
            chosen={values.mode}
            {...ids}
          />
        )}
      </Field>
      <Field
        name="minutes"
        label={t('consultation:form.minutes')}
        hint={t('consultation:form.minutes-hint', bounds)}
        error={errorOf('minutes')}
      >
        {(ids) => (
          <input className="in num" inputMode="numeric" dir="ltr" size={5} defaultValue={values.minutes} {...ids} />
        )}
      </Field>
    </>
  );
}

interface BoxesProps {
  name: string;
  legend: string;
  hint?: string;
  choices: Choice[];
  chosen: string[];
  error?: string;
}

/** Several of a list; the first box is where the error leads. */
function Boxes({ name, legend, hint, choices, chosen, error }: BoxesProps) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className="field" aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="err" id={`${name}-error`}>
          {error}
        </p>
      )}
      {choices.map(({ value, label }, at) => (
        <label className="pick" key={value}>
          <input
            type="checkbox"
            name={name}
            value={value}
            id={at === 0 ? name : undefined}
            defaultChecked={chosen.includes(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Select({ choices, chosen, ...ids }: { choices: Choice[]; chosen: string; id: string; name: string }) {
  return (
    <select className="in" defaultValue={chosen} {...ids}>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

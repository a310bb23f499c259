import { MOST } from '@app/consultation';
import { type Language, translator } from '@app/i18n';
import { Field } from '../layout/form.js';
import type { TypedSubmission } from './submission-values.js';

interface Props {
  values: TypedSubmission;
  errorOf: (field: string) => string | undefined;
  language: Language;
}

/** So many empty rows are shown beyond those that are filled. */
const SPARE = 2;

/** Who else carries it: rows of name and address, two of them empty. */
export function CoOrganizerFields({ values, errorOf, language }: Props) {
  const t = translator(language);
  const filled = values.coOrganizers.filter(({ name, email }) => name || email);
  const rows = Array.from({ length: Math.min(filled.length + SPARE, MOST.coOrganizers) }, (_, at) => filled[at]);
  return (
    <section className="stack" aria-labelledby="co-organizers">
      <div className="stack tight">
        <h2 id="co-organizers">{t('consultation:form.co-organizers')}</h2>
        <p className="soft">{t('consultation:form.co-organizers-hint')}</p>
        {errorOf('coOrganizers') && <p className="err">{errorOf('coOrganizers')}</p>}
      </div>
      {rows.map((row, at) => (
        <fieldset className="field" key={at}>
          <legend>{t('consultation:form.co-organizer', { number: at + 1 })}</legend>
          <div className="cols tight">
            <Field name={`co-${at}-name`} label={t('consultation:form.co-name')} error={errorOf(`co-${at}-name`)}>
              {(ids) => <input className="in" dir="auto" defaultValue={row?.name ?? ''} {...ids} />}
            </Field>
            <Field name={`co-${at}-email`} label={t('consultation:form.co-email')} error={errorOf(`co-${at}-email`)}>
              {(ids) => <input className="in" type="email" dir="ltr" defaultValue={row?.email ?? ''} {...ids} />}
            </Field>
          </div>
        </fieldset>
      ))}
    </section>
  );
}

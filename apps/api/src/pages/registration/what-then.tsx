import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { HOURS_TO_PROVE, instantInWords } from '@app/registration';
import type { FormOptions } from './form-options.js';

interface Props {
  edition: Edition;
  language: Language;
  modes: FormOptions['modes'];
}

/** What an applicant may expect and by when, and how long the form is open. */
export function WhatThen({ edition, language, modes }: Props) {
  const t = translator(language);
  const values = { hours: HOURS_TO_PROVE, days: edition.decisionWorkingDays };
  const steps = [
    ['prove-when', 'prove', 'prove-hint'],
    ['decide-when', 'decide', 'decide-hint'],
    ['number-when', 'number'],
    ['badge-when', 'badge', 'badge-hint'],
  ];
  return (
    <aside className="stack">
      <div className="card stack">
        <h2>{t('registration:form.then.title')}</h2>
        <ol className="line">
          {steps.map(([when, what, hint]) => (
            <li key={what}>
              <span className="soft small">{t(`registration:form.then.${when}`, values)}</span>
              <b>{t(`registration:form.then.${what}`, values)}</b>
              {hint && <span className="soft small">{t(`registration:form.then.${hint}`, values)}</span>}
            </li>
          ))}
        </ol>
      </div>
      {modes
        .filter(({ isOpen, closesAt }) => isOpen && closesAt)
        .map(({ mode, closesAt }) => (
          <p className="small" key={mode}>
            {t(`registration:form.deadline.${mode}`, {
              when: instantInWords(closesAt!, language, edition.timeZone),
            })}
          </p>
        ))}
    </aside>
  );
}

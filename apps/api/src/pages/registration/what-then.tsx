import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { HOURS_TO_PROVE, deadlineInWords } from '@app/registration';
import type { FormOptions } from './form-options.js';

interface Props {
  edition: Edition;
  language: Language;
  modes: FormOptions['modes'];
  /** The address is proven already, and the edition may confirm the invited at once. */
  isInvited?: boolean;
}

const STEPS = [
  ['registration:form.then.prove-when', 'registration:form.then.prove', 'registration:form.then.prove-hint'],
  ['registration:form.then.decide-when', 'registration:form.then.decide', 'registration:form.then.decide-hint'],
];
const STEPS_OF_INVITED = [
  ['inviting:form.then.received-when', 'inviting:form.then.received'],
  ['inviting:form.then.decide-when', 'inviting:form.then.decide', 'inviting:form.then.decide-hint'],
];
const STEPS_OF_ALL = [
  ['registration:form.then.number-when', 'registration:form.then.number'],
  ['registration:form.then.badge-when', 'registration:form.then.badge', 'registration:form.then.badge-hint'],
];

/** What an applicant may expect and by when, and how long the form is open. */
export function WhatThen({ edition, language, modes, isInvited }: Props) {
  const t = translator(language);
  const values = { hours: HOURS_TO_PROVE, days: edition.decisionWorkingDays };
  const steps = [...(isInvited ? STEPS_OF_INVITED : STEPS), ...STEPS_OF_ALL];
  return (
    <aside className="stack">
      <div className="card stack">
        <h2>{t('registration:form.then.title')}</h2>
        <ol className="line">
          {steps.map(([when, what, hint]) => (
            <li key={what}>
              <span className="soft small">{t(when, values)}</span>
              <b>{t(what, values)}</b>
              {hint && <span className="soft small">{t(hint, values)}</span>}
            </li>
          ))}
        </ol>
      </div>
      {modes
        .filter(({ isOpen, closesAt }) => isOpen && closesAt)
        .map(({ mode, closesAt }) => (
          <p className="small" key={mode}>
            {t(`registration:form.deadline.${mode}`, {
              when: deadlineInWords(closesAt!, language, edition.timeZone),
            })}
          </p>
        ))}
    </aside>
  );
}

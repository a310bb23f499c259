import { DayField } from '../../parts/day-field';
import { errorOf } from '../../parts/faults';
import { InstantField } from '../../parts/instant-field';
import { NumberInput } from '../../parts/inputs';
import { useWords } from '../../words/words';
import type { PartProps } from './names-part';

const INSTANTS = ['registrationOpensAt', 'onSiteClosesAt', 'remoteClosesAt'] as const;

/** The windows of registration, how fast it is decided, and how long its answers are kept. Times are the edition's. */
export function RegistrationPart({ draft: { values, set }, fault }: PartProps) {
  const { t } = useWords();
  return (
    <section className="card stack" aria-labelledby="registration">
      <h2 id="registration">{t('edition.registration')}</h2>
      <p className="soft">{t('edition.zone-of-times', { zone: values.timeZone })}</p>
      <div className="cols">
        {INSTANTS.map((field) => (
          <InstantField
            key={field}
            name={field}
            label={t(`edition.${field}`)}
            error={errorOf(fault, field)}
            value={values[field]}
            zone={values.timeZone}
            onChange={(instant) => set(field, instant)}
          />
        ))}
      </div>
      <div className="cols tight">
        <NumberInput
          name="decisionWorkingDays"
          label={t('edition.decisionWorkingDays')}
          hint={t('edition.decision-hint')}
          error={errorOf(fault, 'decisionWorkingDays')}
          value={values.decisionWorkingDays}
          onChange={(days) => set('decisionWorkingDays', days)}
        />
        <DayField
          name="answersKeptUntil"
          label={t('edition.answersKeptUntil')}
          hint={t('edition.answers-hint')}
          error={errorOf(fault, 'answersKeptUntil')}
          value={values.answersKeptUntil ?? ''}
          onChange={(day) => set('answersKeptUntil', day || null)}
        />
      </div>
    </section>
  );
}

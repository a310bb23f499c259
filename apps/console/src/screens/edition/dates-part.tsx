import { DayField } from '../../parts/day-field';
import { errorOf } from '../../parts/faults';
import { TextInput } from '../../parts/inputs';
import { SixLanguages } from '../../parts/six-languages';
import { useWords } from '../../words/words';
import type { PartProps } from './names-part';

const ZONES = Intl.supportedValuesOf('timeZone');

/** When and where. */
export function DatesPart({ draft: { values, set }, fault }: PartProps) {
  const { t } = useWords();
  return (
    <section className="card stack" aria-labelledby="dates">
      <h2 id="dates">{t('edition.dates')}</h2>
      <div className="cols tight">
        <DayField
          name="startsOn"
          label={t('edition.startsOn')}
          error={errorOf(fault, 'startsOn')}
          value={values.startsOn}
          onChange={(day) => day && set('startsOn', day)}
        />
        <DayField
          name="endsOn"
          label={t('edition.endsOn')}
          error={errorOf(fault, 'endsOn')}
          value={values.endsOn}
          onChange={(day) => day && set('endsOn', day)}
        />
        <TextInput
          name="timeZone"
          label={t('edition.timeZone')}
          dir="ltr"
          list="zones"
          error={errorOf(fault, 'timeZone')}
          value={values.timeZone}
          onChange={(zone) => set('timeZone', zone)}
        />
        <datalist id="zones">
          {ZONES.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <TextInput
          name="venue"
          label={t('edition.venue')}
          dir="auto"
          error={errorOf(fault, 'venue')}
          value={values.venue}
          onChange={(text) => set('venue', text)}
        />
      </div>
      <SixLanguages
        name="city"
        legend={t('edition.city')}
        value={values.city}
        onChange={(city) => set('city', city)}
        fault={fault}
      />
    </section>
  );
}

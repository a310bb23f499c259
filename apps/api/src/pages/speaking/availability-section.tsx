import { cityOf, type Edition } from '@app/edition';
import { formatDateTime, formatDay, type Language, translator } from '@app/i18n';
import type { HoursOfDay, OwnAvailability } from '@app/programme';
import type { PartRow } from '@app/speakers';
import type { FieldError } from '../layout/form.js';
import { KeyFields } from './key-fields.js';
import type { Key } from './own-part.js';

interface Props {
  edition: Edition;
  language: Language;
  opens: Key;
  part: PartRow;
  availability: OwnAvailability;
  typedHours?: HoursOfDay[];
  error?: FieldError;
}

/** When a speaker can take part, a line per day; the conflict check and the programme team go by it. */
export function AvailabilitySection(props: Props) {
  const { edition, language, opens, part, availability, typedHours, error } = props;
  const t = translator(language);
  if ((part.state !== 'invited' && part.state !== 'accepted') || part.isCancelled) return null;
  const wrong = error?.field === 'availability' ? error.message : undefined;
  return (
    <section className="stack" aria-labelledby="availability">
      <h2 id="availability">{t('speakers:availability.title')}</h2>
      <p id="availability-hint">{t('speakers:availability.what', { place: cityOf(edition, language) })}</p>
      {wrong && <p className="err">{wrong}</p>}
      {availability.beside.map(({ startsAt, endsAt }) => (
        <p className="soft" key={startsAt.toISOString()}>
          {t('speakers:availability.beside', {
            from: formatDateTime(startsAt, language, edition.timeZone),
            to: formatDateTime(endsAt, language, edition.timeZone),
          })}
        </p>
      ))}
      <form className="stack" method="post" action={`/${edition.code}/${language}/speaking/availability`} noValidate>
        <KeyFields opens={opens} part={part} />
        <input type="hidden" name="version" value={availability.version} />
        {(typedHours ?? availability.hours).map((hours, at) => (
          <DayLine key={at} {...props} hours={hours} />
        ))}
        <p>
          <button className="btn alt">{t('speakers:availability.save')}</button>
        </p>
      </form>
    </section>
  );
}

function DayLine({ language, hours: { day, from, to } }: Props & { hours: HoursOfDay }) {
  const t = translator(language);
  return (
    <fieldset className="field" aria-describedby="availability-hint">
      <legend>{formatDay(new Date(`${day}T12:00:00Z`), language, 'UTC', 'weekday')}</legend>
      <input type="hidden" name="day" value={day} />
      <p className="row">
        {(['from', 'to'] as const).map((end) => (
          <label className="row" key={end}>
            <span>{t(`speakers:availability.${end}`)}</span>
            <input className="in num" type="time" name={end} defaultValue={end === 'from' ? from : to} />
          </label>
        ))}
      </p>
    </fieldset>
  );
}

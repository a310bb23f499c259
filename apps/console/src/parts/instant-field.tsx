import { useState } from 'react';
import { useWords } from '../words/words';
import { DayField } from './day-field';
import type { FieldProps } from './field';
import { TimeField } from './time-field';
import { dayAndTime, instantOf } from './zoned';

interface InstantFieldProps extends FieldProps {
  value: string | null;
  onChange(instant: string | null): void;
  zone: string;
}

/** An instant as a day and a time in the edition's zone. Without a day there is none. */
export function InstantField({ name, label, hint, error, value, onChange, zone }: InstantFieldProps) {
  const { t } = useWords();
  const known = value ? dayAndTime(value, zone) : { day: '', time: '' };
  const [time, setTime] = useState(known.time || '18:00');
  const tell = (day: string, at: string) => onChange(day ? instantOf(day, at || '00:00', zone) : null);
  return (
    <fieldset className="stack tight">
      <legend>{label}</legend>
      <div className="row top-aligned">
        <DayField
          name={name}
          label={t('fields.day')}
          hint={hint}
          error={error}
          value={known.day}
          onChange={(day) => tell(day, known.time || time)}
        />
        <TimeField
          name={`${name}-time`}
          label={t('fields.time')}
          value={known.time || time}
          onChange={(at) => {
            setTime(at);
            tell(known.day, at);
          }}
        />
      </div>
    </fieldset>
  );
}

import { useEffect, useState } from 'react';
import { Field, type FieldProps } from './field';
import { readTime } from './time-text';

interface TimeFieldProps extends FieldProps {
  /** `HH:MM` or nothing. */
  value: string;
  onChange(time: string): void;
}

/** A time of day to the minute, 24 hours in every browser; `934` becomes 09:34 when the field is left. */
export function TimeField({ value, onChange, ...field }: TimeFieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <Field {...field}>
      {(ids) => (
        <input
          className="in num time"
          inputMode="numeric"
          dir="ltr"
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            const whole = /^\d\d:\d\d$/.test(event.target.value) && readTime(event.target.value);
            if (whole) onChange(whole);
          }}
          onBlur={() => onChange(readTime(text) ?? (text.trim() === '' ? '' : value))}
          {...ids}
        />
      )}
    </Field>
  );
}

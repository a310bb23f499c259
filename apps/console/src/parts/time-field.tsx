import { useEffect, useState } from 'react';
import { useWords } from '../words/words';
import { Field, type FieldProps } from './field';
import { readTime } from './time-text';

interface TimeFieldProps extends FieldProps {
  /** `HH:MM` or nothing. */
  value: string;
  onChange(time: string): void;
}

/** A time of day to the minute, 24 hours in every browser; `934` becomes 09:34 when the field is left. */
export function TimeField({ value, onChange, error, ...field }: TimeFieldProps) {
  const { t } = useWords();
  const [text, setText] = useState(value);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => setText(value), [value]);
  const leave = () => {
    const time = text.trim() === '' ? '' : readTime(text);
    setWrong(time === undefined);
    if (time !== undefined) onChange(time);
  };
  return (
    <Field {...field} error={isWrong ? t('fields.time-wrong') : error}>
      {(ids) => (
        <input
          className="in num time"
          inputMode="numeric"
          dir="ltr"
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            if (/^\d\d:\d\d$/.test(event.target.value) && readTime(event.target.value)) onChange(event.target.value);
          }}
          onBlur={leave}
          {...ids}
        />
      )}
    </Field>
  );
}

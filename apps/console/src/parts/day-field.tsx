import { parseDate } from '@internationalized/date';
import { DateField, DateInput, DateSegment, Label, Text } from 'react-aria-components';
import type { FieldProps } from './field';

interface DayFieldProps extends FieldProps {
  /** `YYYY-MM-DD` or nothing. */
  value: string;
  onChange(day: string): void;
}

/** A day as the page's language writes it, typed in its parts; the browser's own language does not matter. */
export function DayField({ name, label, hint, error, value, onChange }: DayFieldProps) {
  return (
    <DateField
      className="field"
      name={name}
      isInvalid={error !== undefined}
      shouldForceLeadingZeros
      value={value ? parseDate(value) : null}
      onChange={(day) => onChange(day?.toString() ?? '')}
    >
      <Label className="label">{label}</Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {error && (
        <Text slot="errorMessage" className="err">
          {error}
        </Text>
      )}
      <DateInput className="in parts">{(segment) => <DateSegment segment={segment} />}</DateInput>
    </DateField>
  );
}

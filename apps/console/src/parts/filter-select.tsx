import { useId } from 'react';
import type { Choice } from './inputs';

interface FilterSelectProps {
  label: string;
  /** What choosing nothing is called: "Every kind". */
  every: string;
  choices: readonly Choice[];
  value: string | undefined;
  onChange(value: string | undefined): void;
}

/** A filter in the line above a list. */
export function FilterSelect({ label, every, choices, value, onChange }: FilterSelectProps) {
  const id = useId();
  return (
    <>
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      <select
        className="in"
        id={id}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
      >
        <option value="">{every}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </>
  );
}

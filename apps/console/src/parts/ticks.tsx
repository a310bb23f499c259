import type { ReactNode } from 'react';
import type { Choice } from './inputs';

/** Several of a few: each a box to tick. */
export function Ticks({
  legend,
  hint,
  choices,
  values,
  onChange,
}: {
  legend: string;
  hint?: string;
  choices: readonly Choice[];
  values: readonly string[];
  onChange(values: string[]): void;
}) {
  return (
    <fieldset className="stack tight">
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div className="ticks">
        {choices.map(({ value, label }) => (
          <Tick
            key={value}
            label={label}
            isTicked={values.includes(value)}
            onChange={(isTicked) =>
              onChange(
                choices
                  .map((choice) => choice.value)
                  .filter((one) => (one === value ? isTicked : values.includes(one))),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

export function Tick({
  label,
  isTicked,
  onChange,
}: {
  label: ReactNode;
  isTicked: boolean;
  onChange(isTicked: boolean): void;
}) {
  return (
    <label className="tick">
      <input type="checkbox" checked={isTicked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

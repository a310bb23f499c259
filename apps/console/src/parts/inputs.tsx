import type { HTMLInputTypeAttribute } from 'react';
import { Field, type FieldProps } from './field';

interface TextProps extends FieldProps {
  value: string;
  onChange(value: string): void;
}

export function TextInput({
  value,
  onChange,
  type = 'text',
  dir,
  lang,
  list,
  ...field
}: TextProps & {
  type?: HTMLInputTypeAttribute;
  dir?: 'ltr' | 'rtl' | 'auto';
  lang?: string;
  /** Id of a `datalist` with suggestions. */
  list?: string;
}) {
  return (
    <Field {...field}>
      {(ids) => (
        <input
          className="in"
          type={type}
          dir={dir}
          lang={lang}
          list={list}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...ids}
        />
      )}
    </Field>
  );
}

export function TextArea({
  value,
  onChange,
  rows = 3,
  dir = 'auto',
  lang,
  ...field
}: TextProps & { rows?: number; dir?: 'ltr' | 'rtl' | 'auto'; lang?: string }) {
  return (
    <Field {...field}>
      {(ids) => (
        <textarea
          className="in"
          rows={rows}
          dir={dir}
          lang={lang}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...ids}
        />
      )}
    </Field>
  );
}

/** A whole number; what is not one stays in the field and goes to the API as NaN's sentence. */
export function NumberInput({
  value,
  onChange,
  ...field
}: FieldProps & { value: number | null; onChange(value: number): void }) {
  return (
    <Field {...field}>
      {(ids) => (
        <input
          className="in num"
          inputMode="numeric"
          dir="ltr"
          size={6}
          autoComplete="off"
          value={value === null || Number.isNaN(value) ? '' : String(value)}
          onChange={(event) => onChange(readNumber(event.target.value))}
          {...ids}
        />
      )}
    </Field>
  );
}

function readNumber(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.replace(/[^\d.]/g, ''));
}

export interface Choice {
  value: string;
  label: string;
}

export function Select({
  value,
  onChange,
  choices,
  empty,
  ...field
}: TextProps & {
  choices: readonly Choice[];
  /** What choosing nothing is called; without it something must be chosen. */ empty?: string;
}) {
  return (
    <Field {...field}>
      {(ids) => (
        <select className="in" value={value} onChange={(event) => onChange(event.target.value)} {...ids}>
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

import { useId, type ReactNode } from 'react';

/** What ties an input to its label, hint and error; spread it on the input. */
export interface FieldIds {
  id: string;
  name: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

export interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  error?: string;
}

/** Label, hint, error, input, in this order; the error has the same words as in the summary. */
export function Field({ name, label, hint, error, children }: FieldProps & { children: (ids: FieldIds) => ReactNode }) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="err" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children({ id, name, 'aria-invalid': error ? true : undefined, 'aria-describedby': describedBy || undefined })}
    </div>
  );
}

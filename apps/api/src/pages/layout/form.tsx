import type { ReactNode } from 'react';
import { type Language, translator } from '@app/i18n';

export interface FieldError {
  field: string;
  message: string;
}

/** What went wrong, once at the top, each line a link to its field. Focused by `forum.js` when the page opens. */
export function ErrorSummary({ errors, language }: { errors: FieldError[]; language: Language }) {
  return (
    <div className="errors" role="alert" tabIndex={-1}>
      <div className="stack tight">
        <h2>{translator(language)('common:errors', { count: errors.length })}</h2>
        <ul className="stack tight">
          {errors.map(({ field, message }) => (
            <li key={field}>
              <a href={`#${field}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** What ties an input to its label, hint and error; spread it on the input. */
export interface FieldIds {
  id: string;
  name: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  children: (ids: FieldIds) => ReactNode;
}

/** Label, hint, error, input, in this order; the error has the same words as in the summary. */
export function Field({ name, label, hint, error, children }: FieldProps) {
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="err" id={`${name}-error`}>
          {error}
        </p>
      )}
      {children({
        id: name,
        name,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': describedBy || undefined,
      })}
    </div>
  );
}

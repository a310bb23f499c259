import { useEffect, useRef } from 'react';
import { ApiProblem } from '../api/problem';
import { ProblemNote } from '../shell/problem-note';
import { useWords } from '../words/words';

/** The sentence for one field, from a problem document. */
export function errorOf(fault: unknown, field: string): string | undefined {
  return fault instanceof ApiProblem ? fault.errors.find((error) => error.field === field)?.message : undefined;
}

/** What the API refused, once above the form; each line leads to its field. Takes the focus when it appears. */
export function Faults({ fault }: { fault: unknown }) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fault) box.current?.focus();
  }, [fault]);
  if (!fault) return null;
  const errors = fault instanceof ApiProblem ? fault.errors : [];
  if (errors.length === 0) return <ProblemNote fault={fault} />;
  return (
    <div className="errors stack tight" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('problems.fields', { count: errors.length })}</h2>
      <ul className="stack tight">
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a href="#main" onClick={(event) => toField(event, box.current, field)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Focuses the field of that name in the same form; nested names (`names/fr`) lead to their first part if need be. */
function toField(event: React.MouseEvent, box: Element | null, field: string): void {
  event.preventDefault();
  const form = box?.closest('form, .card, main') ?? document;
  const named = (name: string) => form.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`);
  (named(field) ?? named(field.split('/')[0]))?.focus();
}

import type { Language } from '@app/i18n';
import { conflictSentence, type OpenConflicts } from '@app/programme';
import type { FieldProblem } from '../http/problem.js';

/** The open conflicts of a refused release, one line each, in the person's language. */
export function conflictProblems({ conflicts, timeZone, field }: OpenConflicts, language: Language): FieldProblem[] {
  return conflicts.map((conflict) => {
    const { what, next } = conflictSentence(conflict, language, timeZone);
    return { field: field!, message: `${what} ${next}` };
  });
}

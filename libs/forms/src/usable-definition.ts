import { problemsOf } from './check-definition.js';
import { FormDefinition } from './form-definition.js';
import { FormUnusable } from './forms.errors.js';

/** A definition as it came from a file or a request. Refuses `forms.definition-…` naming each place. */
export function usableDefinition(definition: unknown): FormDefinition {
  const parsed = FormDefinition.safeParse(definition);
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ path }) => path.map(String).join('/') || '/');
    throw new FormUnusable([...new Set(places)].map((place) => ({ place, fault: 'shape' })));
  }
  const problems = problemsOf(parsed.data);
  if (problems.length > 0) throw new FormUnusable(problems);
  return parsed.data;
}

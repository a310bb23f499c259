import { fieldsAsked, type Asked, type FormDefinition, type FormField } from './form-definition.js';
import { readAnswer, type AnswerFault } from './read-answer.js';

/** Answers as they are kept: by the code of their field; what was not answered is not there. */
export type Answers = Record<string, string | string[] | number | boolean>;

/** What is wrong with the answer to a field, with the values of its sentence (`forms:fields.<reason>`). */
export interface AnswerProblem {
  code: string;
  reason: AnswerFault;
  values: Record<string, number>;
}

export interface CheckedAnswers {
  answers: Answers;
  problems: AnswerProblem[];
}

/**
 * Reads what somebody gave for the sections that are asked now (JSON values, or what a page's form sent) into answers as they are
 * kept. `given` holds also what was answered before, since conditions may look at it. An answer to a field whose condition does not
 * hold is dropped; one to a field that the form does not have is a problem.
 */
export function checkAnswers(
  definition: FormDefinition,
  given: Record<string, unknown>,
  facts: { country: string; before?: Answers },
  ...when: readonly Asked[]
): CheckedAnswers {
  const fields = fieldsAsked(definition, ...when);
  const all = new Map(definition.sections.flatMap(({ fields: own }) => own).map((field) => [field.code, field]));
  const read = new Map(
    fields
      .filter(({ code }) => isGiven(given[code]))
      .map((field) => [field.code, readAnswer(field, given[field.code], facts.country)] as const),
  );
  const valueOf = (code: string) => (read.has(code) ? read.get(code)?.value : facts.before?.[code]);
  const answers: Answers = {};
  const problems: AnswerProblem[] = Object.keys(given)
    .filter((code) => !fields.some((field) => field.code === code) && isGiven(given[code]))
    .map((code) => ({ code, reason: 'unknown', values: {} }));
  for (const field of fields) {
    if (!isAsked(field, valueOf, all)) continue;
    const one = read.get(field.code);
    if (!one) {
      if (field.required) problems.push({ code: field.code, reason: 'missing', values: {} });
    } else if (one.value === undefined) {
      problems.push({ code: field.code, reason: one.fault!, values: boundsOf(field) });
    } else {
      answers[field.code] = one.value;
    }
  }
  return { answers, problems };
}

/** Whether a field's condition holds, and that of the field which it looks at. */
export function isAsked(
  field: FormField,
  valueOf: (code: string) => Answers[string] | undefined,
  all: ReadonlyMap<string, FormField>,
): boolean {
  if (!field.when) return true;
  const other = all.get(field.when.field);
  if (!other || !isAsked(other, valueOf, all)) return false;
  const value = valueOf(other.code);
  const codes = typeof value === 'boolean' ? [value ? 'yes' : 'no'] : [value].flat();
  return codes.some((code) => field.when!.is.includes(String(code)));
}

/** Codes of required questions of a stage that have no answer yet. */
export function missingAnswers(definition: FormDefinition, answers: Answers, ...when: readonly Asked[]): FormField[] {
  const all = new Map(definition.sections.flatMap(({ fields }) => fields).map((field) => [field.code, field]));
  return fieldsAsked(definition, ...when).filter(
    (field) => answers[field.code] === undefined && isAsked(field, (code) => answers[code], all),
  );
}

function isGiven(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (Array.isArray(value)) return value.some(isGiven);
  return typeof value !== 'string' || value.trim() !== '';
}

function boundsOf({ type, atMost, atLeast = 0 }: FormField): Record<string, number> {
  const most = atMost ?? (type === 'long-text' ? LONGEST['long-text'] : type === 'text' ? LONGEST.text : 1_000_000_000);
  return { atMost: most, atLeast };
}

/** Longest texts where the form says nothing. */
export const LONGEST = { text: 200, 'long-text': 2000 } as const;

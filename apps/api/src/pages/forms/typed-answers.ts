import { z } from 'zod';
import { type Language, translator } from '@app/i18n';
import {
  type AnswerProblem,
  type Answers,
  type Asked,
  checkAnswers,
  fieldsAsked,
  type FormDefinition,
} from '@app/forms';
import type { FieldError } from '../layout/form.js';

/** Before the code of a question in the names of a page's fields. */
const PREFIX = 'a-';
const MOST = 200;

const Typed = z.union([z.string().max(20_000), z.array(z.string().max(200)).max(60)]);

/** What was typed into a category's form, by the codes of its questions. */
export const TypedAnswers = z.record(z.string(), Typed).catch({});
export type TypedAnswers = z.infer<typeof TypedAnswers>;

/** Gathers the fields of a sent page that are answers to a form's questions under `answers`. */
export function withAnswers(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const typed = Object.entries(body)
    .filter(([name]) => name.startsWith(PREFIX))
    .slice(0, MOST)
    .map(([name, value]) => [name.slice(PREFIX.length), value] as const);
  return { ...body, answers: Object.fromEntries(typed) };
}

/** Name and id of a question's field. */
export function fieldName(code: string): string {
  return PREFIX + code;
}

/** Of what was typed, the answers to the questions of this form and stage; what belongs to another is left out. */
export function answersOfForm(
  definition: FormDefinition,
  typed: TypedAnswers,
  ...asked: readonly Asked[]
): TypedAnswers {
  const codes = new Set(fieldsAsked(definition, ...asked).map(({ code }) => code));
  return Object.fromEntries(Object.entries(typed).filter(([code]) => codes.has(code)));
}

/** What is wrong with them, in the order of the form. */
export function answerErrors(
  definition: FormDefinition,
  typed: TypedAnswers,
  country: string,
  language: Language,
  ...asked: readonly Asked[]
): FieldError[] {
  return inWords(checkAnswers(definition, typed, { country }, ...asked).problems, definition, language);
}

function inWords(problems: AnswerProblem[], definition: FormDefinition, language: Language): FieldError[] {
  const t = translator(language);
  return problems.map(({ code, reason, values }) => {
    const field = definition.sections.flatMap(({ fields }) => fields).find((one) => one.code === code);
    const question = field ? (field.label[language] ?? field.label.en) : code;
    return {
      field: fieldName(code),
      message: t('forms:wrong', { question, sentence: t(`forms:refusals.answer.${reason}`, values) }),
    };
  });
}

/** Kept answers as a page's fields hold them. */
export function asTyped(answers: Answers): TypedAnswers {
  return Object.fromEntries(
    Object.entries(answers).map(([code, value]) => [
      code,
      typeof value === 'boolean' ? (value ? 'yes' : 'no') : Array.isArray(value) ? value : String(value),
    ]),
  );
}

import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { translator, type Language } from '@app/i18n';
import { ApplicationBody, IdempotencyKey } from '../../registration/application.body.js';
import type { Correction, RegistrationForm } from '@app/registration';
import type { FieldError } from '../layout/form.js';
import { answerErrors, answersOfForm, TypedAnswers, withAnswers } from '../forms/typed-answers.js';

const typed = z.string().max(2000).catch('');

/** What was typed about a person. */
export const TypedPersonFields = z.object({
  givenName: typed,
  familyName: typed,
  organization: typed,
  country: typed,
  stakeholderType: typed,
  language: typed,
});

const TypedFields = TypedPersonFields.extend({
  email: typed,
  mode: typed,
  /** What the consent block sent: the versions that were on the page, and the tick. */
  privacyVersion: typed,
  listVersion: typed,
  publicList: typed,
  /** Code of the category that was on the page; its form's answers, by field code. */
  category: typed,
  answers: TypedAnswers,
  /** Of the link to a half-filled form that was opened. */
  draft: z.string().max(100).catch(''),
  /** Random, made with the page: a double click sends it twice. */
  key: typed,
});

/** A half-filled form as it is kept, and as it is shown again. */
export function typedToKeep({
  key: _,
  draft: __,
  privacyVersion: ___,
  listVersion: ____,
  ...typedByPerson
}: TypedForm) {
  return typedByPerson;
}

export function formOfDraft(kept: Record<string, unknown>, draft: string): TypedForm {
  return TypedFields.parse({ ...kept, draft, key: randomUUID() });
}

/** What came from the form, whatever it was: it is shown again when something is wrong. */
export const TypedForm = z.preprocess(withAnswers, TypedFields);
export type TypedForm = z.infer<typeof TypedFields>;

/** The same with the category that was pressed instead. */
export const TypedForOther = z.preprocess(withAnswers, TypedFields.extend({ toCategory: typed }));
export type TypedForOther = z.infer<typeof TypedForOther>;

/** The same from the form behind an invitation, which says by its token whose it is. */
export const TypedInvitedForm = z.preprocess(withAnswers, TypedFields.extend({ token: z.string().max(100).catch('') }));
export type TypedInvitedForm = z.infer<typeof TypedInvitedForm>;

/** Nothing typed yet, and no way of taking part chosen. */
export const EMPTY_FORM: Omit<TypedForm, 'key'> = {
  email: '',
  givenName: '',
  familyName: '',
  organization: '',
  country: '',
  stakeholderType: '',
  mode: '',
  language: '',
  privacyVersion: '',
  listVersion: '',
  publicList: '',
  category: '',
  answers: {},
  draft: '',
};

/** Checks the answers as the API does; the first thing that is wrong of each field, in the visitor's language. */
export function readForm(
  {
    key: _,
    draft: __,
    privacyVersion,
    listVersion,
    publicList,
    category,
    answers: typedToForm,
    ...typedAnswers
  }: TypedForm,
  form: RegistrationForm,
  language: Language,
): { application?: ApplicationBody; errors: FieldError[] } {
  const consents = {
    'privacy-notice': versionOf(privacyVersion),
    'public-list': publicList ? versionOf(listVersion) : undefined,
  };
  const answers = { ...typedAnswers, category: category || undefined, consents };
  const toForm = answersOfForm(form.definition, typedToForm, 'registration');
  const unanswered = answerErrors(form.definition, toForm, answers.country, language, 'registration');
  const parsed = ApplicationBody.safeParse(answers);
  const wrong = wrongFields(parsed.error?.issues ?? [], answers);
  if (parsed.success && wrong.size === 0 && unanswered.length === 0)
    return { application: { ...parsed.data, answers: toForm }, errors: [] };
  return { errors: [...inWords(wrong, language), ...unanswered] };
}

const CorrectionBody = ApplicationBody.pick({
  givenName: true,
  familyName: true,
  organization: true,
  country: true,
  stakeholderType: true,
  language: true,
});

/** A correction, checked as an application is. */
export function readCorrection(
  { answers: typedToForm, ...others }: z.infer<typeof TypedPersonFields> & { answers: TypedAnswers },
  form: RegistrationForm,
  language: Language,
): { correction?: Correction; errors: FieldError[] } {
  const typedPerson = TypedPersonFields.parse(others);
  const answers = answersOfForm(form.definition, typedToForm, 'registration');
  const unanswered = answerErrors(form.definition, answers, typedPerson.country, language, 'registration');
  const parsed = CorrectionBody.safeParse(typedPerson);
  const wrong = wrongFields(parsed.error?.issues ?? [], typedPerson);
  if (parsed.success && wrong.size === 0 && unanswered.length === 0)
    return { correction: { ...parsed.data, answers }, errors: [] };
  return { errors: [...inWords(wrong, language), ...unanswered] };
}

/** The first thing that is wrong of each field. */
function wrongFields(
  issues: ReadonlyArray<{ path: PropertyKey[]; message: string }>,
  { givenName, familyName }: { givenName: string; familyName: string },
): Map<string, string> {
  const wrong = new Map(issues.toReversed().map(({ path, message }) => [String(path[0]), message]));
  if (!givenName.trim() && !familyName.trim()) wrong.set('givenName', 'registration:fields.name');
  return wrong;
}

/** In the order of the form. */
function inWords(wrong: ReadonlyMap<string, string>, language: Language): FieldError[] {
  const fields = Object.keys(ApplicationBody.shape).filter((field) => wrong.has(field));
  return fields.map((field) => ({ field, message: translator(language)(wrong.get(field)!) }));
}

function versionOf(text: string): number | undefined {
  return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined;
}

/** Two clicks on one page are one application; changed answers on the same page are another. */
export function pageKey({ key, ...answers }: TypedForm): string | undefined {
  if (!IdempotencyKey.safeParse(key).success) return undefined;
  const hash = createHash('sha256').update(JSON.stringify(answers)).digest('base64url');
  return `page ${key.slice(0, 80)} ${hash}`;
}

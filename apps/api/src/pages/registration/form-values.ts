import { createHash } from 'node:crypto';
import { z } from 'zod';
import { translator, type Language } from '@app/i18n';
import { ApplicationBody, IdempotencyKey } from '../../registration/application.body.js';
import type { FieldError } from '../layout/form.js';

const typed = z.string().max(2000).catch('');

/** What came from the form, whatever it was: it is shown again when something is wrong. */
export const TypedForm = z.object({
  email: typed,
  givenName: typed,
  familyName: typed,
  organization: typed,
  country: typed,
  stakeholderType: typed,
  mode: typed,
  language: typed,
  /** What the consent block sent: the versions that were on the page, and the tick. */
  privacyVersion: typed,
  listVersion: typed,
  publicList: typed,
  /** Random, made with the page: a double click sends it twice. */
  key: typed,
});
export type TypedForm = z.infer<typeof TypedForm>;

/** Checks the answers as the API does; the first thing that is wrong of each field, in the visitor's language. */
export function readForm(
  { key: _, privacyVersion, listVersion, publicList, ...typedAnswers }: TypedForm,
  language: Language,
): { application?: ApplicationBody; errors: FieldError[] } {
  const consents = {
    'privacy-notice': versionOf(privacyVersion),
    'public-list': publicList ? versionOf(listVersion) : undefined,
  };
  const answers = { ...typedAnswers, consents };
  const parsed = ApplicationBody.safeParse(answers);
  const wrong = new Map(parsed.error?.issues.toReversed().map(({ path, message }) => [String(path[0]), message]));
  if (!answers.givenName.trim() && !answers.familyName.trim()) wrong.set('givenName', 'registration:fields.name');
  if (parsed.success && wrong.size === 0) return { application: parsed.data, errors: [] };
  const t = translator(language);
  const fields = Object.keys(ApplicationBody.shape).filter((field) => wrong.has(field));
  return { errors: fields.map((field) => ({ field, message: t(wrong.get(field)!) })) };
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

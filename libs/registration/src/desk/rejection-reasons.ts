import { type Language, translator } from '@app/i18n';

/** Why the desk often says no. The words stand in all languages, so that every applicant reads them in their own. */
export const REJECTION_REASONS = [
  'too-little-known',
  'organization-unconfirmed',
  'through-delegation',
  'registered-twice',
  'no-answer',
] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];

/** The words of a reason as an applicant of that language reads them. */
export function reasonIn(reason: RejectionReason, language: Language): string {
  return translator(language)(`registration:reasons.${reason}`);
}

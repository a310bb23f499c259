import type { BodyOf } from '../../api/client';
import type { Language } from '../../words/language';

type Body = BodyOf<'/api/v1/editions/{edition}/registration-invitations/preview', 'post'>;

/** What stands in the form. */
export const NOTHING_TYPED = { category: '', list: '', language: 'en', until: '', note: '' };
export type TypedInvitations = typeof NOTHING_TYPED;

export function bodyOf({ until, language, ...same }: TypedInvitations): Body {
  return { ...same, language: language as Language, ...(until && { until }) };
}

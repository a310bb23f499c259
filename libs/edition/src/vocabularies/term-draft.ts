import type { Language } from '@app/i18n';
import type { TermDetails } from '../vocabulary-term.entity.js';

/** A term as a new edition receives it; its place is its place in the list. */
export interface TermDraft {
  code: string;
  parentCode?: string;
  labels: Record<Language, string>;
  details?: TermDetails;
}

/** One text in the order in which our catalogues are read. */
export function six(en: string, fr: string, es: string, ru: string, zh: string, ar: string): Record<Language, string> {
  return { en, fr, es, ru, zh, ar };
}

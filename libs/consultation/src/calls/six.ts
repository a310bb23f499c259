import type { InLanguages } from '@app/edition';

/** One text in the order in which our catalogues are read. */
export function six(en: string, fr: string, es: string, ru: string, zh: string, ar: string): InLanguages {
  return { en, fr, es, ru, zh, ar };
}

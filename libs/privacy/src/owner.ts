import type { Language } from '@app/i18n';

/** Whoever has shown that the letters to an address reach them: by a personal link, or signed in. */
export interface Owner {
  email: string;
  /** Normal form of `parseAddress`. */
  emailKey: string;
  name: string;
  /** Of letters. */
  language: Language;
}

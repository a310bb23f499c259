import { localeOf, type Language } from './language';

/** A language as readers of another one call it. */
export function languageName(tag: string, language: Language): string {
  return new Intl.DisplayNames([localeOf(language)], { type: 'language' }).of(tag) ?? tag;
}

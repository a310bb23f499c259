/** The six languages of the United Nations. The console keeps its own list: it knows the house only over HTTP. */
export const LANGUAGES = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language's name in itself. */
export const OWN_NAMES: Record<Language, string> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ru: 'Русский',
  zh: '中文',
  ar: 'العربية',
};

const KEPT = 'forum-console-language';

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** What Intl and React Aria get: 24 hours in dates, Latin digits in Arabic, day before month in English. */
export function localeOf(language: Language): string {
  return { en: 'en-GB', ar: 'ar-u-ca-gregory-nu-latn' }[language as string] ?? language;
}

/** `?lang=` in the address, else what was chosen in this browser, else what the browser asks for. */
export function startingLanguage(): Language {
  const wishes = [
    new URLSearchParams(location.search).get('lang'),
    localStorage.getItem(KEPT),
    ...navigator.languages.map((tag) => tag.slice(0, 2)),
  ];
  return wishes.find(isLanguage) ?? 'en';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
}

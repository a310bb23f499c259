/** The six official languages of the United Nations, in the order in which our catalogues are read. */
export const LANGUAGES = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Direction = 'ltr' | 'rtl';

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}

export function directionOf(language: Language): Direction {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** Of a text in any language, ISO 639: Persian, Hebrew and Urdu run from the right as well. */
export function directionOfText(language: string): Direction {
  const { textInfo } = new Intl.Locale(language) as Intl.Locale & { textInfo?: { direction: Direction } };
  return textInfo?.direction ?? (isLanguage(language) ? directionOf(language) : 'ltr');
}

/** "français" of 'fr' in 'fr'; with a capital where the language writes names of languages so at the start of a line. */
export function languageName(of: string, inLanguage: Language): string {
  const name = new Intl.DisplayNames([inLanguage], { type: 'language' }).of(of) ?? of;
  return name.charAt(0).toLocaleUpperCase(inLanguage) + name.slice(1);
}

/** The visitor's best language of ours by an Accept-Language header (RFC 9110 §12.5.4); English if none fits. */
export function chooseLanguage(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((wish) => {
      const [range, ...parameters] = wish.trim().split(';');
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { tag: range.toLowerCase().split('-')[0], quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter((wish) => isLanguage(wish.tag) && wish.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return (wishes[0]?.tag as Language | undefined) ?? 'en';
}

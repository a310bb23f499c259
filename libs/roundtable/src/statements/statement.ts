/** Whether somebody of the protocol office has read a text. Only what is checked can become public. */
export const TEXT_STATES = ['draft', 'checked'] as const;
export type TextState = (typeof TEXT_STATES)[number];

/** One version of a statement in one language. */
export interface StatementText {
  id: string;
  /** Language code, ISO 639. */
  language: string;
  /** From 1 in each language; the highest is the one that counts. */
  number: number;
  state: TextState;
  body: string;
  /** Who handed it in, as the log names them. */
  givenBy: string;
  givenAt: Date;
}

/** A short sentence of a checked text, picked by the protocol office to be published. */
export interface Quote {
  language: string;
  words: string;
}

/** Some ten pages; thirty minutes at 120 words take 24 000 letters of English. */
export const TEXT_AT_MOST = 40_000;
export const VERSIONS_AT_MOST = 20;
export const QUOTES_AT_MOST = 5;
export const QUOTE_AT_MOST = 300;

/** The version of each language that counts: the original first, then by language. */
export function newestTexts<T extends Pick<StatementText, 'language' | 'number'>>(
  texts: readonly T[],
  originalLanguage: string,
): T[] {
  const newest = new Map<string, T>();
  for (const text of texts) {
    if (text.number > (newest.get(text.language)?.number ?? 0)) newest.set(text.language, text);
  }
  return [...newest.values()].toSorted(
    (a, b) =>
      Number(b.language === originalLanguage) - Number(a.language === originalLanguage) ||
      (a.language < b.language ? -1 : 1),
  );
}

/** What the public may read of a statement once it is released: in each language the newest that was checked. */
export function publicTexts<T extends Pick<StatementText, 'language' | 'number' | 'state'>>(
  texts: readonly T[],
  originalLanguage: string,
): T[] {
  return newestTexts(
    texts.filter(({ state }) => state === 'checked'),
    originalLanguage,
  );
}

/** Line ends as ours, no blanks at the ends of lines, at most one empty line. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether words stand in a text as they are, whatever the blanks between them. */
export function standsIn(words: string, body: string): boolean {
  const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();
  return plain(words) !== '' && plain(body).includes(plain(words));
}

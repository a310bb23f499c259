import { type Edition, Editions, inLanguage, type VocabularyName } from '@app/edition';
import type { Language } from '@app/i18n';

type Name = (code: string) => string;

/** Codes of results in words of one language; an unknown code is its own name. */
export interface ResultWords {
  country: Name;
  stakeholderType: Name;
  /** '' where there is none. */
  region: Name;
  /** As pages write it: `C7`, in Arabic `جيم7`. */
  line: Name;
}

export async function resultWords(editions: Editions, edition: Edition, language: Language): Promise<ResultWords> {
  const terms = async (name: VocabularyName) =>
    new Map((await editions.vocabulary(edition.id, name)).map((term) => [term.code, term]));
  const [kinds, regions, lines] = await Promise.all([
    terms('stakeholder-type'),
    terms('itu-region'),
    terms('action-line'),
  ]);
  const countries = new Map(
    (await editions.countriesIn(language)).map(({ alpha2, names }) => [alpha2, inLanguage(names, language)]),
  );
  const label =
    (known: typeof kinds): Name =>
    (code) =>
      known.has(code) ? inLanguage(known.get(code)!.labels, language) : code;
  return {
    country: (code) => countries.get(code) ?? code,
    stakeholderType: label(kinds),
    region: label(regions),
    line: (code) => inLanguage(lines.get(code)?.details.shownCode ?? {}, language) || code,
  };
}

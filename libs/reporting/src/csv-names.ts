import type { DataSource } from 'typeorm';
import { byNameIn, inLanguage, readCountries, readVocabulary, type VocabularyName } from '@app/edition';
import { hasMessage, type Language, translator } from '@app/i18n';
import { readCategories } from '@app/registration';

type Name = (code: string) => string;

/** Codes in words of one language; an unknown code is its own name. */
export interface CsvNames {
  status: Name;
  mode: Name;
  category: Name;
  country: Name;
  ituRegion: Name;
  administrativeRegion: Name;
  stakeholderType: Name;
  /** An officer's name stays; a rule is told in a sentence. */
  decider: Name;
}

export async function csvNames(database: DataSource, editionId: string, language: Language): Promise<CsvNames> {
  const t = translator(language);
  const message =
    (root: string): Name =>
    (code) =>
      hasMessage(`${root}.${code}`) ? t(`${root}.${code}`) : code;
  const ofList = async (vocabulary: VocabularyName) =>
    among((await readVocabulary(database, editionId, vocabulary)).map(({ code, labels }) => [code, labels] as const));
  const among = (list: ReadonlyArray<readonly [string, Parameters<typeof inLanguage>[0]]>): Name => {
    const known = new Map(list);
    return (code) => (known.has(code) ? inLanguage(known.get(code)!, language) : code);
  };
  const countries = byNameIn(await readCountries(database), language);
  const categories = await readCategories(database, editionId);
  return {
    status: message('registration:status'),
    mode: message('registration:modes'),
    decider: message('registration:rules'),
    category: among(categories.map(({ code, names }) => [code, names] as const)),
    country: among(countries.map(({ alpha2, names }) => [alpha2, names] as const)),
    ituRegion: await ofList('itu-region'),
    administrativeRegion: await ofList('administrative-region'),
    stakeholderType: await ofList('stakeholder-type'),
  };
}

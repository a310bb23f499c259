import type { Editions } from '@app/edition';
import type { Language } from '@app/i18n';

/** The UN's short name of a country in a language; the code itself should it ever leave the list. */
export async function countryName(editions: Editions, alpha2: string, language: Language): Promise<string> {
  const countries = await editions.countriesIn(language);
  return countries.find((country) => country.alpha2 === alpha2)?.names[language] ?? alpha2;
}

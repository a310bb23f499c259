import { type Edition, Editions, inLanguage } from '@app/edition';
import { LANGUAGES, languageName, type Language } from '@app/i18n';
import {
  closesOf,
  isOpen,
  knownCategories,
  type ParticipationMode,
  PARTICIPATION_MODES,
  type RegistrationCategory,
} from '@app/registration';
import type { DataSource } from 'typeorm';

export interface Choice {
  value: string;
  label: string;
}

/** What the form offers at this moment. */
export interface FormOptions {
  countries: Choice[];
  stakeholderTypes: Choice[];
  languages: Choice[];
  modes: Array<{ mode: ParticipationMode; isOpen: boolean; closesAt: Date | null }>;
  freeSeats: number;
  /** Those that anybody may choose, in the edition's order. */
  categories: RegistrationCategory[];
}

/** As what somebody may come who was not invited. */
export async function openCategories(database: DataSource, edition: Edition): Promise<RegistrationCategory[]> {
  const categories = await knownCategories(database, edition.id);
  return categories.filter(({ closedAt, entry }) => closedAt === null && entry !== 'invited');
}

/** Countries as readers of the language look names up. */
export async function countryChoices(editions: Editions, language: Language): Promise<Choice[]> {
  const countries = await editions.countriesIn(language);
  return countries.map(({ alpha2, names }) => ({ value: alpha2, label: names[language] }));
}

/** The lists in the visitor's language: countries as its readers look names up, types in the edition's order. */
export async function formOptions(
  editions: Editions,
  edition: Edition,
  language: Language,
  {
    freeSeats,
    categories,
    chosen,
  }: { freeSeats: number; categories: RegistrationCategory[]; chosen?: RegistrationCategory },
  now: Date,
): Promise<FormOptions> {
  const types = await editions.vocabulary(edition.id, 'stakeholder-type');
  return {
    countries: await countryChoices(editions, language),
    stakeholderTypes: types.map(({ code, labels }) => ({ value: code, label: inLanguage(labels, language) })),
    languages: LANGUAGES.map((code) => ({ value: code, label: languageName(code, code) })),
    modes: PARTICIPATION_MODES.filter((mode) => chosen?.modes.includes(mode) ?? true).map((mode) => ({
      mode,
      isOpen: isOpen(edition, mode, now),
      closesAt: closesOf(edition, mode),
    })),
    freeSeats,
    categories,
  };
}

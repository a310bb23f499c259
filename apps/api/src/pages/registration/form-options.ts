import { type Edition, Editions, inLanguage } from '@app/edition';
import { LANGUAGES, languageName, type Language } from '@app/i18n';
import { closesOf, isOpen, type ParticipationMode, PARTICIPATION_MODES } from '@app/registration';

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
}

/** The lists in the visitor's language: countries as its readers look names up, types in the edition's order. */
export async function formOptions(
  editions: Editions,
  edition: Edition,
  language: Language,
  freeSeats: number,
  now: Date,
): Promise<FormOptions> {
  const countries = await editions.countriesIn(language);
  const types = await editions.vocabulary(edition.id, 'stakeholder-type');
  return {
    countries: countries.map(({ alpha2, names }) => ({ value: alpha2, label: names[language] })),
    stakeholderTypes: types.map(({ code, labels }) => ({ value: code, label: inLanguage(labels, language) })),
    languages: LANGUAGES.map((code) => ({ value: code, label: languageName(code, code) })),
    modes: PARTICIPATION_MODES.map((mode) => ({
      mode,
      isOpen: isOpen(edition, mode, now),
      closesAt: closesOf(edition, mode),
    })),
    freeSeats,
  };
}

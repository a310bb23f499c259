import { type Edition, Editions, inLanguage, type VocabularyTerm } from '@app/edition';
import { LANGUAGES, languageName, type Language } from '@app/i18n';
import { type Choice, countryChoices } from '../registration/form-options.js';

/** The lists of the form in the visitor's language. */
export interface SubmissionOptions {
  countries: Choice[];
  stakeholderTypes: Choice[];
  /** Of our letters and of the text. */
  languages: Choice[];
  actionLines: Choice[];
  sdgs: Choice[];
  /** What can be spoken. */
  spoken: Choice[];
  modes: Choice[];
}

export async function submissionOptions(
  editions: Editions,
  edition: Edition,
  language: Language,
): Promise<SubmissionOptions> {
  const terms = async (name: Parameters<Editions['vocabulary']>[1]) => editions.vocabulary(edition.id, name);
  const choice = ({ code, labels }: VocabularyTerm) => ({ value: code, label: inLanguage(labels, language) });
  const lines = (await terms('action-line')).filter(({ details }) => !details.isHeading);
  const shown = ({ code, details }: VocabularyTerm) => inLanguage(details.shownCode ?? {}, language) || code;
  return {
    countries: await countryChoices(editions, language),
    stakeholderTypes: (await terms('stakeholder-type')).map(choice),
    languages: LANGUAGES.map((code) => ({ value: code, label: languageName(code, code) })),
    actionLines: lines.map((term) => ({ value: term.code, label: `${shown(term)} ${choice(term).label}` })),
    sdgs: (await terms('sdg')).map((term) => ({ value: term.code, label: `${term.code} ${choice(term).label}` })),
    spoken: (await terms('language')).map(choice),
    modes: (await terms('participation-mode')).map(choice),
  };
}

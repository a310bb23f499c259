import { type Country, inLanguage } from '@app/edition';
import { formatDay, type Language, translator } from '@app/i18n';
import type { Answers } from './answers.js';
import type { FormDefinition, FormField } from './form-definition.js';

/** An answer for people to read, with the words of the version that it was given to. */
export interface AnswerInWords {
  code: string;
  label: string;
  /** One for each choice; else one. */
  lines: string[];
}

/** Whether the answers to a form cannot be said without the list of countries. */
export function needsCountries({ sections }: FormDefinition): boolean {
  return sections.some(({ fields }) => fields.some(({ type }) => type === 'country'));
}

/** One answer in the reader's language: the words of a choice, the name of a country, a day as days are written. */
export function answerLines(
  { type, options = [] }: FormField,
  value: Answers[string],
  language: Language,
  countries: Country[],
): string[] {
  if (type === 'yes-no') return [translator(language)(`forms:${value ? 'yes' : 'no'}`)];
  if (type === 'date') return [formatDay(String(value), language)];
  if (type === 'country') return [countries.find(({ alpha2 }) => alpha2 === value)?.names[language] ?? String(value)];
  if (type === 'choice' || type === 'choices') {
    const labelOf = (code: string) => {
      const option = options.find((one) => one.code === code);
      return option ? inLanguage(option.label, language) : code;
    };
    return [value].flat().map((code) => labelOf(String(code)));
  }
  return [String(value)];
}

import { type Country, inLanguage, type Reader, readCountries } from '@app/edition';
import { formatDay, type Language, translator } from '@app/i18n';
import type { Registration } from '../registration.entity.js';
import type { Answers } from './answers.js';
import { type Asked, fieldsAsked, type FormDefinition, type FormField } from './form-definition.js';
import { readFormVersion } from './forms.queries.js';

type Answered = Pick<Registration, 'editionId' | 'category' | 'formVersion' | 'answers' | 'answerVersions'>;

/** An answer for people to read, with the words of the version that it was given to. */
export interface AnswerInWords {
  code: string;
  label: string;
  /** One for each choice; else one. */
  lines: string[];
}

const EVER: readonly Asked[] = ['expression-of-interest', 'registration', 'later'];

/** What was answered, in the form's order and the reader's language. */
export async function answersInWords(
  reader: Reader,
  { editionId, category, formVersion, answers, answerVersions }: Answered,
  language: Language,
  ...asked: readonly Asked[]
): Promise<AnswerInWords[]> {
  if (Object.keys(answers).length === 0) return [];
  const versionOf = (code: string) => answerVersions[code] ?? formVersion;
  const words: AnswerInWords[] = [];
  const versions = [...new Set(Object.keys(answers).map(versionOf))].sort((a, b) => (a ?? 0) - (b ?? 0));
  for (const version of versions) {
    const { definition } = await readFormVersion(reader, editionId, category, version);
    const countries = needsCountries(definition) ? await readCountries(reader) : [];
    for (const field of fieldsAsked(definition, ...(asked.length > 0 ? asked : EVER))) {
      if (answers[field.code] === undefined || versionOf(field.code) !== version) continue;
      const lines = linesOf(field, (answers as Answers)[field.code], language, countries);
      words.push({ code: field.code, label: inLanguage(field.label, language), lines });
    }
  }
  return words;
}

/** The same of somebody's registration by its id, for the desk. Nobody: none. */
export async function answersOf(reader: Reader, registrationId: string, language: Language): Promise<AnswerInWords[]> {
  const [row] = await reader.query<Answered[]>(
    `select edition_id as "editionId", category, form_version as "formVersion", answers, answer_versions as "answerVersions"
     from registration where id = $1`,
    [registrationId],
  );
  return row ? answersInWords(reader, row, language) : [];
}

function needsCountries({ sections }: FormDefinition): boolean {
  return sections.some(({ fields }) => fields.some(({ type }) => type === 'country'));
}

function linesOf(
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

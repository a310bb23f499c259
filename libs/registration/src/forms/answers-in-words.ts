import { inLanguage, type Reader, readCountries } from '@app/edition';
import {
  answerLines,
  type AnswerInWords,
  type Answers,
  type Asked,
  fieldsAsked,
  fieldsToRead,
  needsCountries,
} from '@app/forms';
import type { Language } from '@app/i18n';
import type { Registration } from '../registration.entity.js';
import { readFormVersion } from './forms.queries.js';

type Answered = Pick<Registration, 'editionId' | 'category' | 'formVersion' | 'answers' | 'answerVersions'>;

/** Who reads: the owner everything, whoever decides what is not only counted. */
export type Reads = typeof fieldsAsked;

const EVER: readonly Asked[] = ['expression-of-interest', 'registration', 'later'];

/** What was answered, in the form's order and the reader's language. */
export async function answersInWords(
  reader: Reader,
  { editionId, category, formVersion, answers, answerVersions }: Answered,
  language: Language,
  reads: Reads = fieldsAsked,
  asked: readonly Asked[] = EVER,
): Promise<AnswerInWords[]> {
  if (Object.keys(answers).length === 0) return [];
  const versionOf = (code: string) => answerVersions[code] ?? formVersion;
  const words: AnswerInWords[] = [];
  const versions = [...new Set(Object.keys(answers).map(versionOf))].sort((a, b) => (a ?? 0) - (b ?? 0));
  for (const version of versions) {
    const { definition } = await readFormVersion(reader, editionId, category, version);
    const countries = needsCountries(definition) ? await readCountries(reader) : [];
    for (const field of reads(definition, ...asked)) {
      if (answers[field.code] === undefined || versionOf(field.code) !== version) continue;
      const lines = answerLines(field, (answers as Answers)[field.code], language, countries);
      words.push({ code: field.code, label: inLanguage(field.label, language), lines });
    }
  }
  return words;
}

/** What the desk may read of it, of somebody's registration by its id. Nobody: none. */
export async function answersOf(reader: Reader, registrationId: string, language: Language): Promise<AnswerInWords[]> {
  const [row] = await reader.query<Answered[]>(
    `select edition_id as "editionId", category, form_version as "formVersion", answers, answer_versions as "answerVersions"
     from registration where id = $1`,
    [registrationId],
  );
  return row ? answersInWords(reader, row, language, fieldsToRead) : [];
}

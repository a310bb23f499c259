import type { Reader } from '@app/edition';
import type { AnswerInWords, Answers } from '@app/forms';
import type { Language } from '@app/i18n';
import { answersInWords } from './answers-in-words.js';
import { readForm, type RegistrationForm } from './forms.queries.js';

/** The form of a registration's category as it is now, and what was answered so far. */
export interface OwnForm {
  form: RegistrationForm;
  answers: Answers;
  words: AnswerInWords[];
}

export async function ownForm(reader: Reader, registrationId: string, language: Language): Promise<OwnForm> {
  const [row] = await reader.query<
    Array<{
      editionId: string;
      category: string;
      formVersion: number | null;
      answers: Answers;
      answerVersions: Record<string, number>;
    }>
  >(
    `select edition_id as "editionId", category, form_version as "formVersion", answers, answer_versions as "answerVersions"
     from registration where id = $1`,
    [registrationId],
  );
  return {
    form: await readForm(reader, row.editionId, row.category),
    answers: row.answers,
    words: await answersInWords(reader, row, language),
  };
}

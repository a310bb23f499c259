import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type AnswerOf } from '../api/client';
import type { Choice } from '../parts/inputs';
import { useWords } from '../words/words';
import { useDesk } from './desk';

type Term = AnswerOf<'/api/v1/editions/{edition}/vocabularies/{name}', 'get'>['terms'][number];
export type VocabularyName =
  | 'action-line'
  | 'sdg'
  | 'session-type'
  | 'stakeholder-type'
  | 'panel-role'
  | 'audience'
  | 'language'
  | 'itu-region'
  | 'administrative-region';

const RARELY_CHANGES = { staleTime: 600_000 };

export interface WordList {
  choices: Choice[];
  /** The label of a code; the code itself when the edition does not know it. */
  nameOf(code: string): string;
}

/** One vocabulary of the edition in the page's language; headings cannot be chosen. */
export function useVocabulary(name: VocabularyName): WordList {
  const { language } = useWords();
  const { edition } = useDesk();
  const { data } = useQuery({
    ...RARELY_CHANGES,
    queryKey: [edition.code, 'vocabulary', name],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/vocabularies/{name}', {
          params: { path: { edition: edition.code, name } },
        }),
      ),
  });
  const terms = data?.terms ?? [];
  const labelOf = ({ labels }: Term) => labels[language] ?? labels.en;
  return {
    choices: terms.filter(({ isHeading }) => !isHeading).map((term) => ({ value: term.code, label: labelOf(term) })),
    nameOf: (code) => {
      const term = terms.find((one) => one.code === code);
      return term ? labelOf(term) : code;
    },
  };
}

/** Countries by their UN names in the page's language, in its order. */
export function useCountries(): WordList {
  const { language } = useWords();
  const { edition } = useDesk();
  const { data } = useQuery({
    ...RARELY_CHANGES,
    queryKey: [edition.code, 'countries', language],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/countries', {
          params: { path: { edition: edition.code }, query: { lang: language } },
        }),
      ),
  });
  const countries = data?.countries ?? [];
  return {
    choices: countries.map(({ code, name }) => ({ value: code, label: name })),
    nameOf: (code) => countries.find((country) => country.code === code)?.name ?? code,
  };
}

export const categoriesQuestion = (edition: string) => ({
  queryKey: [edition, 'registration-categories'],
  queryFn: () =>
    answerOf(api.GET('/api/v1/editions/{edition}/registration-categories', { params: { path: { edition } } })),
});

/** As what somebody comes, closed categories too, in the page's language. */
export function useCategories(): WordList {
  const { language } = useWords();
  const { edition } = useDesk();
  const { data } = useQuery({ ...categoriesQuestion(edition.code), ...RARELY_CHANGES });
  const choices = (data?.categories ?? []).map(({ code, names }) => ({
    value: code,
    label: names[language] || names.en || code,
  }));
  return { choices, nameOf: (code) => choices.find(({ value }) => value === code)?.label ?? code };
}

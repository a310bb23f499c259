import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type AnswerOf } from '../../api/client';
import type { Language } from '../../words/language';

export type DeskPage = AnswerOf<'/api/v1/editions/{edition}/consultation/submissions', 'get'>;
export type DeskLine = DeskPage['items'][number];
export type Submission = AnswerOf<'/api/v1/editions/{edition}/consultation/submissions/{id}', 'get'>;
export type Decision = NonNullable<DeskLine['noted']>;
export type Queue = keyof DeskPage['counts'];

/** What stands in the address: which queue, what is looked for, which one is open. */
export interface ReviewSearch {
  queue?: string;
  q?: string;
  kind?: string;
  line?: string;
  submission?: string;
}

export const QUEUES = ['mine', 'undecided', 'noted', 'waitlisted', 'over'] as const satisfies readonly Queue[];
export const DECISIONS = ['accept', 'decline', 'waitlist', 'merge'] as const satisfies readonly Decision[];

/** Reviewers begin with what they have to read, editors with what waits for a decision. */
export function queueOf({ queue }: ReviewSearch, isEditor: boolean): Queue {
  return QUEUES.find((one) => one === queue) ?? (isEditor ? 'undecided' : 'mine');
}

export const deskQuestion = (edition: string, search: ReviewSearch, isEditor: boolean) =>
  queryOptions({
    queryKey: [edition, 'review', 'list', queueOf(search, isEditor), search.q, search.kind, search.line],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/consultation/submissions', {
          params: {
            path: { edition },
            query: {
              queue: queueOf(search, isEditor),
              q: search.q,
              kind: search.kind as DeskLine['kind'] | undefined,
              actionLine: search.line,
            },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const submissionQuestion = (edition: string, id: string, lang: Language) =>
  queryOptions({
    queryKey: [edition, 'review', 'one', id, lang],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/consultation/submissions/{id}', {
          params: { path: { edition, id }, query: { lang } },
        }),
      ),
  });

export const roundsQuestion = (edition: string) =>
  queryOptions({
    queryKey: [edition, 'review', 'rounds'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/editions/{edition}/consultation/rounds', { params: { path: { edition } } })),
  });

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { answerOf, api, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { LetterLine } from './letter-line';
import { LetterPanel } from './letter-panel';
import { LetterTabs } from './letter-tabs';
import { Unreached } from './unreached';

type LetterPage = AnswerOf<'/api/v1/editions/{edition}/letters', 'get'>;
export type Letter = LetterPage['letters'][number];
export type LetterState = Letter['state'];

/** Of somebody or of a session alone. */
export interface WhoseLetters {
  person?: string;
  session?: string;
}

export const lettersQuestion = (
  edition: string,
  state: LetterState | undefined,
  { person, session }: WhoseLetters = {},
) => ({
  queryKey: [edition, 'letters', state ?? 'all', person ?? '', session ?? ''],
  queryFn: ({ pageParam }: { pageParam?: string }) =>
    answerOf(
      api.GET('/api/v1/editions/{edition}/letters', {
        params: { path: { edition }, query: { state, person, session, cursor: pageParam } },
      }),
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: LetterPage) => page.next,
});

/** What was written to people, by how far it came; one of them open beside the list. */
export function Letters() {
  const { t, formats } = useWords();
  const { edition, roles } = useDesk();
  const search = useSearch({ from: '/$edition/letters' });
  const navigate = useNavigate({ from: '/$edition/letters' });
  const state = search.state as LetterState | undefined;
  const question = useInfiniteQuery({
    ...lettersQuestion(edition.code, state, search),
    placeholderData: keepPreviousData,
  });
  const pages = question.data?.pages ?? [];
  const letters = pages.flatMap((page) => page.letters);
  const isOfOne = search.person !== undefined || search.session !== undefined;
  const open = (letter?: string) => void navigate({ search: { ...search, letter }, replace: true });

  return (
    <Screen title={t('places.letters')} lead={t('letters.lead')}>
      {pages[0]?.waitingSince && (
        <p className="note" role="status">
          {t('letters.waiting-since', { since: formats.dateTime(pages[0].waitingSince, edition.timeZone) })}
        </p>
      )}
      {isOfOne ? (
        pages[0]?.about && (
          <p className="row">
            <b>{t('letters.once-more.about', { name: `\u2068${pages[0].about}\u2069` })}</b>
            <Link to="/$edition/letters" params={{ edition: edition.code }}>
              {t('letters.once-more.all')}
            </Link>
          </p>
        )
      ) : (
        <>
          {roles.includes('secretariat') && <Unreached />}
          <LetterTabs counts={pages[0]?.counts} current={state} />
        </>
      )}
      {question.error && <ProblemNote fault={question.error} retry={() => void question.refetch()} />}
      {question.isPending && <Waiting />}
      {pages.length > 0 && letters.length === 0 && (
        <Empty title={t('letters.none')}>
          <p className="soft">
            {t(isOfOne ? 'letters.once-more.none' : state === 'failed' ? 'letters.none-failed' : 'letters.none-why')}
          </p>
        </Empty>
      )}
      {letters.length > 0 && (
        <div className={search.letter ? 'split' : undefined}>
          <div className="stack">
            <DataTable
              label={t('places.letters')}
              heads={[t('letters.to'), t('letters.kind'), t('letters.written'), t('letters.state')]}
            >
              {letters.map((letter) => (
                <LetterLine
                  key={letter.id}
                  letter={letter}
                  isOpen={letter.id === search.letter}
                  open={() => open(letter.id)}
                />
              ))}
            </DataTable>
            {question.hasNextPage && (
              <p>
                <button type="button" className="btn alt" onClick={() => void question.fetchNextPage()}>
                  {t('actions.more')}
                </button>
              </p>
            )}
          </div>
          {search.letter && <LetterPanel key={search.letter} id={search.letter} close={() => open()} />}
        </div>
      )}
    </Screen>
  );
}

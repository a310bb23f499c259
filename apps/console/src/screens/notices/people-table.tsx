import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { Faults } from '../../parts/faults';
import { FilterSelect } from '../../parts/filter-select';
import { State, type StateShape } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { Waiting } from '../../shell/waiting';
import { languageName } from '../../words/language-name';
import { useWords } from '../../words/words';
import { ChangeWords } from './change-words';
import { type Notice, type NoticeState, peopleQuestion, type Round } from './notices-question';

const SHAPES: Record<NoticeState, StateShape> = {
  due: 'wait',
  written: 'ok',
  'by-hand': 'warn',
  'told-by-hand': 'ok',
  needless: 'half',
};

/** Whom it concerns: what is other for them, whether a letter reaches them, and the letter itself. */
export function PeopleTable({ number, round, show }: { number: string; round: Round; show(notice: Notice): void }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const [state, choose] = useState<NoticeState>();
  const question = useInfiniteQuery({
    ...peopleQuestion(edition.code, number, round, state),
    placeholderData: keepPreviousData,
  });
  const told = useMutation({
    mutationFn: (id: string) =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/notices/{id}/told-by-hand', {
          params: { path: { edition: edition.code, id } },
        }),
      ),
    onSuccess: () => questions.invalidateQueries({ queryKey: [edition.code, 'notices'] }),
  });
  if (question.error) return <ProblemNote fault={question.error} retry={() => void question.refetch()} />;
  if (!question.data) return <Waiting />;
  const notices = question.data.pages.flatMap((page) => page.notices);
  return (
    <>
      <div className="row">
        <FilterSelect
          label={t('notices.state')}
          every={t('notices.all')}
          choices={round.states
            .filter(({ people }) => people > 0)
            .map(({ state: one, people }) => ({
              value: one,
              label: `${t(`notices.notice.${one}`)} (${formats.number(people)})`,
            }))}
          value={state}
          onChange={(value) => choose(value as NoticeState | undefined)}
        />
      </div>
      <Faults fault={told.error} />
      {notices.length === 0 && <p className="soft">{t('notices.none')}</p>}
      {notices.length > 0 && (
        <DataTable label={t('notices.person')} heads={[t('notices.person'), t('notices.changes'), t('notices.state')]}>
          {notices.map((notice) => (
            <Line key={notice.id} notice={notice} show={() => show(notice)} told={() => told.mutate(notice.id)} />
          ))}
        </DataTable>
      )}
      {question.hasNextPage && (
        <p>
          <button type="button" className="btn alt" onClick={() => void question.fetchNextPage()}>
            {t('actions.more')}
          </button>
        </p>
      )}
    </>
  );
}

function Line({ notice, show, told }: { notice: Notice; show(): void; told(): void }) {
  const { t, formats, language } = useWords();
  const { edition } = useDesk();
  return (
    <tr>
      <td>
        <b>
          <bdi>{notice.name}</bdi>
        </b>
        <p className="soft">
          <bdi>{notice.organization}</bdi>
        </p>
        <p className="soft">{languageName(notice.language, language)}</p>
      </td>
      <td>
        <ChangeWords changes={notice.changes} />
      </td>
      <td>
        <p>
          <State shape={SHAPES[notice.state]}>{t(`notices.notice.${notice.state}`)}</State>
        </p>
        {notice.settledAt && notice.state === 'told-by-hand' && (
          <p className="soft">
            {t('notices.told-by', {
              by: notice.settledBy,
              when: formats.dateTime(notice.settledAt, edition.timeZone),
            })}
          </p>
        )}
        {notice.state === 'by-hand' ? (
          <button type="button" className="btn alt" aria-label={`${t('notices.told')}: ${notice.name}`} onClick={told}>
            {t('notices.told')}
          </button>
        ) : (
          <button
            type="button"
            className="plain link"
            aria-label={`${t('notices.see')}: ${notice.name}`}
            onClick={show}
          >
            {t('notices.see')}
          </button>
        )}
      </td>
    </tr>
  );
}

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { FilterSelect } from '../../parts/filter-select';
import { SearchField } from '../../parts/search-field';
import { State } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { SHAPES as LETTER_SHAPES } from '../letters/letter-words';
import {
  type Announcement,
  peopleQuestion,
  type Recipient,
  type Standing,
  STANDING_SHAPES,
} from './announcements-question';
import { LetterPreview } from './letter-preview';

const SHOWN: readonly Standing[] = ['reached', 'no-address', 'unsubscribed', 'suppressed'];

/** Whom it goes to, and who is left out; the letter of one of them open beside the list. */
export function People({ announcement }: { announcement: Announcement }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const search = useSearch({ from: '/$edition/announcements/$id' });
  const navigate = useNavigate({ from: '/$edition/announcements/$id' });
  const standing = SHOWN.find((one) => one === search.standing);
  const question = useInfiniteQuery({
    ...peopleQuestion(edition.code, announcement, { search: search.q, standing }),
    placeholderData: keepPreviousData,
  });
  const people = question.data?.pages.flatMap((page) => page.people) ?? [];
  const opened = people.find(({ personId }) => personId === search.person);
  const go = (change: { q?: string; standing?: string; person?: string }) =>
    void navigate({ search: { ...search, ...change }, replace: true });
  return (
    <section className="stack" aria-labelledby="whom">
      <h2 id="whom">{t('announcements.whom')}</h2>
      <div className="row">
        <SearchField
          label={t('announcements.find')}
          value={search.q ?? ''}
          onChange={(q) => go({ q: q || undefined })}
        />
        <FilterSelect
          label={t('announcements.standing')}
          every={t('announcements.every-standing')}
          choices={SHOWN.map((value) => ({ value, label: t(`announcements.standings.${value}`) }))}
          value={standing}
          onChange={(chosen) => go({ standing: chosen })}
        />
      </div>
      {question.error && <ProblemNote fault={question.error} retry={() => void question.refetch()} />}
      {question.isPending && <Waiting />}
      {question.data && people.length === 0 && <p className="soft">{t('announcements.found-nobody')}</p>}
      {people.length > 0 && (
        <div className={opened ? 'split' : undefined}>
          <div className="stack">
            <DataTable
              label={t('announcements.whom')}
              heads={[t('announcements.person'), t('announcements.language'), t('announcements.standing')]}
            >
              {people.map((one) => (
                <Line
                  key={one.personId}
                  person={one}
                  isOpen={one === opened}
                  open={() => go({ person: one.personId })}
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
          {opened && (
            <LetterPreview
              key={opened.personId}
              announcement={announcement}
              person={opened}
              close={() => go({ person: undefined })}
            />
          )}
        </div>
      )}
    </section>
  );
}

function Line({ person, isOpen, open }: { person: Recipient; isOpen: boolean; open(): void }) {
  const { t } = useWords();
  const { name, organization, language, standing, letter } = person;
  return (
    <tr aria-selected={isOpen}>
      <td>
        <button type="button" className="plain link" onClick={open}>
          <b>
            <bdi>{name}</bdi>
          </b>
        </button>
        {organization && (
          <p className="soft">
            <bdi>{organization}</bdi>
          </p>
        )}
      </td>
      <td>{t('letters.in', { language: language.toUpperCase() })}</td>
      <td>
        {letter ? (
          <State shape={LETTER_SHAPES[letter.state]}>{t(`letters.states.${letter.state}`)}</State>
        ) : (
          <State shape={STANDING_SHAPES[standing]}>{t(`announcements.standings.${standing}`)}</State>
        )}
      </td>
    </tr>
  );
}

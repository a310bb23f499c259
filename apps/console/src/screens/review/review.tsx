import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Empty } from '../../parts/empty';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { useToast } from '../../shell/toasts';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { useDeskKeys } from '../registrations/desk-keys';
import { ApplyBar } from './apply-bar';
import { ReviewFilter } from './review-filter';
import { ReviewKeys } from './review-keys';
import { deskQuestion, type Decision } from './review-questions';
import { ReviewTable } from './review-table';
import { ReviewTabs } from './review-tabs';
import { SubmissionPanel } from './submission-panel';

/** What was noted, to be undone. */
export interface NotedNow {
  id: string;
  code: string;
  decision: Decision;
}

/** The review desk: the best reviewed first, one open beside the list, and after a decision the next. */
export function Review() {
  const { t } = useWords();
  const { edition, may } = useDesk();
  const isEditor = may('calls');
  const search = useSearch({ from: '/$edition/review' });
  const navigate = useNavigate({ from: '/$edition/review' });
  const question = useQuery(deskQuestion(edition.code, search, isEditor));
  const [areHintsOpen, openHints] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const lines = question.data?.items ?? [];
  const open = (submission?: string, ignoreBlocker = false) =>
    void navigate({ search: { ...search, submission }, replace: true, ignoreBlocker });
  const noted = useNoted((id) => open(id, true));

  const decided = (what: NotedNow) => {
    const place = lines.findIndex((line) => line.id === what.id);
    const next = lines[place + 1] ?? lines[place - 1];
    noted.tell(what);
    open(next?.id ?? what.id, true);
  };
  const step = (by: 1 | -1) => () => {
    const place = lines.findIndex((line) => line.id === search.submission);
    const next = place === -1 ? lines[0] : lines[place + by];
    if (next) open(next.id);
  };
  const press = (key: string) => () => box.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click();
  const focus = (where: string) => () => box.current?.querySelector<HTMLElement>(where)?.focus();
  useDeskKeys(box, {
    j: step(1),
    k: step(-1),
    a: press('a'),
    d: press('d'),
    w: press('w'),
    m: press('m'),
    v: focus('#own-review input'),
    n: focus('textarea[name=note]'),
    u: noted.undo,
    '?': () => openHints(true),
  });

  return (
    <Screen
      title={t('places.review')}
      action={
        <button type="button" className="btn alt" onClick={() => openHints(true)}>
          {t('registrations.keys.title')} <kbd aria-hidden="true">?</kbd>
        </button>
      }
    >
      {areHintsOpen && <ReviewKeys close={() => openHints(false)} />}
      {isEditor && <ApplyBar />}
      <ReviewTabs counts={question.data?.counts} search={search} isEditor={isEditor} />
      <ReviewFilter search={search} />
      {noted.fault !== undefined && <ProblemNote fault={noted.fault} />}
      {question.error && <ProblemNote fault={question.error} retry={() => void question.refetch()} />}
      {question.isPending && <Waiting />}
      {question.data && lines.length === 0 && !search.submission && (
        <Empty title={t('review.none')}>
          <p className="soft">{t('review.none-why')}</p>
        </Empty>
      )}
      <div className={search.submission ? 'split' : undefined} ref={box}>
        {lines.length > 0 && <ReviewTable lines={lines} opened={search.submission} open={open} />}
        {search.submission && (
          <SubmissionPanel
            key={search.submission}
            id={search.submission}
            isEditor={isEditor}
            decided={decided}
            close={() => open()}
          />
        )}
      </div>
    </Screen>
  );
}

/** Says what was noted and takes it back on demand; nobody outside has heard of it. */
function useNoted(back: (id: string) => void) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const showToast = useToast();
  const [last, setLast] = useState<NotedNow>();
  const drop = useMutation({
    mutationFn: ({ id }: NotedNow) =>
      answerOf(
        api.DELETE('/api/v1/editions/{edition}/consultation/submissions/{id}/decision', {
          params: { path: { edition: edition.code, id } },
        }),
      ),
    onSuccess: async (_, { id }) => {
      setLast(undefined);
      await questions.invalidateQueries({ queryKey: [edition.code, 'review'] });
      back(id);
    },
  });
  return {
    tell: (what: NotedNow) => {
      setLast(what);
      showToast({ sentence: t(`review.noted.${what.decision}`, { code: what.code }), undo: () => drop.mutate(what) });
    },
    undo: last && !drop.isPending ? () => drop.mutate(last) : undefined,
    fault: drop.error ?? undefined,
  };
}

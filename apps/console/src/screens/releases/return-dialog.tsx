import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Dialog } from '../../parts/dialog';
import { Faults } from '../../parts/faults';
import { ProblemNote } from '../../shell/problem-note';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { Differences } from './differences';
import { NameAndNotes, type Notes } from './name-and-notes';

type NextReturn = AnswerOf<'/api/v1/editions/{edition}/releases/{number}/return', 'get'>;

interface ReturnDialogProps {
  number: number;
  name: string;
  onClose(): void;
}

/** Shows what the return would change before it is made; whatever came between is seen first. */
export function ReturnDialog({ number, name, onClose }: ReturnDialogProps) {
  const { t } = useWords();
  const { edition } = useDesk();
  const next = useQuery({
    queryKey: [edition.code, 'releases', 'return', number],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/releases/{number}/return', {
          params: { path: { edition: edition.code, number: String(number) } },
        }),
      ),
    gcTime: 0,
  });
  return (
    <Dialog title={t('releases.return-of', { name })} isWide onClose={onClose}>
      <p>{t('releases.return-what')}</p>
      <p className="soft">{t('releases.return-drafts')}</p>
      {next.isPending && <Waiting />}
      {next.error && <ProblemNote fault={next.error} retry={() => void next.refetch()} />}
      {next.data && <ReturnForm number={number} next={next.data} onClose={onClose} />}
    </Dialog>
  );
}

function ReturnForm({ number, next, onClose }: { number: number; next: NextReturn; onClose(): void }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const [name, setName] = useState(() => t('releases.return-of', { name: next.name }));
  const [notes, setNotes] = useState<Notes>({});
  const back = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/releases/{number}/return', {
          params: { path: { edition: edition.code, number: String(number) } },
          body: { name, notes, after: next.after },
        }),
      ),
    onSuccess: onClose,
    onSettled: () => questions.invalidateQueries({ queryKey: [edition.code] }),
  });
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!back.isPending) back.mutate();
      }}
    >
      <Faults fault={back.error} />
      <Differences differences={next.differences} breaksDiffer={next.breaksDiffer} />
      {next.broughtBack.length > 0 && <p>{t('releases.brought-back', { count: next.broughtBack.length })}</p>}
      <NameAndNotes name={name} setName={setName} notes={notes} setNotes={setNotes} fault={back.error} />
      <p className="row">
        <button className="btn">{t('releases.return-count', { count: next.differences.length })}</button>
        <button type="button" className="btn alt" onClick={onClose}>
          {t('releases.not-yet')}
        </button>
      </p>
    </form>
  );
}

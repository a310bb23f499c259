import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, api, type BodyOf } from '../../../api/client';
import { isStale } from '../../../api/problem';
import { useDesk } from '../../../desk/desk';
import { Dialog } from '../../../parts/dialog';
import { errorOf } from '../../../parts/faults';
import { ProblemNote } from '../../../shell/problem-note';
import { Waiting } from '../../../shell/waiting';
import { useWords } from '../../../words/words';
import { tagNamed, useTags } from '../tags-question';
import type { RegistrationSearch } from '../registrations-question';
import type { BulkAct } from './bulk-bar';
import { BulkReason, NO_REASON } from './bulk-reason';
import { BulkTag } from './bulk-tag';
import { PreviewWords } from './preview-words';
import type { Chosen } from './use-chosen';

type JobBody = BodyOf<'/api/v1/editions/{edition}/desk-jobs', 'post'>;

interface BulkDialogProps {
  act: BulkAct;
  chosen: Chosen;
  search: RegistrationSearch;
  close(): void;
}

/** Counts before anything is done; what was counted is what is confirmed. */
export function BulkDialog({ act, chosen, search, close }: BulkDialogProps) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const navigate = useNavigate({ from: '/$edition/registrations' });
  const tags = useTags();
  const [reason, setReason] = useState(NO_REASON);
  const [tag, setTag] = useState('');
  const params = { path: { edition: edition.code } };
  const preview = useQuery({
    queryKey: [edition.code, 'registrations', 'preview', act, chosen.selection()],
    staleTime: 0,
    queryFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/desk-jobs/preview', { params, body: { act, ...chosen.selection() } }),
      ),
  });
  const start = useMutation({
    mutationFn: async () => {
      const body: JobBody = { act, ...chosen.selection(), confirmed: preview.data!.fits };
      if (act === 'reject') Object.assign(body, reason.code ? { reasonCode: reason.code } : { reason: reason.text });
      if (act === 'tag') body.tagId = (await tagNamed(questions, edition.code, tag)).id;
      if (act === 'untag') body.tagId = tag;
      return answerOf(api.POST('/api/v1/editions/{edition}/desk-jobs', { params, body }));
    },
    onSuccess: async ({ id }) => {
      chosen.clear();
      close();
      await questions.invalidateQueries({ queryKey: [edition.code, 'desk-jobs'] });
      void navigate({ search: { ...search, registration: undefined, job: id }, replace: true });
    },
    onError: (fault) => isStale(fault) && void preview.refetch(),
  });
  const fault = start.error ?? undefined;
  return (
    <Dialog title={t(`registrations.bulk.titles.${act}`)} onClose={close}>
      {preview.isPending && <Waiting />}
      {preview.error && <ProblemNote fault={preview.error} />}
      {fault && !errorOf(fault, 'name') && !errorOf(fault, 'reason') && <ProblemNote fault={fault} />}
      {preview.data && <PreviewWords act={act} preview={preview.data} />}
      {act === 'reject' && <BulkReason reason={reason} change={setReason} error={errorOf(fault, 'reason')} />}
      {(act === 'tag' || act === 'untag') && (
        <BulkTag act={act} tags={tags} value={tag} change={setTag} error={errorOf(fault, 'name')} />
      )}
      <p className="row">
        <button
          type="button"
          className={act === 'reject' ? 'btn bad' : 'btn'}
          disabled={!preview.data || preview.data.fits === 0 || preview.isFetching}
          onClick={() => !start.isPending && start.mutate()}
        >
          {t(`registrations.bulk.confirm.${act}`, { count: formats.number(preview.data?.fits ?? 0) })}
        </button>
        <button type="button" className="btn alt" onClick={close}>
          {t('actions.cancel')}
        </button>
      </p>
    </Dialog>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { errorOf } from '../../parts/faults';
import { TextInput } from '../../parts/inputs';
import { Tick } from '../../parts/ticks';
import { SidePanel } from '../../parts/side-panel';
import { useSaving } from '../../parts/saving';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import type { Key } from '../../words/catalogue';
import { EntityName } from './entity-name';
import { bodyOf, factsOf, type RequestPatch } from './request';
import { RequestFields } from './request-fields';
import type { RequestFormProps } from './request-form';
import type { FloorRequest, RoundTable } from './round-tables-question';
import { SetCategory } from './set-category';

/** A request that stands on the list: its facts, a reason for the log, and its withdrawal. */
export function EditRequest({ request, table, changed, reread, close }: RequestFormProps & { request: FloorRequest }) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const [reason, setReason] = useState('');
  const [stillAttends, setStillAttends] = useState(true);
  const here = (list: RoundTable) => list.speakers.find(({ id }) => id === request.id) ?? request;
  const speaker = table.speakers.find(({ id }) => id === request.id);
  const draft = useDraft(factsOf(here(table)));
  const params = {
    path: { edition: edition.code, code: table.code, id: request.id },
    query: { lang: language },
  };
  const route = '/api/v1/editions/{edition}/round-tables/{code}/requests/{id}' as const;
  const saving = useSaving({
    draft,
    send: async (changes, read) => {
      const body = { ...bodyOf(changes), reason: reason || undefined } as RequestPatch;
      const fresh = await answerOf(api.PATCH(route, { params: { ...params, header: ifMatch(read) }, body }));
      changed(fresh);
      return factsOf(here(fresh));
    },
    reread: async () => {
      const fresh = await reread();
      changed(fresh);
      return factsOf(here(fresh));
    },
  });
  const withdraw = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/round-tables/{code}/requests/{id}/withdrawal', {
          params: { ...params, header: ifMatch(draft.base) },
          body: { attends: stillAttends, reason },
        }),
      ),
    onSuccess: (fresh) => {
      changed(fresh);
      close();
    },
  });
  return (
    <SidePanel
      title={<bdi>{request.nameInOwnScript ?? request.name}</bdi>}
      below={<EntityName request={request} />}
      close={close}
    >
      <EditForm
        label={request.name}
        draft={draft}
        saving={saving}
        labelOf={(field) => t(`round-tables.${field === 'version' ? 'list' : field}` as Key)}
      >
        <RequestFields table={table} values={draft.values} set={draft.set} fault={saving.fault} />
        <TextInput
          name="reason"
          dir="auto"
          label={t('round-tables.reason')}
          hint={t('round-tables.late-reason-hint')}
          error={errorOf(saving.fault, 'reason') ?? errorOf(withdraw.error, 'reason')}
          value={reason}
          onChange={setReason}
        />
      </EditForm>
      {speaker && <SetCategory table={table} speaker={speaker} changed={changed} />}
      <section className="note stack tight">
        <h3>{t('round-tables.withdraw')}</h3>
        <Tick label={t('round-tables.still-attends')} isTicked={stillAttends} onChange={setStillAttends} />
        {withdraw.error && <ProblemNote fault={withdraw.error} />}
        <p>
          <button type="button" className="btn bad" onClick={() => !withdraw.isPending && withdraw.mutate()}>
            {t('round-tables.withdraw-act')}
          </button>
        </p>
      </section>
    </SidePanel>
  );
}

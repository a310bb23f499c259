import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, ifMatch } from '../../api/client';
import { isStale } from '../../api/problem';
import { useDesk } from '../../desk/desk';
import { errorOf, Faults } from '../../parts/faults';
import { TextInput } from '../../parts/inputs';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import type { TableProps } from './round-table';
import type { RoundTable } from './round-tables-question';

/** From provisional to published to final, and back with a reason. */
export function ListSteps({ table, changed, reread }: TableProps) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const [reason, setReason] = useState('');
  const move = useMutation({
    mutationFn: (state: RoundTable['listState']) =>
      answerOf(
        api.PUT('/api/v1/editions/{edition}/round-tables/{code}/list-state', {
          params: {
            path: { edition: edition.code, code: table.code },
            query: { lang: language },
            header: ifMatch(table),
          },
          body: { state, reason },
        }),
      ),
    onSuccess: (fresh) => {
      setReason('');
      changed(fresh);
    },
    onError: async (fault) => {
      if (isStale(fault)) changed(await reread());
    },
  });
  return (
    <section className="card stack" aria-labelledby="steps">
      <h2 id="steps">{t('round-tables.list')}</h2>
      {table.isChangedSince && <State shape="warn">{t('round-tables.changed-since')}</State>}
      <Faults fault={move.error} />
      <TextInput
        name="reason"
        dir="auto"
        label={t('round-tables.reason')}
        hint={t('round-tables.reason-hint')}
        error={errorOf(move.error, 'reason')}
        value={reason}
        onChange={setReason}
      />
      <div className="row">
        {table.nextStates.map((state) => (
          <button key={state} type="button" className="btn alt" onClick={() => !move.isPending && move.mutate(state)}>
            {t(`round-tables.steps.${state}`)}
          </button>
        ))}
      </div>
    </section>
  );
}

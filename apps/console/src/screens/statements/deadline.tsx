import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Faults } from '../../parts/faults';
import { InstantField } from '../../parts/instant-field';
import { useWords } from '../../words/words';
import type { StatementList } from './statements-question';

/** Until when delegations hand in by themselves. */
export function Deadline({
  code,
  data,
  changed,
}: {
  code: string;
  data: StatementList;
  changed(fresh: StatementList): void;
}) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const [closeAt, setCloseAt] = useState(data.closeAt);
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/editions/{edition}/round-tables/{code}/statements/deadline', {
          params: { path: { edition: edition.code, code }, query: { lang: language }, header: ifMatch(data) },
          body: { closeAt },
        }),
      ),
    onSuccess: changed,
  });
  return (
    <section className="card stack" aria-labelledby="deadline">
      <h2 id="deadline">{t('statements.deadline')}</h2>
      <Faults fault={save.error} />
      <InstantField
        name="closeAt"
        label={t('statements.until')}
        hint={t('statements.until-hint')}
        value={closeAt}
        zone={edition.timeZone}
        onChange={setCloseAt}
      />
      <p className="row">
        <button type="button" className="btn alt" onClick={() => !save.isPending && save.mutate()}>
          {t('statements.save-deadline')}
        </button>
        {save.isSuccess && closeAt === data.closeAt && (
          <span className="st ok" role="status">
            {t('editing.saved')}
          </span>
        )}
      </p>
    </section>
  );
}

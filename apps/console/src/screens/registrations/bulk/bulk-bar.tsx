import { useState } from 'react';
import { useWords } from '../../../words/words';
import type { RegistrationSearch } from '../registrations-question';
import { BulkDialog } from './bulk-dialog';
import type { Chosen } from './use-chosen';

const ACTS = ['approve', 'reject', 'tag', 'untag'] as const;
export type BulkAct = (typeof ACTS)[number];

/** How many are chosen and what may be done with them; there only while some are. */
export function BulkBar({ chosen, search }: { chosen: Chosen; search: RegistrationSearch }) {
  const { t, formats } = useWords();
  const [act, ask] = useState<BulkAct>();
  if (chosen.count === 0) return null;
  return (
    <section className="note row" aria-label={t('registrations.bulk.title')}>
      <p role="status">
        <b>{t('registrations.bulk.chosen', { count: formats.number(chosen.count) })}</b>
      </p>
      {!chosen.isAll && chosen.found > chosen.count && (
        <button type="button" className="plain link" onClick={chosen.chooseAll}>
          {t('registrations.bulk.choose-all', { count: formats.number(chosen.found) })}
        </button>
      )}
      {ACTS.map((one) => (
        <button
          key={one}
          type="button"
          className={one === 'approve' ? 'btn' : one === 'reject' ? 'btn bad' : 'btn alt'}
          onClick={() => ask(one)}
        >
          {t(`registrations.bulk.acts.${one}`)}
        </button>
      ))}
      <button type="button" className="plain link" onClick={chosen.clear}>
        {t('registrations.bulk.clear')}
      </button>
      {act && <BulkDialog act={act} chosen={chosen} search={search} close={() => ask(undefined)} />}
    </section>
  );
}

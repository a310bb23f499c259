import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { errorOf, Faults } from '../../parts/faults';
import { Select, TextInput } from '../../parts/inputs';
import { useWords } from '../../words/words';
import type { RoundTable, Speaker } from './round-tables-question';

interface SetCategoryProps {
  table: RoundTable;
  speaker: Speaker;
  changed(fresh: RoundTable): void;
}

/** The VIP category of a speaker, which the protocol officer may set otherwise than the rule table, with a reason, and leave to it again. */
export function SetCategory({ table, speaker, changed }: SetCategoryProps) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const [category, choose] = useState(speaker.category.code);
  const [reason, setReason] = useState('');
  const set = useMutation({
    mutationFn: (wanted: string | null) =>
      answerOf(
        api.PUT('/api/v1/editions/{edition}/round-tables/{code}/requests/{id}/category', {
          params: {
            path: { edition: edition.code, code: table.code, id: speaker.id },
            query: { lang: language },
            header: ifMatch(speaker),
          },
          body: { category: wanted, reason },
        }),
      ),
    onSuccess: (fresh) => {
      setReason('');
      changed(fresh);
    },
  });
  const { name, isSet } = speaker.category;
  return (
    <form
      className="note stack tight"
      noValidate
      aria-labelledby="set-category"
      onSubmit={(event) => {
        event.preventDefault();
        if (!set.isPending) set.mutate(category);
      }}
    >
      <h3 id="set-category">{t('round-tables.set-category.heading')}</h3>
      <p>
        {t(isSet ? 'round-tables.set-category.by-protocol' : 'round-tables.set-category.by-table', { category: name })}
      </p>
      <p className="soft">{t('round-tables.set-category.hint')}</p>
      <Faults fault={set.error} />
      <Select
        name="category"
        label={t('round-tables.set-category.category')}
        choices={table.categories.map(({ code, name: label }) => ({ value: code, label }))}
        value={category}
        onChange={choose}
      />
      <TextInput
        name="reason"
        dir="auto"
        label={t('round-tables.set-category.reason')}
        error={errorOf(set.error, 'reason')}
        value={reason}
        onChange={setReason}
      />
      <p className="row">
        <button className="btn">{t('round-tables.set-category.act')}</button>
        {isSet && (
          <button type="button" className="btn alt" onClick={() => !set.isPending && set.mutate(null)}>
            {t('round-tables.set-category.back')}
          </button>
        )}
      </p>
    </form>
  );
}

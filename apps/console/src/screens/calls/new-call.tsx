import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { errorOf, Faults } from '../../parts/faults';
import { Select } from '../../parts/inputs';
import { InstantField } from '../../parts/instant-field';
import { useWords } from '../../words/words';
import type { Call } from './calls';

/** Opens a call of a kind that the edition does not have yet, with the usual words and questions. */
export function NewCall({ kinds }: { kinds: readonly Call['kind'][] }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const [kind, setKind] = useState<Call['kind']>();
  const [dates, setDates] = useState<Record<'opensAt' | 'closesAt' | 'answersBy', string | null>>({
    opensAt: null,
    closesAt: null,
    answersBy: null,
  });
  const { opensAt, closesAt, answersBy } = dates;
  const add = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/consultation/calls', {
          params: { path: { edition: edition.code } },
          body: {
            kind: kind ?? kinds[0],
            opensAt: opensAt ?? '',
            closesAt: closesAt ?? '',
            answersBy: answersBy ?? '',
          },
        }),
      ),
    onSuccess: async () => {
      setKind(undefined);
      await questions.invalidateQueries({ queryKey: [edition.code, 'calls'] });
    },
  });
  return (
    <form
      className="card stack"
      aria-labelledby="new-call"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!add.isPending) add.mutate();
      }}
    >
      <h2 id="new-call">{t('calls.new')}</h2>
      <Faults fault={add.error} />
      <Select
        name="kind"
        label={t('review.kind')}
        choices={kinds.map((one) => ({ value: one, label: t(`review.kinds.${one}`) }))}
        value={kind ?? kinds[0]}
        onChange={(chosen) => setKind(chosen as Call['kind'])}
      />
      <div className="cols">
        {(['opensAt', 'closesAt', 'answersBy'] as const).map((field) => (
          <InstantField
            key={field}
            name={field}
            label={t(`calls.${field}`)}
            error={errorOf(add.error, field)}
            zone={edition.timeZone}
            value={dates[field]}
            onChange={(instant) => setDates({ ...dates, [field]: instant })}
          />
        ))}
      </div>
      <p>
        <button className="btn">{t('calls.open')}</button>
      </p>
    </form>
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { errorOf, Faults } from '../../parts/faults';
import { NumberInput, TextInput } from '../../parts/inputs';
import { InstantField } from '../../parts/instant-field';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import type { Call } from './calls';

/** Who may come in after the deadline. A new code is shown once and never again. */
export function LateCodes({ kind }: { kind: Call['kind'] }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const path = { edition: edition.code, kind };
  const queryKey = [edition.code, 'late-codes', kind];
  const [wish, setWish] = useState<{ label: string; uses: number; expiresAt: string | null }>({
    label: '',
    uses: 1,
    expiresAt: null,
  });
  const { data } = useQuery({
    queryKey,
    queryFn: () =>
      answerOf(api.GET('/api/v1/editions/{edition}/consultation/calls/{kind}/late-codes', { params: { path } })),
  });
  const refresh = () => questions.invalidateQueries({ queryKey });
  const make = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/consultation/calls/{kind}/late-codes', {
          params: { path },
          body: { ...wish, expiresAt: wish.expiresAt ?? '' },
        }),
      ),
    onSuccess: refresh,
  });
  const revoke = useMutation({
    mutationFn: (id: string) =>
      answerOf(
        api.DELETE('/api/v1/editions/{edition}/consultation/calls/{kind}/late-codes/{id}', {
          params: { path: { ...path, id } },
        }),
      ),
    onSuccess: refresh,
  });
  return (
    <form
      className="stack"
      aria-labelledby={`late-${kind}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!make.isPending) make.mutate();
      }}
    >
      <h3 id={`late-${kind}`}>{t('calls.late-codes')}</h3>
      <p className="hint">{t('calls.late-hint')}</p>
      <Faults fault={make.error ?? revoke.error} />
      {make.data && (
        <p className="note" role="status">
          {t('calls.late-made')} <b dir="ltr">{make.data.code}</b>
        </p>
      )}
      <ul className="stack tight">
        {(data?.codes ?? []).map(({ id, label, uses, used, expiresAt, revokedAt }) => (
          <li key={id} className="row">
            <bdi>{label}</bdi>
            <span className="soft">
              {t('calls.late-used', { used, uses, until: formats.dateTime(expiresAt, edition.timeZone) })}
            </span>
            {revokedAt ? (
              <State shape="no">{t('calls.late-revoked')}</State>
            ) : (
              <button type="button" className="btn alt" onClick={() => !revoke.isPending && revoke.mutate(id)}>
                {t('calls.late-revoke')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className="cols">
        <TextInput
          name="label"
          label={t('calls.late-for')}
          error={errorOf(make.error, 'label')}
          value={wish.label}
          onChange={(label) => setWish({ ...wish, label })}
        />
        <NumberInput
          name="uses"
          label={t('calls.late-uses')}
          error={errorOf(make.error, 'uses')}
          value={wish.uses}
          onChange={(uses) => setWish({ ...wish, uses })}
        />
        <InstantField
          name="expiresAt"
          label={t('calls.late-until')}
          error={errorOf(make.error, 'expiresAt')}
          zone={edition.timeZone}
          value={wish.expiresAt}
          onChange={(expiresAt) => setWish({ ...wish, expiresAt })}
        />
      </div>
      <p>
        <button className="btn alt">{t('calls.late-make')}</button>
      </p>
    </form>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, api, ifMatch } from '../../../api/client';
import { useDesk } from '../../../desk/desk';
import { Dialog } from '../../../parts/dialog';
import { ProblemNote } from '../../../shell/problem-note';
import { useWords } from '../../../words/words';
import type { Registration } from '../registrations-question';
import { SideBySide } from './side-by-side';

interface CompareProps {
  one: Registration;
  other: Registration;
  close(): void;
}

/** Side by side: keep the one or the other, or say that they are two people. Keeping is final, so it is asked for twice. */
export function CompareDialog({ one, other, close }: CompareProps) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const search = useSearch({ from: '/$edition/registrations' });
  const navigate = useNavigate({ from: '/$edition/registrations' });
  const [kept, keep] = useState<Registration>();
  const goes = kept && [one, other].find(({ id }) => id !== kept.id);
  const settle = async (openId: string) => {
    close();
    void navigate({ search: { ...search, registration: openId }, replace: true });
    await questions.invalidateQueries({ queryKey: [edition.code, 'registration'] });
    await questions.invalidateQueries({ queryKey: [edition.code, 'registrations'] });
  };
  const merge = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/registrations/{id}/merges', {
          params: { path: { edition: edition.code, id: kept!.id }, header: ifMatch(kept!) },
          body: { endedId: goes!.id, endedVersion: goes!.version },
        }),
      ),
    onSuccess: ({ id }) => settle(id),
  });
  const apart = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/registrations/{id}/duplicates/{other}/two-people', {
          params: { path: { edition: edition.code, id: one.id, other: other.id } },
        }),
      ),
    onSuccess: () => settle(one.id),
  });
  const fault = merge.error ?? apart.error;
  const isOneProven = Boolean(one.provenAt) !== Boolean(other.provenAt);
  const mayStay = [one, other].filter(({ provenAt }) => provenAt || !isOneProven);
  return (
    <Dialog title={t('registrations.duplicates.question')} onClose={close}>
      {fault && <ProblemNote fault={fault} />}
      <SideBySide one={one} other={other} />
      {isOneProven && <p className="hint">{t('registrations.duplicates.only-proven')}</p>}
      {kept && goes ? (
        <>
          <p className="note">
            <b>{t('registrations.duplicates.final', { kept: kept.number, ended: goes.number })}</b>
          </p>
          <p className="row">
            <button type="button" className="btn bad" onClick={() => !merge.isPending && merge.mutate()}>
              {t('registrations.duplicates.merge', { number: kept.number })}
            </button>
            <button type="button" className="btn alt" onClick={() => keep(undefined)}>
              {t('actions.cancel')}
            </button>
          </p>
        </>
      ) : (
        <p className="row">
          {mayStay.map((side) => (
            <button key={side.id} type="button" className="btn alt" onClick={() => keep(side)}>
              {t('registrations.duplicates.keep', { number: side.number })}
            </button>
          ))}
          <button type="button" className="btn alt" onClick={() => !apart.isPending && apart.mutate()}>
            {t('registrations.duplicates.two-people')}
          </button>
          <button type="button" className="plain link" onClick={close}>
            {t('actions.close')}
          </button>
        </p>
      )}
    </Dialog>
  );
}

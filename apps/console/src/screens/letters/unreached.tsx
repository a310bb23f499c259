import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import { ReasonDialog } from '../../parts/reason-dialog';

type UnreachedAddress = AnswerOf<'/api/v1/editions/{edition}/unreached-addresses', 'get'>['addresses'][number];

/** Addresses that letters came back from, and the way off that list; nothing where there are none. */
export function Unreached() {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const [lifting, setLifting] = useState<UnreachedAddress>();
  const { data, error } = useQuery({
    queryKey: [edition.code, 'unreached'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/unreached-addresses', { params: { path: { edition: edition.code } } }),
      ),
  });
  if (error) return <ProblemNote fault={error} />;
  if (!data || data.addresses.length === 0) return null;
  const { addresses } = data;
  return (
    <details className="note">
      <summary>
        <b>{t('letters.unreached.title', { count: addresses.length })}</b>
      </summary>
      <div className="stack">
        <p>{t('letters.unreached.lead')}</p>
        <DataTable
          label={t('letters.unreached.title', { count: addresses.length })}
          heads={[t('letters.unreached.address'), t('letters.unreached.why'), t('letters.unreached.since'), '']}
        >
          {addresses.map((one) => (
            <tr key={one.id}>
              <td>
                <bdi dir="ltr">{one.address}</bdi>
              </td>
              <td>
                {t(`letters.unreached.reasons.${one.reason}`)}
                {one.reason === 'bounced' && one.said && (
                  <p className="soft">
                    <bdi dir="ltr">{one.said}</bdi>
                  </p>
                )}
              </td>
              <td>{formats.dateTime(one.since, edition.timeZone)}</td>
              <td>
                <button type="button" className="btn alt" onClick={() => setLifting(one)}>
                  {t('letters.unreached.lift')}
                </button>
              </td>
            </tr>
          ))}
        </DataTable>
      </div>
      {lifting && <LiftDialog address={lifting} close={() => setLifting(undefined)} />}
    </details>
  );
}

function LiftDialog({ address, close }: { address: UnreachedAddress; close(): void }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const path = { edition: edition.code, id: address.id };
  return (
    <ReasonDialog
      title={t('letters.unreached.lift-title', { address: address.address })}
      what={t('letters.unreached.lift-what')}
      label={t('letters.unreached.lift-reason')}
      act={t('letters.unreached.lift')}
      close={close}
      send={(reason) =>
        answerOf(
          api.POST('/api/v1/editions/{edition}/unreached-addresses/{id}/lifting', {
            params: { path },
            body: { reason },
          }),
        )
      }
      done={() =>
        Promise.all(
          ['unreached', 'letters', 'letter'].map((what) =>
            questions.invalidateQueries({ queryKey: [edition.code, what] }),
          ),
        )
      }
    />
  );
}

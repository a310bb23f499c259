import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { State } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { mandatesQuestion, type Mandate } from './delegations-question';
import { NewMandate } from './new-mandate';
import { ReasonDialog } from '../../parts/reason-dialog';

/** Aides and assistants: who acts for whom, until when. */
export function Mandates() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { data, error, refetch } = useQuery(mandatesQuestion(edition.code));
  const heads = ['holder', 'acts-for', 'as', 'state'] as const;
  return (
    <Screen title={t('places.mandates')}>
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      <div className="split">
        <div className="stack">
          {!data && !error && <Waiting />}
          {data?.mandates.length === 0 && <Empty title={t('delegations.mandates-none')} />}
          {data && data.mandates.length > 0 && (
            <DataTable label={t('places.mandates')} heads={heads.map((head) => t(`delegations.${head}`))}>
              {data.mandates.map((mandate) => (
                <Row key={mandate.id} mandate={mandate} />
              ))}
            </DataTable>
          )}
        </div>
        <NewMandate />
      </div>
    </Screen>
  );
}

function Row({ mandate }: { mandate: Mandate }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const [isRevoking, setRevoking] = useState(false);
  const { id, holderName: name, holderEmail, subjectName, kind, isInForce, endsAt, revokedAt } = mandate;
  const lastInstant = new Date(Date.parse(revokedAt ?? endsAt) - 1).toISOString();
  const day = formats.day(lastInstant, edition.timeZone, 'short');
  return (
    <tr>
      <td>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        {name !== holderEmail && <bdi dir="ltr">{holderEmail}</bdi>}
      </td>
      <td>
        <bdi>{subjectName}</bdi>
      </td>
      <td>{kind !== 'focal-point' && t(`delegations.${kind}`)}</td>
      <td>
        <State shape={isInForce ? 'ok' : 'no'}>{t(isInForce ? 'delegations.in-force' : 'delegations.over')}</State>{' '}
        <span className="soft">{t(isInForce ? 'delegations.until' : 'delegations.ended', { day })}</span>
        {isInForce && (
          <p>
            <button type="button" className="plain link" onClick={() => setRevoking(true)}>
              {t('delegations.revoke')}
              <span className="vh">: {name}</span>
            </button>
          </p>
        )}
        {isRevoking && (
          <ReasonDialog
            title={t('delegations.revoke-whose', { name })}
            what={t('delegations.revoke-person')}
            act={t('delegations.revoke')}
            close={() => setRevoking(false)}
            send={(reason) =>
              answerOf(
                api.POST('/api/v1/editions/{edition}/mandates/{id}/revocation', {
                  params: { path: { edition: edition.code, id } },
                  body: { reason },
                }),
              )
            }
            done={() => questions.invalidateQueries({ queryKey: mandatesQuestion(edition.code).queryKey })}
          />
        )}
      </td>
    </tr>
  );
}

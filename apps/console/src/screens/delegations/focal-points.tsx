import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import type { Delegation, Mandate } from './delegations-question';
import { ReasonDialog } from '../../parts/reason-dialog';

interface FocalPointsProps {
  delegation: Delegation;
  changed(fresh: Delegation): void;
  mayChange: boolean;
  replace(who: { id: string; name: string }): void;
}

/** Who decides for a delegation, and who did before. */
export function FocalPoints(props: FocalPointsProps) {
  const { t } = useWords();
  const { mandates } = props.delegation;
  const hasNone = !mandates.some(({ isInForce }) => isInForce);
  return (
    <section className="card stack" aria-labelledby="focal-points">
      <h2 id="focal-points">{t('delegations.focal-points')}</h2>
      {hasNone && <State shape="warn">{t('delegations.no-focal-point')}</State>}
      <ul className="stack">
        {mandates.map((mandate) => (
          <FocalPoint key={mandate.id} {...props} mandate={mandate} />
        ))}
      </ul>
    </section>
  );
}

function FocalPoint({ delegation, changed, mayChange, replace, mandate }: FocalPointsProps & { mandate: Mandate }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const [isRevoking, setRevoking] = useState(false);
  const { id, holderName: name, holderEmail, isInForce, validFrom, endsAt, revokedAt } = mandate;
  const dayOf = (instant: string) => formats.day(instant, edition.timeZone, 'short');
  const path = { edition: edition.code, id: delegation.id, mandate: id };
  return (
    <li className="stack tight">
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        {name !== holderEmail && <bdi dir="ltr">{holderEmail}</bdi>}
      </p>
      <p className="soft small">
        {isInForce
          ? t('delegations.since', { day: dayOf(validFrom) })
          : t('delegations.ended', { day: dayOf(revokedAt ?? endsAt) })}
        {mandate.reason && (
          <>
            {' · '}
            <bdi>{mandate.reason}</bdi>
          </>
        )}
      </p>
      {mayChange && isInForce && (
        <div className="row">
          <button type="button" className="btn alt" onClick={() => replace({ id, name })}>
            {t('delegations.replace')}
            <span className="vh">: {name}</span>
          </button>
          <button type="button" className="btn bad" onClick={() => setRevoking(true)}>
            {t('delegations.revoke')}
            <span className="vh">: {name}</span>
          </button>
        </div>
      )}
      {isRevoking && (
        <ReasonDialog
          title={t('delegations.revoke-whose', { name })}
          what={t('delegations.revoke-what')}
          act={t('delegations.revoke')}
          close={() => setRevoking(false)}
          send={async (reason) =>
            changed(
              await answerOf(
                api.POST('/api/v1/editions/{edition}/delegations/{id}/focal-points/{mandate}/revocation', {
                  params: { path },
                  body: { reason },
                }),
              ),
            )
          }
          done={async () => {}}
        />
      )}
    </li>
  );
}

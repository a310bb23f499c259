import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { DayField } from '../../parts/day-field';
import { Dialog } from '../../parts/dialog';
import { errorOf, Faults } from '../../parts/faults';
import { State } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import type { Invitation } from './inviting-question';
import { useChange } from './use-change';

/** What can be done about an invitation that nobody has answered: send it again, give another last day, take it back. */
export function InvitationActs({ invitation }: { invitation: Invitation }) {
  return (
    <section className="stack">
      {invitation.state === 'open' && <SendAgain invitation={invitation} />}
      <Extend invitation={invitation} />
      {invitation.state === 'open' && <TakeBack invitation={invitation} />}
    </section>
  );
}

const pathOf = (edition: string, { id }: Invitation) => ({ path: { edition, id } });

function SendAgain({ invitation }: { invitation: Invitation }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const again = useChange(invitation.id, () =>
    answerOf(
      api.POST('/api/v1/editions/{edition}/registration-invitations/{id}/letters', {
        params: pathOf(edition.code, invitation),
      }),
    ),
  );
  return (
    <div className="stack tight">
      {again.error && <ProblemNote fault={again.error} />}
      <p>
        <button type="button" className="btn" onClick={() => !again.isPending && again.mutate()}>
          {t('inviting.again')}
        </button>
      </p>
      <p className="hint">{t('inviting.again-hint')}</p>
      <div role="status">
        {again.isSuccess && (
          <State shape="ok">{t('inviting.again-done', { name: invitation.name || invitation.email })}</State>
        )}
      </div>
    </div>
  );
}

function Extend({ invitation }: { invitation: Invitation }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const [until, setUntil] = useState('');
  const extend = useChange(invitation.id, (day: string) =>
    answerOf(
      api.POST('/api/v1/editions/{edition}/registration-invitations/{id}/extension', {
        params: pathOf(edition.code, invitation),
        body: { until: day },
      }),
    ),
  );
  const hints = [t('inviting.extend-hint'), invitation.state === 'expired' ? t('inviting.extend-expired') : ''];
  return (
    <form
      className="stack tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!extend.isPending) extend.mutate(until);
      }}
    >
      <Faults fault={extend.error} />
      <DayField
        name="until"
        label={t('inviting.extend')}
        hint={hints.filter(Boolean).join(' ')}
        error={errorOf(extend.error, 'until')}
        value={until}
        onChange={setUntil}
      />
      <p>
        <button className="btn alt">{t('inviting.extend-act')}</button>
      </p>
      <div role="status">
        {extend.isSuccess && (
          <State shape="ok">
            {t('inviting.extend-done', { when: formats.dateTime(extend.data.expiresAt, edition.timeZone) })}
          </State>
        )}
      </div>
    </form>
  );
}

function TakeBack({ invitation }: { invitation: Invitation }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const [isAsking, ask] = useState(false);
  const revoke = useChange(invitation.id, () =>
    answerOf(
      api.POST('/api/v1/editions/{edition}/registration-invitations/{id}/revocation', {
        params: pathOf(edition.code, invitation),
      }),
    ),
  );
  return (
    <>
      <p>
        <button type="button" className="btn alt" onClick={() => ask(true)}>
          {t('inviting.revoke')}
        </button>
      </p>
      {isAsking && (
        <Dialog
          title={t('inviting.revoke-whose', { name: invitation.name || invitation.email })}
          onClose={() => ask(false)}
        >
          <p>{t('inviting.revoke-what')}</p>
          {revoke.error && <ProblemNote fault={revoke.error} />}
          <p className="row">
            <button type="button" className="btn bad" onClick={() => !revoke.isPending && revoke.mutate()}>
              {t('inviting.revoke')}
            </button>
            <button type="button" className="btn alt" onClick={() => ask(false)}>
              {t('actions.cancel')}
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
}

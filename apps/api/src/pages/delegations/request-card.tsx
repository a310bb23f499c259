import { translator } from '@app/i18n';
import { type DelegationMember, instantInWords } from '@app/registration';
import type { DelegationPageProps } from './delegation.page.js';
import { latinName, MemberName } from './member-words.js';

/** A reason that was typed for one request. */
export interface TypedReason {
  registrationId: string;
  reason: string;
}

interface Props extends DelegationPageProps {
  request: DelegationMember;
}

/** One person who asks to take part: approve with a click, reject with a reason. The version guards against a colleague's decision. */
export function RequestCard(props: Props) {
  const { edition, language, request, sheet, now } = props;
  const t = translator(language);
  const below = `/${edition.code}/${language}/delegations/${sheet.delegation.id}/requests/${request.registrationId}`;
  const when = request.decisionDueAt && instantInWords(request.decisionDueAt, language, edition.timeZone);
  const isLate = request.decisionDueAt !== null && request.decisionDueAt < now;
  return (
    <article className="card stack" id={`request-${request.registrationId}`}>
      <h3>
        <MemberName member={request} />
      </h3>
      <ul className="dots">
        <li>
          <bdi>{request.organization}</bdi>
        </li>
        <li>{t(`registration:modes.${request.mode}`)}</li>
        <li className="num">
          <bdi>{request.number}</bdi>
        </li>
        <li>
          <bdi dir="ltr">{request.email}</bdi>
        </li>
      </ul>
      {when && (
        <p className={isLate ? 'st warn' : 'soft small'}>
          {t(isLate ? 'delegations:page.late' : 'delegations:page.by', { when })}
        </p>
      )}
      <div className="stack tight">
        <form method="post" action={`${below}/approval`}>
          <input type="hidden" name="version" value={request.version} />
          <button className="btn">
            {t('delegations:page.approve')}
            <span className="vh">: {latinName(request)}</span>
          </button>
        </form>
        <Rejection {...props} action={`${below}/rejection`} />
      </div>
    </article>
  );
}

function Rejection({ language, request, action, typed, error }: Props & { action: string }) {
  const t = translator(language);
  const id = `reason-${request.registrationId}`;
  const isWrong = error?.field === id;
  const mine = typed?.registrationId === request.registrationId ? typed.reason : undefined;
  return (
    <details open={mine !== undefined}>
      <summary>
        {t('delegations:page.reject')}
        <span className="vh">: {latinName(request)}</span>
      </summary>
      <form className="stack tight" method="post" action={action} noValidate>
        <input type="hidden" name="version" value={request.version} />
        <div className="field">
          <label htmlFor={id}>{t('delegations:page.reason')}</label>
          <p className="hint" id={`${id}-hint`}>
            {t('delegations:page.reason-hint', { name: latinName(request) })}
          </p>
          {isWrong && (
            <p className="err" id={`${id}-error`}>
              {error.message}
            </p>
          )}
          <textarea
            className="in"
            id={id}
            name="reason"
            rows={3}
            dir="auto"
            maxLength={2000}
            defaultValue={mine}
            aria-invalid={isWrong || undefined}
            aria-describedby={`${id}-hint${isWrong ? ` ${id}-error` : ''}`}
          />
        </div>
        <p>
          <button className="btn bad">{t('delegations:page.reject-act', { name: latinName(request) })}</button>
        </p>
      </form>
    </details>
  );
}

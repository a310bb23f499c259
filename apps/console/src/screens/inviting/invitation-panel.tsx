import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../desk/desk';
import { useCategories } from '../../desk/lists';
import { SidePanel } from '../../parts/side-panel';
import { State } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { Waiting } from '../../shell/waiting';
import { OWN_NAMES } from '../../words/language';
import { useWords } from '../../words/words';
import { SHAPES as LETTER_SHAPES } from '../letters/letter-words';
import { InvitationActs } from './invitation-acts';
import { type Invitation, invitationQuestion, SHAPES } from './inviting-question';

/** One invitation: to whom and what, how its letters fared, what was answered, and what can still be done. */
export function InvitationPanel({ id, close }: { id: string; close(): void }) {
  const { edition } = useDesk();
  const { data: invitation, error } = useQuery(invitationQuestion(edition.code, id));
  if (error) return <ProblemNote fault={error} />;
  if (!invitation) return <Waiting />;
  const { name, email } = invitation;
  return (
    <SidePanel title={<bdi>{name || email}</bdi>} below={name ? <bdi dir="ltr">{email}</bdi> : undefined} close={close}>
      <Facts invitation={invitation} />
      {invitation.letterState === 'failed' && <FailedLetter />}
      {(invitation.state === 'open' || invitation.state === 'expired') && <InvitationActs invitation={invitation} />}
    </SidePanel>
  );
}

function Facts({ invitation }: { invitation: Invitation }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const categories = useCategories();
  const { state, letterState, registration, note, declineReason, remindAt, endedAt, letters } = invitation;
  const when = (instant: string) => formats.dateTime(instant, edition.timeZone);
  return (
    <dl className="facts">
      <dt>{t('inviting.state')}</dt>
      <dd>
        <State shape={SHAPES[state]}>{t(`inviting.stands.${state}`)}</State>{' '}
        {endedAt && state !== 'expired' && <span className="soft">{when(endedAt)}</span>}
      </dd>
      {registration && (
        <>
          <dt>{t('inviting.registration')}</dt>
          <dd>
            <Link
              to="/$edition/registrations"
              params={{ edition: edition.code }}
              search={{ queue: 'all', registration: registration.id }}
            >
              <bdi dir="ltr">{registration.number}</bdi>
            </Link>
            {', '}
            {t(`registrations.statuses.${registration.status}`)}, {t(`registrations.modes.${registration.mode}`)}
          </dd>
        </>
      )}
      {declineReason && (
        <>
          <dt>{t('inviting.reason')}</dt>
          <dd dir="auto">{declineReason}</dd>
        </>
      )}
      <dt>{t('inviting.as')}</dt>
      <dd>
        <bdi>{categories.nameOf(invitation.category)}</bdi>
      </dd>
      <dt>{t('inviting.until')}</dt>
      <dd>{when(invitation.expiresAt)}</dd>
      <dt>{t('inviting.sent')}</dt>
      <dd>
        {t('inviting.invited-by', { when: when(invitation.invitedAt), name: `\u2068${invitation.invitedBy}\u2069` })}
      </dd>
      <dt>{t('inviting.letter')}</dt>
      <dd>
        {letterState ? (
          <State shape={LETTER_SHAPES[letterState]}>{t(`letters.states.${letterState}`)}</State>
        ) : (
          t('inviting.no-letter')
        )}{' '}
        <span className="soft">
          {t('inviting.letters-count', { count: letters, when: when(invitation.lastLetterAt) })}
        </span>
      </dd>
      {state === 'open' && remindAt && (
        <>
          <dt>{t('inviting.reminder')}</dt>
          <dd>{when(remindAt)}</dd>
        </>
      )}
      <dt>{t('inviting.language')}</dt>
      <dd>{OWN_NAMES[invitation.language]}</dd>
      {note && (
        <>
          <dt>{t('inviting.note')}</dt>
          <dd dir="auto">{note}</dd>
        </>
      )}
    </dl>
  );
}

function FailedLetter() {
  const { t } = useWords();
  const { edition } = useDesk();
  return (
    <p className="note">
      {t('inviting.failed')}{' '}
      <Link to="/$edition/letters" params={{ edition: edition.code }} search={{ state: 'failed' }}>
        {t('inviting.failed-why')}
      </Link>
    </p>
  );
}

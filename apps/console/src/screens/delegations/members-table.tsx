import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { useWords } from '../../words/words';
import type { Delegation, Member } from './delegations-question';
import { MemberState } from './member-state';

/** Everybody of a delegation; each leads to the registrations' desk. */
export function MembersTable({ delegation }: { delegation: Delegation }) {
  const { t } = useWords();
  if (delegation.members.length === 0) return <Empty title={t('delegations.members-none')} />;
  const heads = ['member', 'in-delegation', 'state', 'decides'] as const;
  return (
    <DataTable label={t('delegations.members')} heads={heads.map((head) => t(`delegations.${head}`))}>
      {delegation.members.map((member) => (
        <Row
          key={member.registrationId}
          member={member}
          isHead={member.registrationId === delegation.headRegistrationId}
        />
      ))}
    </DataTable>
  );
}

function Row({ member, isHead }: { member: Member; isHead: boolean }) {
  const { t } = useWords();
  const { edition } = useDesk();
  return (
    <tr>
      <td>
        <Link
          to="/$edition/registrations"
          params={{ edition: edition.code }}
          search={{ registration: member.registrationId }}
        >
          <MemberName member={member} />
        </Link>
        {isHead && (
          <>
            {' '}
            <span className="tag">{t('delegations.head')}</span>
          </>
        )}
        {member.isHighLevel && <p className="soft small">{t('delegations.by-focal-point')}</p>}
        {member.informedVersion !== null && (
          <p className="soft small">
            <bdi>
              {t(member.readVersion === null ? 'delegations.informed' : 'delegations.informed-and-read', {
                by: member.informedBy || '–',
                version: member.informedVersion,
                read: member.readVersion ?? 0,
              })}
            </bdi>
          </p>
        )}
      </td>
      <td>
        <bdi>{member.function}</bdi>
      </td>
      <td>
        <MemberState status={member.status} />
      </td>
      <td>{t(member.isOurs ? 'delegations.focal-point' : 'delegations.team')}</td>
    </tr>
  );
}

/** Own script first, Latin letters beside it. */
export function MemberName({ member }: { member: Member }) {
  const latin = [member.courtesyTitle, member.givenName, member.familyName].filter(Boolean).join(' ');
  return (
    <>
      <b>
        <bdi lang={member.ownScriptLanguage ?? undefined}>{member.nameInOwnScript ?? latin}</bdi>
      </b>
      {member.nameInOwnScript && (
        <>
          {' '}
          <bdi>{latin}</bdi>
        </>
      )}
    </>
  );
}

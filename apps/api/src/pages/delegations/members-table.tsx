import { translator } from '@app/i18n';
import type { DelegationMember } from '@app/registration';
import type { DelegationPageProps } from './delegation.page.js';
import { latinName, MemberName, MemberState } from './member-words.js';

interface Props extends DelegationPageProps {
  members: DelegationMember[];
  title: string;
  /** Each leads to its own page. */
  mayChange?: boolean;
}

/** Several members to compare: name, function, state. */
export function MembersTable(props: Props) {
  const { language, members, title, mayChange } = props;
  const t = translator(language);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={title}>
      <table>
        <caption className="vh">{title}</caption>
        <thead>
          <tr>
            {['name', 'function', 'state', 'mode'].map((column) => (
              <th key={column} scope="col">
                {t(`delegations:page.${column}`)}
              </th>
            ))}
            {mayChange && (
              <th scope="col">
                <span className="vh">{t('delegations:page.change')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <Row key={member.registrationId} {...props} member={member} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ edition, language, sheet: { delegation }, member, mayChange }: Props & { member: DelegationMember }) {
  const t = translator(language);
  const below = `/${edition.code}/${language}/delegations/${delegation.id}/members/${member.registrationId}`;
  return (
    <tr>
      <td>
        <MemberName member={member} />
        {member.registrationId === delegation.headRegistrationId && (
          <>
            {' '}
            <span className="tag">{t('delegations:page.head')}</span>
          </>
        )}
        {member.isHighLevel && (
          <small className="soft"> {t(member.email ? 'delegations:page.by-us' : 'delegations:page.no-address')}</small>
        )}
        {(member.isHighLevel || member.informedVersion !== null) && <Notice member={member} language={language} />}
      </td>
      <td>
        <bdi>{member.function}</bdi>
      </td>
      <td>
        <MemberState status={member.status} language={language} />
        {member.reason && (
          <small className="soft">
            {' '}
            <bdi>{member.reason}</bdi>
          </small>
        )}
      </td>
      <td>{t(`registration:modes.${member.mode}`)}</td>
      {mayChange && (
        <td>
          <a href={below}>
            {t('delegations:page.change')}
            <span className="vh">: {latinName(member)}</span>
          </a>
        </td>
      )}
    </tr>
  );
}

/** Who says that the person knows what we keep, and whether the person has said so. */
function Notice({ member, language }: Pick<Props, 'language'> & { member: DelegationMember }) {
  const t = translator(language);
  const { informedBy, informedVersion, readVersion } = member;
  const words =
    informedVersion === null
      ? t('delegations:page.not-informed')
      : t(`delegations:page.${readVersion === null ? 'informed' : 'informed-and-read'}`, {
          by: informedBy || '–',
          version: informedVersion,
          read: readVersion ?? 0,
        });
  return (
    <small className="soft">
      {' '}
      <bdi>{words}</bdi>
    </small>
  );
}

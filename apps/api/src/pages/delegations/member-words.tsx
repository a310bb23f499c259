import { type Language, translator } from '@app/i18n';
import { shownName } from '@app/people';
import type { DelegationMember } from '@app/registration';

const MARK: Record<DelegationMember['status'], string> = {
  submitted: 'wait',
  'under-review': 'half',
  'information-requested': 'wait',
  waiting: 'wait',
  offered: 'wait',
  approved: 'ok',
  attended: 'ok',
  rejected: 'no',
  withdrawn: 'no',
  expired: 'no',
  replaced: 'no',
};

/** The state as word, shape and colour. */
export function MemberState({ status, language }: { status: DelegationMember['status']; language: Language }) {
  return <span className={`st ${MARK[status]}`}>{translator(language)(`registration:status.${status}`)}</span>;
}

/** Own script first, Latin letters beside it. */
export function MemberName({ member }: { member: DelegationMember }) {
  const { name, lang, also } = shownName(member);
  return (
    <>
      <b>
        <bdi lang={lang}>{name}</bdi>
      </b>
      {also && (
        <span className="soft small">
          {' '}
          <bdi>{also}</bdi>
        </span>
      )}
    </>
  );
}

/** The name in Latin letters, for sentences and labels. */
export function latinName({ givenName, familyName }: DelegationMember): string {
  return [givenName, familyName].filter(Boolean).join(' ');
}

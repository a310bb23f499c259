import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import type { ReactNode } from 'react';
import { type ConsentText, delegationName, type Delegation, type DelegationMember } from '@app/registration';
import { ErrorSummary, Field, type FieldError } from '../layout/form.js';
import { Page } from '../layout/page.js';
import { DelegateForm } from './delegate-form.js';
import type { TypedDelegate } from './delegate-values.js';
import { latinName, MemberName, MemberState } from './member-words.js';

interface Frame {
  edition: Edition;
  language: Language;
  delegation: Delegation;
  errors: FieldError[];
}

const pathOf = ({ delegation }: Pick<Frame, 'delegation'>) => `/delegations/${delegation.id}`;

/** A minister who then has nothing to do. */
export function MinisterPage({ typed, notice, ...frame }: Frame & { typed: TypedDelegate; notice: ConsentText }) {
  const { edition, language, errors } = frame;
  const t = translator(language);
  const path = `${pathOf(frame)}/ministers`;
  return (
    <FramedPage {...frame} title={t('delegations:form.minister-title')} path={`${path}/new`}>
      <p className="lead">{t('delegations:form.minister-lead')}</p>
      <DelegateForm
        language={language}
        action={`/${edition.code}/${language}${path}`}
        typed={typed}
        errors={errors}
        asksMode
        notice={notice}
        noticePath={`/${edition.code}/${language}/privacy`}
        act={t('delegations:form.minister-act')}
      />
    </FramedPage>
  );
}

/** Somebody else instead of a member. */
export function SubstitutePage({
  typed,
  member,
  notice,
  ...frame
}: Frame & { typed: TypedDelegate; member: DelegationMember; notice: ConsentText }) {
  const { edition, language, errors } = frame;
  const t = translator(language);
  const name = latinName(member);
  const path = `${pathOf(frame)}/members/${member.registrationId}/substitute`;
  return (
    <FramedPage {...frame} title={t('delegations:form.substitute-title', { name })} path={path}>
      <p className="lead">{t('delegations:form.substitute-lead', { name })}</p>
      <DelegateForm
        language={language}
        action={`/${edition.code}/${language}${path}`}
        typed={typed}
        errors={errors}
        version={typed.version}
        asksMode={false}
        notice={notice}
        noticePath={`/${edition.code}/${language}/privacy`}
        act={t('delegations:form.substitute-act', { name })}
      />
    </FramedPage>
  );
}

/** One member: function, head, substitute. */
export function MemberPage({ member, typed, ...frame }: Frame & { member: DelegationMember; typed?: string }) {
  const { edition, language, delegation, errors } = frame;
  const t = translator(language);
  const path = `${pathOf(frame)}/members/${member.registrationId}`;
  const action = `/${edition.code}/${language}${path}`;
  const isHead = delegation.headRegistrationId === member.registrationId;
  return (
    <FramedPage {...frame} title={latinName(member)} path={path}>
      <ul className="dots">
        <li>
          <MemberName member={member} />
        </li>
        <li>
          <MemberState status={member.status} language={language} />
        </li>
        <li className="num">
          <bdi>{member.number}</bdi>
        </li>
      </ul>
      {errors.length > 0 && <ErrorSummary errors={errors} language={language} />}
      <form className="stack" method="post" action={`${action}/function`} noValidate>
        <input type="hidden" name="version" value={member.version} />
        <Field name="function" label={t('delegations:page.function')}>
          {(ids) => (
            <input className="in" dir="auto" defaultValue={typed ?? member.function} maxLength={300} {...ids} />
          )}
        </Field>
        <p>
          <button className="btn">{t('delegations:page.save')}</button>
        </p>
      </form>
      {isHead ? (
        <p className="st ok">{t('delegations:page.head')}</p>
      ) : (
        <form method="post" action={`${action}/head`}>
          <input type="hidden" name="version" value={delegation.version} />
          <button className="btn alt">{t('delegations:page.head-make')}</button>
        </form>
      )}
      {member.status === 'approved' && (
        <p>
          <a href={`${action}/substitute`}>{t('delegations:page.substitute')}</a>
        </p>
      )}
    </FramedPage>
  );
}

function FramedPage({
  edition,
  language,
  delegation,
  title,
  path,
  children,
}: Omit<Frame, 'errors'> & { title: string; path: string; children: ReactNode }) {
  const t = translator(language);
  return (
    <Page language={language} edition={edition} title={title} place="me" path={path} isPrivate>
      <main id="main" className="wrap stack loose">
        <div>
          <p className="soft">
            <bdi>{t('delegations:page.title', { name: delegationName(delegation, language) })}</bdi>
          </p>
          <h1>
            <bdi>{title}</bdi>
          </h1>
        </div>
        {children}
        <p>
          <a href={`/${edition.code}/${language}/delegations/${delegation.id}`}>{t('delegations:page.back')}</a>
        </p>
      </main>
    </Page>
  );
}

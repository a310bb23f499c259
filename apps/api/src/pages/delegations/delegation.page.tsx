import type { Edition } from '@app/edition';
import { dayIn, formatDay, type Language, translator } from '@app/i18n';
import { DELEGATION, delegationName, type DelegationMember, awaitsDecision, isLiving } from '@app/registration';
import { ErrorSummary, type FieldError } from '../layout/form.js';
import { Page } from '../layout/page.js';
import { CalendarAddress } from '../me/calendar-address.js';
import type { DelegationSheet } from './focal-point-door.js';
import { MemberName } from './member-words.js';
import { MembersTable } from './members-table.js';
import { RequestCard, type TypedReason } from './request-card.js';

export interface DelegationPageProps {
  edition: Edition;
  language: Language;
  sheet: DelegationSheet;
  now: Date;
  error?: FieldError;
  /** The reason that came with a refused rejection. */
  typed?: TypedReason;
}

/** Everything of a delegation in one place: who waits, who comes, what is left. */
export function DelegationPage(props: DelegationPageProps) {
  const { edition, language, sheet, error } = props;
  const t = translator(language);
  const { delegation, mandate, members } = sheet;
  const title = t('delegations:page.title', { name: delegationName(delegation, language) });
  const lastDay = dayIn(new Date(mandate.endsAt.getTime() - 1), edition.timeZone);
  const isOver = ({ status }: DelegationMember) => !isLiving(status);
  const isIn = ({ status }: DelegationMember) => status === 'approved' || status === 'attended';
  const isOurs = ({ status, isOurs }: DelegationMember) => isOurs && awaitsDecision(status);
  const groups = {
    waiting: members.filter(isOurs),
    members: members.filter(isIn),
    others: members.filter((member) => !isOver(member) && !isIn(member) && !isOurs(member)),
    past: members.filter(isOver),
  };
  return (
    <Page
      language={language}
      edition={edition}
      title={title}
      place="me"
      path={`/delegations/${delegation.id}`}
      isPrivate
    >
      <main id="main" className="wrap duo">
        <div className="stack loose">
          <div>
            <h1>{title}</h1>
            <p className="soft">{t('delegations:page.lead', { day: formatDay(lastDay, language) })}</p>
          </div>
          {error && <ErrorSummary errors={[error]} language={language} />}
          <Waiting {...props} requests={groups.waiting} />
          <section className="stack" aria-labelledby="members">
            <h2 id="members">{t('delegations:page.members')}</h2>
            {groups.members.length > 0 ? (
              <MembersTable {...props} members={groups.members} title={t('delegations:page.members')} mayChange />
            ) : (
              <div className="empty">
                <p>
                  <b>{t('delegations:page.members-none')}</b>
                </p>
                <p className="soft">{t('delegations:page.members-none-how')}</p>
              </div>
            )}
          </section>
          {groups.others.length > 0 && (
            <section className="stack" aria-labelledby="others">
              <h2 id="others">{t('delegations:page.others')}</h2>
              <p className="soft">{t('delegations:page.others-text')}</p>
              <MembersTable {...props} members={groups.others} title={t('delegations:page.others')} />
            </section>
          )}
          {groups.past.length > 0 && (
            <section className="stack" aria-labelledby="past">
              <h2 id="past">{t('delegations:page.past')}</h2>
              <MembersTable {...props} members={groups.past} title={t('delegations:page.past')} />
            </section>
          )}
        </div>
        <aside className="stack">
          <Facts {...props} />
          <WhatYouCanDo {...props} />
          <ItsCalendar {...props} />
        </aside>
      </main>
    </Page>
  );
}

function Waiting({ requests, ...props }: DelegationPageProps & { requests: DelegationMember[] }) {
  const t = translator(props.language);
  return (
    <section className="stack" aria-labelledby="waiting">
      <h2 id="waiting">{t('delegations:page.waiting')}</h2>
      {requests.length === 0 && <p className="soft">{t('delegations:page.waiting-none')}</p>}
      {requests.map((request) => (
        <RequestCard key={request.registrationId} {...props} request={request} />
      ))}
    </section>
  );
}

function Facts({ language, sheet: { delegation, members, focalPoints, mandate, used } }: DelegationPageProps) {
  const t = translator(language);
  const { quota, headRegistrationId } = delegation;
  const head = members.find(({ registrationId }) => registrationId === headRegistrationId);
  return (
    <dl className="facts card">
      <dt>{t('delegations:page.quota')}</dt>
      <dd>
        {quota === null ? (
          t('delegations:page.quota-unlimited', { used })
        ) : (
          <span className={`st ${used < quota ? 'ok' : 'warn'}`}>
            {t('delegations:page.quota-of', { used, quota, left: Math.max(0, quota - used) })}
          </span>
        )}
      </dd>
      <dt>{t('delegations:page.head')}</dt>
      <dd>{head ? <MemberName member={head} /> : t('delegations:page.head-none')}</dd>
      <dt>{t('delegations:page.focal-points')}</dt>
      {focalPoints.map(({ id, holderName }) => (
        <dd key={id}>
          <bdi>{holderName}</bdi>
          {id === mandate.id && <small> ({t('delegations:page.you')})</small>}
        </dd>
      ))}
    </dl>
  );
}

function ItsCalendar({ edition, language, sheet: { address, calendar } }: DelegationPageProps) {
  const t = translator(language);
  return (
    <section className="card stack" aria-labelledby="calendar">
      <h2 id="calendar">{t('delegations:page.calendar')}</h2>
      <p>{t('delegations:page.calendar-text')}</p>
      <CalendarAddress
        edition={edition}
        language={language}
        address={calendar}
        action={`${address}/calendar-address`}
      />
    </section>
  );
}

function WhatYouCanDo({ edition, language, sheet: { delegation } }: DelegationPageProps) {
  const t = translator(language);
  const below = `/${edition.code}/${language}/delegations/${delegation.id}`;
  return (
    <section className="card stack" aria-labelledby="can">
      <h2 id="can">{t('delegations:page.what-now')}</h2>
      <p>
        <a className="btn alt" href={`${below}/ministers/new`}>
          {t('delegations:page.high-level')}
        </a>
      </p>
      <p>
        <a href={`/${edition.code}/${language}/register?category=${DELEGATION}`}>{t('delegations:page.register')}</a>
      </p>
      <p>
        <a href={`${below}/members.csv`}>{t('delegations:page.list')}</a>
      </p>
    </section>
  );
}

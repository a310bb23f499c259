import type { Edition } from '@app/edition';
import { inLanguage } from '@app/edition';
import { formatList, type Language, translator } from '@app/i18n';
import {
  daysAndPlace,
  DECLINE_REASON_AT_MOST,
  editionName,
  instantInWords,
  type OpenInvitation,
  takesPart,
} from '@app/registration';
import { Field } from '../layout/form.js';
import { Page } from '../layout/page.js';

export interface InvitationProps {
  edition: Edition;
  language: Language;
  invitation: OpenInvitation;
  token: string;
}

/** Who invites, to what, until when; opening the link answers nothing, the two ways on do. */
export function InvitationPage(props: InvitationProps) {
  const { edition, language, invitation, token } = props;
  const t = translator(language);
  const title = t('inviting:page.title', { edition: editionName(edition, language) });
  return (
    <Page
      language={language}
      edition={edition}
      title={title}
      place="register"
      path={`/invitation?token=${token}`}
      isPrivate
    >
      <main id="main" className="wrap stack roomy">
        <div>
          <h1>{title}</h1>
          <p className="lead">{t('inviting:page.by')}</p>
        </div>
        <Facts {...props} />
        {invitation.note && (
          <section className="note stack tight" aria-labelledby="note">
            <h2 id="note">{t('inviting:page.note')}</h2>
            {invitation.note.split('\n').map((line, place) => (
              <p key={place} dir="auto">
                {line}
              </p>
            ))}
          </section>
        )}
        <div className="stack tight">
          <p className="row">
            <a className="btn" href={`/${edition.code}/${language}/invitation/registration?token=${token}`}>
              {t('inviting:page.register')}
            </a>
          </p>
          <p className="hint">{t('inviting:page.register-hint')}</p>
        </div>
        <DeclineForm {...props} />
        <p className="soft">
          {t('inviting:page.personal')}{' '}
          <a href={`/${edition.code}/${language}/my-data?token=${token}`}>{t('privacy:data.title')}</a>
        </p>
        {edition.contactAddress && (
          <p className="soft">{t('privacy:notice.questions', { address: edition.contactAddress })}</p>
        )}
      </main>
    </Page>
  );
}

function Facts({ edition, language, invitation }: InvitationProps) {
  const t = translator(language);
  const modes = invitation.as.modes.map((mode) => takesPart(edition, mode, language));
  return (
    <dl className="facts card">
      <dt>{t('inviting:page.facts.address')}</dt>
      <dd>
        {invitation.name && (
          <>
            <bdi>{invitation.name}</bdi>
            <br />
          </>
        )}
        <bdi dir="ltr">{invitation.email}</bdi>
      </dd>
      <dt>{t('inviting:page.facts.as')}</dt>
      <dd>
        <bdi>{inLanguage(invitation.as.names, language)}</bdi>
      </dd>
      <dt>{t('inviting:page.facts.takes-part')}</dt>
      <dd>{formatList(modes, language)}</dd>
      <dt>{t('inviting:page.facts.when')}</dt>
      <dd>{daysAndPlace(edition, language)}</dd>
      <dt>{t('inviting:page.facts.until')}</dt>
      <dd>{instantInWords(invitation.expiresAt, language, edition.timeZone)}</dd>
    </dl>
  );
}

function DeclineForm({ edition, language, token }: InvitationProps) {
  const t = translator(language);
  return (
    <details>
      <summary>{t('inviting:page.decline-title')}</summary>
      <form className="stack" method="post" action={`/${edition.code}/${language}/invitation/decline`}>
        <input type="hidden" name="token" value={token} />
        <Field name="reason" label={t('inviting:page.decline-reason')} hint={t('inviting:page.decline-hint')}>
          {(ids) => <textarea className="in" rows={2} dir="auto" maxLength={DECLINE_REASON_AT_MOST} {...ids} />}
        </Field>
        <p>
          <button className="btn alt">{t('inviting:page.decline')}</button>
        </p>
      </form>
    </details>
  );
}

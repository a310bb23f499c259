import type { ReactNode } from 'react';
import type { Edition } from '@app/edition';
import { CHANGE_LIVES_MINUTES, type ChangeKey } from '@app/identity';
import { type Language, translator } from '@app/i18n';
import { ErrorSummary, Field } from '../layout/form.js';
import { Page } from '../layout/page.js';

interface Props {
  edition: Edition;
  language: Language;
}

const BELOW = '/address-change';

function Frame({ edition, language, title, path = BELOW, children }: Props & FrameProps) {
  return (
    <Page language={language} edition={edition} title={title} place="me" path={path} isPrivate>
      <main id="main" className="wrap stack roomy">
        {children}
      </main>
    </Page>
  );
}

interface FrameProps {
  title: string;
  path?: string;
  children: ReactNode;
}

/** Asks for the new address. */
export function AskPage({ edition, language, now, token, email = '', error }: Props & AskProps) {
  const t = translator(language);
  const home = `/${edition.code}/${language}`;
  const query = token ? `?token=${token}` : '';
  return (
    <Frame edition={edition} language={language} title={t('identity:address.title')} path={`${BELOW}${query}`}>
      <form className="stack roomy" method="post" action={`${home}${BELOW}`} noValidate>
        <div>
          <h1>{t('identity:address.title')}</h1>
          <p className="soft">{t('identity:address.intro')}</p>
        </div>
        {error && <ErrorSummary language={language} errors={[{ field: 'email', message: error }]} />}
        <p>
          <span className="soft">{t('identity:address.now')}</span> <bdi dir="ltr">{now}</bdi>
        </p>
        <Field name="email" label={t('identity:address.new')} hint={t('identity:address.hint')} error={error}>
          {(ids) => (
            <input className="in" type="email" autoComplete="email" dir="ltr" defaultValue={email} required {...ids} />
          )}
        </Field>
        {token && <input type="hidden" name="token" value={token} />}
        <div className="row">
          <button className="btn">{t('identity:address.send')}</button>
          <a href={token ? `${home}/registration${query}` : `${home}/me`}>{t('identity:address.back')}</a>
        </div>
      </form>
    </Frame>
  );
}

interface AskProps {
  /** The address until now. */
  now: string;
  /** Of the personal link; undefined for who is signed in. */
  token?: string;
  email?: string;
  error?: string;
}

/** The same words whether the new address can be used or belongs to somebody. */
export function AskedPage({ edition, language }: Props) {
  const t = translator(language);
  return (
    <Frame edition={edition} language={language} title={t('identity:address.sent-title')} path={`${BELOW}/sent`}>
      <h1>{t('identity:address.sent-title')}</h1>
      <p className="lead">{t('identity:address.sent')}</p>
      <p>{t('identity:address.sent-more', { hours: CHANGE_LIVES_MINUTES / 60 })}</p>
    </Frame>
  );
}

/** Opening the letter's link shows this; only the button acts. */
export function DecidePage({ edition, language, act, email, token }: Props & DecideProps) {
  const t = translator(language);
  const title = t(`identity:address.${act}-title`);
  return (
    <Frame edition={edition} language={language} title={title} path={`${BELOW}/${act}?token=${token}`}>
      <h1>{title}</h1>
      <p className="lead">
        {t(`identity:address.${act}`)} <bdi dir="ltr">{email}</bdi>
      </p>
      <p className="soft">{t(`identity:address.${act}-hint`)}</p>
      <form method="post" action={`/${edition.code}/${language}${BELOW}/${act}`}>
        <input type="hidden" name="token" value={token} />
        <button className={act === 'stop' ? 'btn bad' : 'btn'}>{t(`identity:address.${act}-action`)}</button>
      </form>
    </Frame>
  );
}

interface DecideProps {
  act: ChangeKey;
  /** The new address: whole for its owner, a hint of it for the old mailbox. */
  email: string;
  token: string;
}

/** Confirmed or stopped: every way in has ended, these lead to new ones. */
export function DonePage({ edition, language, what }: Props & { what: 'done' | 'stopped' }) {
  const t = translator(language);
  const home = `/${edition.code}/${language}`;
  return (
    <Frame edition={edition} language={language} title={t(`identity:address.${what}-title`)} path={`${BELOW}/${what}`}>
      <h1>{t(`identity:address.${what}-title`)}</h1>
      <p className="lead">{t(`identity:address.${what}`)}</p>
      <div className="row">
        <a className="btn" href={`${home}/sign-in`}>
          {t('identity:address.sign-in')}
        </a>
        <a href={`${home}/registration/link`}>{t('identity:address.link')}</a>
      </div>
    </Frame>
  );
}

/** Signed in too long ago to change the address. */
export function SignInAnewPage({ edition, language }: Props) {
  const t = translator(language);
  const home = `/${edition.code}/${language}`;
  return (
    <Frame edition={edition} language={language} title={t('identity:address.anew-title')}>
      <h1>{t('identity:address.anew-title')}</h1>
      <p className="lead">{t('identity:address.anew')}</p>
      <div className="row">
        <a className="btn" href={`${home}/sign-in?next=${encodeURIComponent(home + BELOW)}`}>
          {t('identity:address.anew-action')}
        </a>
        <a href={`${home}/me`}>{t('identity:address.back')}</a>
      </div>
    </Frame>
  );
}

import type { Edition } from '@app/edition';
import { formatDay, type Language, translator } from '@app/i18n';
import { EXPORT_DAYS, type PersonalExport } from '@app/privacy';
import { instantInWords } from '@app/registration';
import { Page } from '../layout/page.js';

/** What one may agree to here and take back, in the order of the page. */
export const OWN_CONSENTS = ['public-list', 'session-organizers'] as const;
export type OwnConsentKind = (typeof OWN_CONSENTS)[number];

interface OwnConsent {
  kind: OwnConsentKind;
  /** In force. */
  words: string;
  /** Undefined: not agreed to these words. */
  agreedAt?: Date;
}

export interface MyDataProps {
  edition: Edition;
  language: Language;
  /** Of the personal link; undefined for who is signed in. */
  token?: string;
  file?: PersonalExport;
  /** Only with a registration. */
  consents: OwnConsent[];
  /** Came by the link of an invitation. */
  isInvited?: boolean;
  /** Why the last wish was refused. */
  refusal?: string;
}

/** What is kept about somebody, in their hands. */
export function MyDataPage(props: MyDataProps) {
  const { edition, language, token, consents, isInvited, refusal } = props;
  const t = translator(language);
  const title = t('privacy:data.title');
  const query = token ? `?token=${token}` : '';
  const home = `/${edition.code}/${language}`;
  const back = !token ? 'me' : `${isInvited ? 'invitation' : 'registration'}${query}`;
  return (
    <Page
      language={language}
      edition={edition}
      title={title}
      place={token ? 'register' : 'me'}
      path={`/my-data${query}`}
      isPrivate
    >
      <main id="main" className="wrap stack loose">
        <div>
          <h1>{title}</h1>
          <p className="soft">{t('privacy:data.lead')}</p>
        </div>
        {refusal && (
          <div className="errors" role="alert" tabIndex={-1}>
            <p>{refusal}</p>
          </div>
        )}
        <Download {...props} />
        {consents.map((consent) => (
          <Agreement key={consent.kind} consent={consent} {...props} />
        ))}
        <section className="stack" aria-labelledby="erase">
          <h2 id="erase">{t('privacy:data.erase.title')}</h2>
          <p>{t('privacy:data.erase.text')}</p>
          <p>
            <a className="btn alt" href={`${home}/my-data/erasure${query}`}>
              {t('privacy:data.erase.look')}
            </a>
          </p>
        </section>
        <p>
          <a href={`${home}/${back}`}>{t(isInvited ? 'inviting:form.back' : 'privacy:data.back')}</a>
          {' · '}
          <a href={`${home}/privacy`}>{t('privacy:notice.title')}</a>
        </p>
      </main>
    </Page>
  );
}

function Download({ edition, language, token, file }: MyDataProps) {
  const t = translator(language);
  return (
    <section className="stack" aria-labelledby="download">
      <h2 id="download">{t('privacy:data.download.title')}</h2>
      <p>{t('privacy:data.download.text', { days: EXPORT_DAYS })}</p>
      {file?.state === 'requested' && (
        <p role="status">
          <span className="st half">
            {t('privacy:data.download.making', { done: file.partsDone, parts: file.parts })}
          </span>
        </p>
      )}
      {file?.state === 'ready' && (
        <p>
          <span className="st ok">
            {t('privacy:data.download.ready', { when: instantInWords(file.expiresAt, language, edition.timeZone) })}
          </span>
        </p>
      )}
      {file?.state !== 'requested' && (
        <form method="post" action={`/${edition.code}/${language}/my-data/file-wish`}>
          <input type="hidden" name="token" value={token ?? ''} />
          <button className="btn">{t('privacy:data.download.ask')}</button>
        </form>
      )}
    </section>
  );
}

/** In the catalogue. */
const WORDS = { 'public-list': 'privacy:data.list', 'session-organizers': 'privacy:data.organizers' } as const;

function Agreement({
  edition,
  language,
  token,
  consent: { kind, words, agreedAt },
}: Pick<MyDataProps, 'edition' | 'language' | 'token'> & { consent: OwnConsent }) {
  const t = translator(language);
  const root = WORDS[kind];
  const day = agreedAt && formatDay(agreedAt, language, edition.timeZone);
  return (
    <section className="stack" aria-labelledby={kind}>
      <h2 id={kind}>{t(`${root}.title`)}</h2>
      <p>{day ? t(`${root}.on`, { day }) : t(`${root}.off`)}</p>
      {!day && <p className="soft">{words}</p>}
      <form method="post" action={`/${edition.code}/${language}/my-data/${kind}`}>
        <input type="hidden" name="token" value={token ?? ''} />
        <input type="hidden" name="wish" value={day ? 'leave' : 'join'} />
        <button className="btn alt">{t(day ? `${root}.withdraw` : `${root}.give`)}</button>
      </form>
    </section>
  );
}

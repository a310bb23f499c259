import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { instantInWords, type InvitationOver } from '@app/registration';
import { Page } from '../layout/page.js';
import { LinkForm } from '../registration/plain.pages.js';
import { WhomToAsk } from './whom-to-ask.js';

interface Props {
  edition: Edition;
  language: Language;
}

/** A link that opens no form: why, since when, and what one can do. */
export function OverPage({ edition, language, over, now }: Props & { over: InvitationOver; now: Date }) {
  const t = translator(language);
  const { why, since, email } = over;
  const title = t(`inviting:over.${why}.title`);
  const opensAt = edition.registrationOpensAt;
  const isEarly = why === 'shut' && opensAt !== null && now < opensAt;
  const when = (instant: Date) => instantInWords(instant, language, edition.timeZone);
  return (
    <Page language={language} edition={edition} title={title} place="register" path="/registration/link" isPrivate>
      <main id="main" className="wrap stack roomy">
        <h1>{isEarly ? t('registration:form.shut.early') : title}</h1>
        <p className="lead">
          {isEarly
            ? t('inviting:page.opens', { when: when(opensAt) })
            : t(`inviting:over.${why}.text`, { when: since ? when(since) : '' })}
        </p>
        {why === 'registered' && <LinkForm edition={edition} language={language} email={email} />}
        {why !== 'registered' && why !== 'replaced' && <WhomToAsk edition={edition} language={language} />}
        <p>
          <a href={`/${edition.code}/${language}/agenda`}>{t('registration:form.shut.agenda')}</a>
        </p>
      </main>
    </Page>
  );
}

/** After a half-filled form was kept; names nobody. */
export function HalfFilledPage({ edition, language }: Props) {
  const t = translator(language);
  const title = t('forms:draft.saved');
  return (
    <Page
      language={language}
      edition={edition}
      title={title}
      place="register"
      path="/invitation/registration/saved"
      isPrivate
    >
      <main id="main" className="wrap stack roomy">
        <h1>{title}</h1>
        <p className="lead">{t('inviting:form.saved')}</p>
        <WhomToAsk edition={edition} language={language} />
      </main>
    </Page>
  );
}

/** After the button; names nobody. */
export function DeclinedPage({ edition, language }: Props) {
  const t = translator(language);
  const title = t('inviting:declined.title');
  return (
    <Page language={language} edition={edition} title={title} place="register" path="/invitation/declined" isPrivate>
      <main id="main" className="wrap stack roomy">
        <h1>{title}</h1>
        <p className="lead">{t('inviting:declined.text')}</p>
        <WhomToAsk edition={edition} language={language} />
        <p>
          <a href={`/${edition.code}/${language}/agenda`}>{t('registration:form.shut.agenda')}</a>
        </p>
      </main>
    </Page>
  );
}

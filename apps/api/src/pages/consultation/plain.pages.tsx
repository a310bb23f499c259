import { type Call, callState, HOURS_TO_PROVE_SUBMISSION, type Submission, submitterName } from '@app/consultation';
import { type Edition, inLanguage } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { DRAFT_DAYS, editionName } from '@app/registration';
import { ErrorSummary, Field } from '../layout/form.js';
import { Page } from '../layout/page.js';
import { CallStateWord, ThatInstant } from './deadline.js';

interface Props {
  edition: Edition;
  language: Language;
}

/** The calls of the edition with their deadlines. */
export function CallsPage({ edition, language, calls, now }: Props & { calls: Call[]; now: Date }) {
  const t = translator(language);
  const home = `/${edition.code}/${language}`;
  const title = t('consultation:list.title', { edition: editionName(edition, language) });
  return (
    <Page language={language} edition={edition} title={title} path="/consultation">
      <main id="main" className="wrap stack roomy">
        <h1>{title}</h1>
        <p className="lead">{t('consultation:list.intro')}</p>
        {calls.length === 0 && <p className="empty">{t('consultation:list.none')}</p>}
        <ul className="mine">
          {calls.map((call) => (
            <li key={call.kind} className="stack tight">
              <h2>
                <a href={`${home}/consultation/${call.kind}`}>{inLanguage(call.names, language)}</a>
              </h2>
              <p>{inLanguage(call.intro, language)}</p>
              <p>
                <CallStateWord call={call} language={language} now={now} />
              </p>
              <CallTimes edition={edition} language={language} call={call} now={now} />
            </li>
          ))}
        </ul>
        <ul className="stack tight">
          <li>
            <a href={`${home}/consultation/link`}>{t('consultation:link.title')}</a>
          </li>
          {calls.some((call) => callState(call, now) === 'closed') && (
            <li>
              <a href={`${home}/consultation/results`}>{t('consultation:results.title')}</a>
            </li>
          )}
        </ul>
      </main>
    </Page>
  );
}

function CallTimes({ edition, language, call, now }: Props & { call: Call; now: Date }) {
  const t = translator(language);
  const isSoon = callState(call, now) === 'soon';
  return (
    <dl className="facts">
      {isSoon && <dt>{t('consultation:deadline.opens')}</dt>}
      {isSoon && (
        <dd>
          <ThatInstant edition={edition} language={language} instant={call.opensAt} />
        </dd>
      )}
      <dt>{t('consultation:deadline.closes')}</dt>
      <dd>
        <ThatInstant edition={edition} language={language} instant={call.closesAt} />
      </dd>
    </dl>
  );
}

/** A call that is not open: when it opens, or since when it is closed and how a late code lets in. */
export function ShutCallPage({
  edition,
  language,
  call,
  now,
  code,
  error,
}: Props & { call: Call; now: Date; code?: string; error?: string }) {
  const t = translator(language);
  const title = inLanguage(call.names, language);
  const isClosed = callState(call, now) === 'closed';
  return (
    <Page language={language} edition={edition} title={title} path={`/consultation/${call.kind}`}>
      <main id="main" className="wrap stack roomy">
        <p className="soft">
          <a href={`/${edition.code}/${language}/consultation`}>
            {t('consultation:list.title', { edition: editionName(edition, language) })}
          </a>
        </p>
        <h1>{title}</h1>
        <p className="lead">{t(isClosed ? 'consultation:shut.closed' : 'consultation:shut.soon')}</p>
        <CallTimes edition={edition} language={language} call={call} now={now} />
        {isClosed && (
          <form className="stack" action={`/${edition.code}/${language}/consultation/${call.kind}`} noValidate>
            {error && <ErrorSummary language={language} errors={[{ field: 'code', message: error }]} />}
            <Field
              name="code"
              label={t('consultation:shut.code')}
              hint={t('consultation:shut.code-hint')}
              error={error}
            >
              {(ids) => <input className="in" dir="ltr" autoComplete="off" defaultValue={code} {...ids} />}
            </Field>
            <p>
              <button className="btn alt">{t('consultation:shut.enter')}</button>
            </p>
          </form>
        )}
      </main>
    </Page>
  );
}

/** Opening the link shows what it proves; only the button does it. */
export function ProveSubmissionPage({
  edition,
  language,
  submission,
  token,
}: Props & { submission: Submission; token: string }) {
  const t = translator(language);
  const title = t('consultation:prove.title');
  return (
    <Page language={language} edition={edition} title={title} path={`/consultation/prove?token=${token}`} isPrivate>
      <main id="main" className="wrap stack">
        <h1>{title}</h1>
        <dl className="facts card">
          <dt>{t('consultation:facts.title')}</dt>
          <dd lang={submission.textLanguage}>
            <bdi>{submission.title}</bdi>
          </dd>
          <dt>{t('registration:prove.name')}</dt>
          <dd>
            <bdi>{submitterName(submission)}</bdi>
          </dd>
          <dt>{t('registration:form.email')}</dt>
          <dd>
            <bdi dir="ltr">{submission.email}</bdi>
          </dd>
        </dl>
        <form method="post" action={`/${edition.code}/${language}/consultation/prove`}>
          <input type="hidden" name="token" value={token} />
          <button className="btn">{t('registration:prove.action')}</button>
        </form>
        <p className="soft">{t('consultation:prove.not-mine')}</p>
      </main>
    </Page>
  );
}

/** Asks for fresh links by address. */
export function AskForLinksPage({ edition, language, email, error }: Props & { email?: string; error?: string }) {
  const t = translator(language);
  const title = t('consultation:link.title');
  return (
    <Page language={language} edition={edition} title={title} path="/consultation/link">
      <main id="main" className="wrap stack roomy">
        <h1>{title}</h1>
        <p className="lead">{t('consultation:link.lead')}</p>
        <form className="stack" method="post" action={`/${edition.code}/${language}/consultation/link`} noValidate>
          {error && <ErrorSummary language={language} errors={[{ field: 'email', message: error }]} />}
          <Field name="email" label={t('registration:form.email')} error={error}>
            {(ids) => (
              <input
                className="in"
                type="email"
                autoComplete="email"
                dir="ltr"
                defaultValue={email}
                required
                {...ids}
              />
            )}
          </Field>
          <p>
            <button className="btn">{t('consultation:link.send')}</button>
          </p>
        </form>
      </main>
    </Page>
  );
}

/** Pages that say one thing and where to go on. */
export type Saying = 'sent' | 'saved' | 'saved-gone' | 'link-sent' | 'link-gone' | 'prove-gone' | 'proven' | 'co-gone';

const PATHS: Record<Saying, string> = {
  sent: '/consultation/sent',
  saved: '/consultation/draft/saved',
  'saved-gone': '/consultation',
  'link-sent': '/consultation/link/sent',
  'link-gone': '/consultation/link',
  'prove-gone': '/consultation/link',
  proven: '/consultation/link',
  'co-gone': '/consultation',
};

export function SayingPage({ edition, language, says }: Props & { says: Saying }) {
  const t = translator(language);
  const title = t(`consultation:says.${says}.title`);
  const values = { hours: HOURS_TO_PROVE_SUBMISSION, days: DRAFT_DAYS };
  const asksLink = says === 'link-gone' || says === 'prove-gone' || says === 'proven';
  return (
    <Page language={language} edition={edition} title={title} path={PATHS[says]} isPrivate>
      <main id="main" className="wrap stack">
        <h1>{title}</h1>
        <p className="lead">{t(`consultation:says.${says}.text`, values)}</p>
        <p className="row">
          {asksLink && <a href={`/${edition.code}/${language}/consultation/link`}>{t('consultation:link.title')}</a>}
          <a href={`/${edition.code}/${language}/consultation`}>{t('consultation:list.back')}</a>
        </p>
      </main>
    </Page>
  );
}

import { type OwnSubmission, stageOf, submitterName } from '@app/consultation';
import { type Country, type Edition, inLanguage } from '@app/edition';
import { answerLines, fieldsAsked } from '@app/forms';
import { type Language, translator } from '@app/i18n';
import { instantInWords, momentInWords } from '@app/registration';
import { Page } from '../layout/page.js';
import type { SubmissionOptions } from './submission-options.js';
import { SUBMISSION_SHAPE } from './submission-shape.js';

export interface OwnPageProps {
  edition: Edition;
  language: Language;
  own: OwnSubmission;
  token: string;
  options: SubmissionOptions;
  countries: Country[];
  now: Date;
}

/** A submission as its submitter follows it: where it stands, by when somebody decides, who carries it, what was written. */
export function OwnSubmissionPage(props: OwnPageProps) {
  const { edition, language, own, token, now } = props;
  const t = translator(language);
  const stage = stageOf(own, own.call, now);
  const standing = stage === 'decided' ? own.status : stage;
  return (
    <Page
      language={language}
      edition={edition}
      title={`${t(`consultation:stage.${standing}`)}: ${own.code}`}
      path={`/submission?token=${token}`}
      isPrivate
    >
      <main id="main" className="wrap duo">
        <div className="stack loose">
          <div>
            <p className="soft">
              {inLanguage(own.call.names, language)} · <bdi className="num">{own.code}</bdi>
            </p>
            <h1 lang={own.textLanguage}>
              <bdi>{own.title}</bdi>
            </h1>
            <p>
              <span className={`st ${SUBMISSION_SHAPE[own.status] ?? 'wait'}`}>
                {t(`consultation:stage.${standing}`)}
              </span>
            </p>
          </div>
          <Standing {...props} standing={standing} />
          <Steps {...props} stage={stage} />
          <CoOrganizers {...props} />
          <Written {...props} />
        </div>
        <aside className="stack">
          <WhatYouCanDo {...props} />
        </aside>
      </main>
    </Page>
  );
}

/** What happened, what happens now, by when. */
function Standing({ edition, language, own, standing }: OwnPageProps & { standing: string }) {
  const t = translator(language);
  const when = (instant: Date) => instantInWords(instant, language, edition.timeZone);
  const values = { closes: when(own.lateUntil ?? own.call.closesAt), answers: when(own.call.answersBy) };
  return (
    <div className="card stack tight">
      <p className="lead">{t(`consultation:standing.${standing}`, values)}</p>
      {own.reason && (
        <p>
          {t('consultation:own.reason')} <bdi>{own.reason}</bdi>
        </p>
      )}
      {own.mergedTitle && (
        <p>
          {t('consultation:own.merged-into')} <bdi>{own.mergedTitle}</bdi>
        </p>
      )}
      {own.session && (
        <p>
          <a href={`/${edition.code}/${language}/sessions/${own.session}`}>{t('consultation:own.session')}</a>
        </p>
      )}
    </div>
  );
}

function Steps({ edition, language, own, stage }: OwnPageProps & { stage: string }) {
  const t = translator(language);
  const moment = (instant: Date) => momentInWords(instant, language, edition.timeZone);
  const ended = own.decidedAt ?? (own.status === 'withdrawn' ? own.updatedAt : undefined);
  const steps = [
    { name: 'received', when: own.provenAt ?? own.submittedAt },
    { name: 'under-review', when: own.lateUntil ?? own.call.closesAt },
    { name: 'decided', when: ended ?? own.call.answersBy },
  ];
  const at = steps.findIndex(({ name }) => name === stage);
  return (
    <section className="stack" aria-labelledby="st">
      <h2 id="st">{t('registration:own.steps.title')}</h2>
      <ol className="line">
        {steps.map(({ name, when }, index) => (
          <li key={name} className={index < at ? 'done' : undefined} aria-current={index === at ? 'step' : undefined}>
            <b>{t(`consultation:steps.${name}`)}</b>
            <span className="soft small">
              {t(index > at ? `consultation:steps.${name}-by` : 'consultation:steps.since', { when: moment(when) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const CO_SHAPE = { invited: 'wait', confirmed: 'ok', declined: 'no' } as const;

function CoOrganizers({ language, own }: OwnPageProps) {
  const t = translator(language);
  if (own.coOrganizers.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="co">
      <h2 id="co">{t('consultation:form.co-organizers')}</h2>
      <ul className="stack tight">
        {own.coOrganizers.map(({ id, name, email, state }) => (
          <li key={id}>
            <bdi>{name}</bdi> (<bdi dir="ltr">{email}</bdi>){' '}
            <span className={`st ${CO_SHAPE[state]}`}>{t(`consultation:co.${state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All that was written, as it stands with us. */
function Written({ language, own, options, countries }: OwnPageProps) {
  const t = translator(language);
  const named = (list: Array<{ value: string; label: string }>, codes: string[]) =>
    codes.map((code) => list.find(({ value }) => value === code)?.label ?? code).join('\n');
  const answers = fieldsAsked(own.form.definition, 'registration')
    .filter(({ code }) => own.answers[code] !== undefined)
    .map((field) => ({
      label: inLanguage(field.label, language),
      text: answerLines(field, own.answers[field.code], language, countries).join('\n'),
    }));
  const facts = [
    { label: t('consultation:facts.summary'), text: own.summary },
    { label: t('consultation:form.action-lines'), text: named(options.actionLines, own.actionLines) },
    { label: t('consultation:form.sdgs'), text: named(options.sdgs, own.sdgs.map(String)) },
    { label: t('consultation:form.languages'), text: named(options.spoken, own.languages) },
    { label: t('consultation:form.mode'), text: own.mode ? named(options.modes, [own.mode]) : '' },
    { label: t('consultation:form.minutes'), text: own.minutes === null ? '' : String(own.minutes) },
    { label: t('consultation:form.speakers'), text: own.speakers.join('\n') },
    ...answers,
    { label: t('consultation:form.submitter'), text: `${submitterName(own)}\n${own.organization}` },
    { label: t('consultation:form.publication'), text: t(`consultation:own.public-${own.isPublic ? 'yes' : 'no'}`) },
  ];
  return (
    <section className="stack" aria-labelledby="written">
      <h2 id="written">{t('consultation:own.written')}</h2>
      <dl className="facts">
        {facts
          .filter(({ text }) => text)
          .map(({ label, text }) => [
            <dt key={label}>{label}</dt>,
            <dd key={`${label}-text`}>
              {text.split(/\n+/).map((line, at) => (
                <p key={at}>
                  <bdi>{line}</bdi>
                </p>
              ))}
            </dd>,
          ])}
      </dl>
    </section>
  );
}

function WhatYouCanDo({ edition, language, own, token }: OwnPageProps) {
  const t = translator(language);
  const home = `/${edition.code}/${language}`;
  return (
    <section className="card stack tight" aria-labelledby="can">
      <h2 id="can">{t('registration:own.can.title')}</h2>
      <ul className="stack tight">
        {own.mayEdit && (
          <li>
            <a href={`${home}/submission/edit?token=${token}`}>{t('consultation:own.edit')}</a>
          </li>
        )}
        {own.mayWithdraw && (
          <li>
            <a href={`${home}/submission/withdrawal?token=${token}`}>{t('consultation:own.withdraw')}</a>
          </li>
        )}
        <li>
          <a href={`${home}/consultation`}>{t('consultation:list.back')}</a>
        </li>
      </ul>
    </section>
  );
}

/** One more page before something that cannot be taken back. */
export function WithdrawSubmissionPage({
  edition,
  language,
  own,
  token,
}: Omit<OwnPageProps, 'options' | 'countries' | 'now'>) {
  const t = translator(language);
  const title = t('consultation:own.withdraw');
  const home = `/${edition.code}/${language}`;
  return (
    <Page language={language} edition={edition} title={title} path={`/submission/withdrawal?token=${token}`} isPrivate>
      <main id="main" className="wrap stack">
        <h1>{title}</h1>
        <p className="lead" lang={own.textLanguage}>
          <bdi>{own.title}</bdi>
        </p>
        <p>{t('consultation:own.withdraw-text')}</p>
        <form className="row" method="post" action={`${home}/submission/withdrawal`}>
          <input type="hidden" name="token" value={token} />
          <button className="btn">{t('consultation:own.withdraw')}</button>
          <a href={`${home}/submission?token=${token}`}>{t('consultation:own.keep')}</a>
        </form>
      </main>
    </Page>
  );
}

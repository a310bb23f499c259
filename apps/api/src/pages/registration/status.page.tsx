import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import {
  type ConsentText,
  momentInWords,
  nameOf,
  type NoticeOfDelegate,
  type OwnForm,
  type OwnRegistration,
  takesPart,
} from '@app/registration';
import { ErrorSummary, type FieldError } from '../layout/form.js';
import { Page } from '../layout/page.js';
import { GivenAnswers } from '../forms/given-answers.js';
import type { TypedAnswers } from '../forms/typed-answers.js';
import type { Choice } from './form-options.js';
import { CorrectionsMade } from './corrections-made.js';
import { DocumentsSection } from './documents-section.js';
import { LaterForm } from './later-form.js';
import { NoticeSection } from './notice-section.js';
import { EarlierQuestions, QuestionForm } from './question-form.js';
import { StatusCard } from './status-card.js';
import { statusTitle } from './status-words.js';
import { stepsOf } from './steps.js';

export interface StatusPageProps {
  edition: Edition;
  language: Language;
  registration: OwnRegistration;
  countryName: string;
  /** Of the personal link; undefined for its owner who is signed in. */
  token?: string;
  qr?: string;
  /** Of a form on this page that was refused, with what was typed. */
  errors?: FieldError[];
  typedAnswer?: string;
  typedAnswers?: TypedAnswers;
  /** The category's form and what was answered. */
  own: OwnForm;
  countries: Choice[];
  /** Of whoever was registered by a focal point: how they know what is kept. */
  delegated?: { notice: NoticeOfDelegate; text: ConsentText };
}

const MARK = { approved: 'ok', rejected: 'no' } as Record<string, string | undefined>;

/** A registration as its owner follows it. */
export function StatusPage(props: StatusPageProps) {
  const { edition, language, registration, countryName, token, qr, errors = [], typedAnswer } = props;
  const t = translator(language);
  const title = statusTitle(registration, t);
  const path = `/registration${token ? `?token=${token}` : ''}`;
  return (
    <Page
      language={language}
      edition={edition}
      title={`${title}: ${registration.number}`}
      place={token ? 'register' : 'me'}
      path={path}
      isPrivate
    >
      <main id="main" className="wrap duo">
        <div className="stack loose">
          <div>
            <p className="soft num">{t('registration:own.number', { number: registration.number })}</p>
            <h1>{title}</h1>
            <ul className="dots">
              <li>
                <bdi>{nameOf(registration)}</bdi>
              </li>
              <li>
                <bdi>{registration.organization}</bdi>
              </li>
              <li>{countryName}</li>
              <li>{takesPart(edition, registration.mode, language)}</li>
            </ul>
          </div>
          {errors.length > 0 && <ErrorSummary language={language} errors={errors} />}
          <StatusCard edition={edition} language={language} registration={registration} qr={qr} token={token} />
          <DocumentsSection {...props} errors={errors} />
          <QuestionForm {...props} typed={typedAnswer} errors={errors} />
          <LaterForm {...props} errors={errors} />
          <NoticeSection {...props} />
          <section className="stack" aria-labelledby="st">
            <h2 id="st">{t('registration:own.steps.title')}</h2>
            <ol className="line">
              {stepsOf(registration, edition, t).map(({ title: step, hint, state }) => (
                <li
                  key={step}
                  className={state === 'done' ? 'done' : undefined}
                  aria-current={state === 'now' ? 'step' : undefined}
                >
                  <b>{step}</b>
                  {hint && <span className="soft small">{hint}</span>}
                </li>
              ))}
            </ol>
          </section>
          <GivenAnswers own={props.own} language={language} />
          <CorrectionsMade edition={edition} language={language} registration={registration} />
          <EarlierQuestions edition={edition} language={language} registration={registration} />
        </div>
        <aside className="stack">
          <InShort edition={edition} language={language} registration={registration} />
          <WhatYouCanDo edition={edition} language={language} registration={registration} token={token} />
        </aside>
      </main>
    </Page>
  );
}

function InShort({ edition, language, registration }: Pick<StatusPageProps, 'edition' | 'language' | 'registration'>) {
  const t = translator(language);
  const { mode, holdsSeat, status, number, updatedAt } = registration;
  const onSite = status === 'offered' ? 'seat-kept' : holdsSeat ? 'seat-yes' : 'seat-no';
  const seat = mode === 'remote' ? 'seat-remote' : onSite;
  const mark = holdsSeat && status !== 'offered' ? 'ok' : (MARK[status] ?? 'wait');
  return (
    <dl className="facts card">
      <dt>{t('registration:own.facts.seat')}</dt>
      <dd>
        {mode === 'remote' ? (
          t(`registration:own.facts.${seat}`)
        ) : (
          <span className={`st ${mark}`}>{t(`registration:own.facts.${seat}`)}</span>
        )}
      </dd>
      <dt>{t('registration:own.facts.number')}</dt>
      <dd className="num">
        <bdi>{number}</bdi>
      </dd>
      <dt>{t('registration:own.facts.updated')}</dt>
      <dd>{momentInWords(updatedAt, language, edition.timeZone)}</dd>
    </dl>
  );
}

function WhatYouCanDo({
  edition,
  language,
  registration,
  token,
}: Pick<StatusPageProps, 'edition' | 'language' | 'registration' | 'token'>) {
  const t = translator(language);
  const home = `/${edition.code}/${language}`;
  const query = token ? `?token=${token}` : '';
  const isApproved = registration.status === 'approved' || registration.status === 'attended';
  const ways: Array<[what: string, href: string]> = [['agenda', `${home}/agenda`]];
  if (registration.isLiving) ways.unshift(['calendar', `${home}/registration/calendar.ics${query}`]);
  const { maySwitchTo } = registration;
  if (maySwitchTo) ways.push([`switch-${maySwitchTo}`, `${home}/registration/mode${query}`]);
  if (registration.mayWithdraw) ways.push(['withdraw', `${home}/registration/withdrawal${query}`]);
  if (!registration.isLiving) ways.push(['again', `${home}/register`]);
  ways.push(['data', `${home}/my-data${query}`]);
  return (
    <section className="card stack tight" aria-labelledby="can">
      <h2 id="can">{t('registration:own.can.title')}</h2>
      <ul className="stack tight">
        {ways.map(([what, href]) => (
          <li key={what}>
            <a href={href}>{t(`registration:own.can.${what}`)}</a>
          </li>
        ))}
        {isApproved && (
          <li>
            <a href={`${home}/my-sessions${query}`}>{t('signup:page.mine')}</a>
          </li>
        )}
        {registration.mayCorrect && (
          <li>
            <a href={`${home}/registration/correction${query}`}>{t('forms:can.correct')}</a>
          </li>
        )}
        {registration.personId && registration.isLiving && (
          <li>
            <a href={`${home}/address-change${query}`}>{t('identity:address.title')}</a>
          </li>
        )}
      </ul>
      {registration.isLiving && (
        <form method="post" action={`${home}/registration/letters`}>
          {token && <input type="hidden" name="token" value={token} />}
          <button className="btn alt">{t('forms:can.letters')}</button>
        </form>
      )}
    </section>
  );
}

import type { Edition } from '@app/edition';
import { dayIn, formatDay, type Language, translator } from '@app/i18n';
import type { Mandate } from '@app/identity';
import type { OwnRegistration } from '@app/registration';
import type { OwnPlace } from '@app/roundtable';
import type { PartRow } from '@app/speakers';
import { Page } from '../layout/page.js';
import { StateWord, Title, When, Where } from '../speaking/part-words.js';
import { RoundTablePlaces } from './round-table-section.js';

interface Frame {
  edition: Edition;
  language: Language;
  mandate: Mandate;
  /** Of the person acted for. */
  name: string;
}

/** What somebody may see and do for another, by the kind of the mandate. */
export type ActedForView =
  | { kind: 'assistant'; parts: PartRow[] }
  | { kind: 'aide'; registration: OwnRegistration | undefined; places: OwnPlace[] };

export function ActingPage({ view, ...frame }: Frame & { view: ActedForView }) {
  const { edition, language, mandate, name } = frame;
  const t = translator(language);
  const title = t('mandates:for.title', { name });
  const lastDay = dayIn(new Date(mandate.endsAt.getTime() - 1), edition.timeZone);
  const lead = { kind: t(`mandates:kinds.${mandate.kind}`), day: formatDay(lastDay, language) };
  return (
    <Page language={language} edition={edition} title={title} place="me" path={`/me/for/${mandate.id}`} isPrivate>
      <main id="main" className="wrap stack loose">
        <div>
          <h1>{title}</h1>
          <p className="soft">{t('mandates:for.lead', lead)}</p>
        </div>
        {view.kind === 'assistant' ? (
          <Sessions {...frame} parts={view.parts} />
        ) : (
          <>
            <RegistrationOf {...frame} registration={view.registration} />
            {view.places.length > 0 && (
              <RoundTablePlaces
                edition={edition}
                language={language}
                places={view.places}
                mandate={mandate.id}
                title={t('mandates:round-table.title-of', { name })}
              />
            )}
          </>
        )}
        <p>
          <a href={`/${edition.code}/${language}/me`}>{t('mandates:for.back')}</a>
        </p>
      </main>
    </Page>
  );
}

function Sessions({ edition, language, mandate, name, parts }: Frame & { parts: PartRow[] }) {
  const t = translator(language);
  const home = `/${edition.code}/${language}`;
  return (
    <section className="stack" aria-labelledby="sessions">
      <h2 id="sessions">{t('mandates:for.sessions', { name })}</h2>
      {parts.length === 0 && <p className="soft">{t('mandates:for.sessions-none', { name })}</p>}
      <ol className="mine">
        {parts.map((part) => (
          <li className="stack tight" key={part.code}>
            <p>
              <StateWord state={part.state} language={language} />
            </p>
            <h3>
              <a href={`${home}/speaking?session=${part.code}&mandate=${mandate.id}`}>
                <Title part={part} />
              </a>
            </h3>
            <p>
              <When edition={edition} language={language} part={part} />
              {' · '}
              <Where language={language} part={part} />
            </p>
            {part.isCancelled && <p className="st no">{t('speakers:page.cancelled')}</p>}
          </li>
        ))}
      </ol>
      {parts.some(({ isPublic }) => isPublic) && (
        <p>
          <a href={`${home}/me/sessions.ics?mandate=${mandate.id}`}>{t('mandates:for.calendar')}</a>
        </p>
      )}
    </section>
  );
}

const MARK: Partial<Record<OwnRegistration['status'], string>> = {
  approved: 'ok',
  attended: 'ok',
  'under-review': 'half',
  rejected: 'no',
  withdrawn: 'no',
  expired: 'no',
  replaced: 'no',
};

function RegistrationOf({
  edition,
  language,
  mandate,
  name,
  registration,
}: Frame & { registration: OwnRegistration | undefined }) {
  const t = translator(language);
  return (
    <section className="stack" aria-labelledby="registration">
      <h2 id="registration">{t('mandates:for.registration', { name })}</h2>
      {!registration && <p className="soft">{t('mandates:for.registration-none', { name })}</p>}
      {registration && (
        <div className="card stack">
          <ul className="dots">
            <li>
              <span className={`st ${MARK[registration.status] ?? 'wait'}`}>
                {t(`registration:status.${registration.status}`)}
              </span>
            </li>
            <li className="num">
              <bdi>{registration.number}</bdi>
            </li>
            <li>{t(`registration:modes.${registration.mode}`)}</li>
          </ul>
          {registration.mayWithdraw && (
            <details>
              <summary>{t('mandates:for.withdraw')}</summary>
              <form
                className="stack"
                method="post"
                action={`/${edition.code}/${language}/me/for/${mandate.id}/withdrawal`}
              >
                <p>{t('mandates:for.withdraw-text', { name })}</p>
                <p>
                  <button className="btn bad">{t('mandates:for.withdraw-act', { name })}</button>
                </p>
              </form>
            </details>
          )}
        </div>
      )}
    </section>
  );
}

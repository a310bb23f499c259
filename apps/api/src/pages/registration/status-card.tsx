import type { Edition } from '@app/edition';
import { formatDay, type Language, translator } from '@app/i18n';
import { type DecisionClock, instantInWords, OFFER_HOURS, type OwnRegistration } from '@app/registration';
import { nowKey } from './status-words.js';
import { spanInWords } from './usual-time.js';

interface Props {
  edition: Edition;
  language: Language;
  registration: OwnRegistration;
  /** Data URL of the QR code's picture. */
  qr?: string;
  /** Of the personal link; undefined for its owner who is signed in. */
  token?: string;
}

/** What happens now, by when, and what if we are late. */
export function StatusCard({ edition, language, registration, qr, token }: Props) {
  const { clock } = registration;
  if (clock) return <ReviewClock clock={clock} edition={edition} language={language} registration={registration} />;
  const t = translator(language);
  const { status, reason, proveBy, place = 0, offerExpiresAt } = registration;
  const key = nowKey(registration);
  const when = instantInWords(proveBy, language, edition.timeZone);
  const until = offerExpiresAt ? instantInWords(offerExpiresAt, language, edition.timeZone) : '';
  return (
    <section className="card stack" aria-labelledby="now">
      <h2 id="now">{t(key)}</h2>
      {reason && (
        <p>
          {t('registration:own.reason')} <bdi>{reason}</bdi>
        </p>
      )}
      <p>{t(`${key}-text`, { when, until, place, hours: OFFER_HOURS })}</p>
      <DocumentsMissing registration={registration} language={language} />
      {status === 'offered' && <TakeSeat edition={edition} language={language} token={token} />}
      {qr && (
        <p>
          <img src={qr} width={200} height={200} alt={t('registration:own.qr', { number: registration.number })} />
        </p>
      )}
    </section>
  );
}

function ReviewClock({
  clock,
  edition,
  language,
  registration,
}: {
  clock: DecisionClock;
  edition: Edition;
  language: Language;
  registration: OwnRegistration;
}) {
  const t = translator(language);
  const { days, used, today, isLate, dueAt } = clock;
  const count = days.length;
  const isTeams = registration.decider !== 'focal-point';
  const when = instantInWords(dueAt, language, edition.timeZone);
  return (
    <section className="card stack" aria-labelledby="clk">
      <h2 id="clk">{headingOf(clock, language)}</h2>
      <div>
        <p className="vh">{t('registration:own.clock.used', { used, count })}</p>
        <ol className="clk" aria-hidden="true">
          {days.map((day, index) => (
            <li key={day} className={index + 1 === today ? 'n' : index < used ? 'u' : undefined}>
              {formatDay(day, language, 'UTC', 'tiny')} {Number(day.slice(8))}
            </li>
          ))}
        </ol>
      </div>
      {isLate ? (
        <p className="lead">{t('registration:own.clock.due', { when })}</p>
      ) : (
        <p className="lead">
          {t('registration:own.clock.answer')} <b>{when}</b>
        </p>
      )}
      {registration.delegationId && (
        <p>{t(`delegations:clock.${registration.decider === 'focal-point' ? 'focal-point' : 'team'}`)}</p>
      )}
      <p className="soft small">
        {t(`${isTeams ? 'registration:own.clock' : 'forms:clock'}.${isLate ? 'late-text' : 'calm'}`)}
      </p>
      <DocumentsMissing registration={registration} language={language} />
      <Usually registration={registration} language={language} />
    </section>
  );
}

/** What we asked for and do not have; whoever decides has not got it either. */
function DocumentsMissing({ registration: { documents }, language }: Pick<Props, 'registration' | 'language'>) {
  if (!documents?.mayChange || documents.files.length > 0) return null;
  return (
    <p>
      <a href="#documents">{translator(language)('registration:documents.missing')}</a>
    </p>
  );
}

/** How long it usually takes, where enough was decided to know. */
function Usually({ registration, language }: Pick<Props, 'registration' | 'language'>) {
  const { usual } = registration;
  if (!usual) return null;
  const values = { median: spanInWords(usual.median, language), most: spanInWords(usual.nineOfTen, language) };
  return <p className="soft small">{translator(language)('forms:clock.usually', values)}</p>;
}

function headingOf({ days, used, today, isLate }: DecisionClock, language: Language): string {
  const t = translator(language);
  const count = days.length;
  if (isLate) return t('registration:own.clock.late');
  if (today) return t('registration:own.clock.day', { today, count });
  return t('registration:own.clock.between', { used, count });
}

/** The seat that is kept for who stood first in line. */
function TakeSeat({ edition, language, token }: Pick<Props, 'edition' | 'language' | 'token'>) {
  const t = translator(language);
  return (
    <>
      <form className="row" method="post" action={`/${edition.code}/${language}/registration/seat`}>
        {token && <input type="hidden" name="token" value={token} />}
        <button className="btn">{t('registration:own.now.offered-action')}</button>
      </form>
      <p className="soft small">{t('registration:own.now.offered-else')}</p>
    </>
  );
}

import { dayIn, formatDay, formatTime, zoneName, zoneOffsetLabel } from '@app/i18n';
import type { PublicSession } from '@app/programme';
import type { AgendaWords } from './agenda-words.js';
import { StarButton } from './star.js';
import { ZoneSwitch } from './zone-switch.js';

interface Props {
  session: PublicSession;
  words: AgendaWords;
  /** IANA name. */
  zone?: string;
}

/** When it is: in the Forum's zone, in the visitor's, in one that they choose; and how to take part. */
export function SessionTime({ session, words, zone }: Props) {
  const { t, edition, language, home, time, zoneAt } = words;
  const { code, startsAt, endsAt, cancelled, canJoin } = session;
  return (
    <div className="card stack">
      <p>
        <b className="lead num">
          <time dateTime={startsAt.toISOString()}>{time(startsAt)}</time>–
          <time dateTime={endsAt.toISOString()}>{time(endsAt)}</time>
        </b>
        <br />
        {formatDay(startsAt, language, edition.timeZone, 'long')}
        <br />
        {zoneAt(startsAt)}
        <br />
        {zone ? (
          <span className="soft">{elsewhere(session, words, zone)}</span>
        ) : (
          <local-time
            class="soft"
            data-from={startsAt.toISOString()}
            data-to={endsAt.toISOString()}
            data-zone={edition.timeZone}
            data-words={t('agenda:session.local', { time: '{time}', zone: '{zone}' })}
          />
        )}
      </p>
      {canJoin && !cancelled && (
        <div className="stack tight">
          <a className="btn" href={`${home}/sessions/${code}/join`}>
            {t('agenda:session.join')}
          </a>
          <p className="hint">{t('agenda:session.join-hint')}</p>
        </div>
      )}
      {session.access === 'sign-up' && !cancelled && (
        <div className="stack tight">
          <a className={canJoin ? 'btn alt' : 'btn'} href={`${home}/sessions/${code}/seat`}>
            {t('signup:page.open')}
          </a>
          <p className="hint">{t('signup:page.hint')}</p>
        </div>
      )}
      <a className="btn alt" href={`${home}/calendars?feed=sessions/${code}`}>
        {t('agenda:session.calendar')}
      </a>
      <StarButton session={session} words={words} />
      <ZoneSwitch words={words} path={`/sessions/${code}`} instants={[startsAt]} zone={zone} />
    </div>
  );
}

/** '10:34–11:30 in Nairobi (UTC+3)', with the day where it is another one there. */
function elsewhere({ startsAt, endsAt }: PublicSession, { t, language, edition }: AgendaWords, zone: string): string {
  const isOtherDay = dayIn(startsAt, zone) !== dayIn(startsAt, edition.timeZone);
  const span = `${formatTime(startsAt, language, zone)}–${formatTime(endsAt, language, zone)}`;
  const time = isOtherDay
    ? t('agenda:at.time', { day: formatDay(startsAt, language, zone, 'weekday'), time: span })
    : span;
  return t('agenda:session.local', { time, zone: `${zoneName(zone)} (${zoneOffsetLabel(startsAt, zone)})` });
}

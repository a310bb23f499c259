import { directionOf, formatDay, isLanguage } from '@app/i18n';
import { textFor, type PublicSession } from '@app/programme';
import type { ReactNode } from 'react';
import { ActionLines } from './action-lines.js';
import type { AgendaWords } from './agenda-words.js';
import { dayOf } from './days.js';
import { moveOf } from './move.js';
import { Star, type StarAct } from './star.js';

/** What is said of a session besides what it is. */
export interface AboutSession {
  /** A word or two beside its place. */
  tag?: string;
  /** Below it. */
  note?: ReactNode;
}

interface CardProps {
  session: PublicSession;
  words: AgendaWords;
  about?: AboutSession;
  /** What its star does; `add` if left out. */
  star?: StarAct;
}

/** One session in a list: until when, where, what, how to take part. */
export function SessionCard({ session, words, about, star = 'add' }: CardProps) {
  const { t, home } = words;
  const { code, cancelled, startsAt, endsAt, room, actionLines } = session;
  return (
    <li className={cancelled ? 'ses off' : 'ses'}>
      <p className="meta">
        {cancelled ? (
          <span className="st no">{t('agenda:cancelled')}</span>
        ) : (
          <>
            <live-now class="live" hidden data-from={startsAt.toISOString()} data-to={endsAt.toISOString()}>
              {t('agenda:live')}
            </live-now>
            <span className="soft">{untilOf(session, words)}</span>
          </>
        )}
        {room && (
          <span>
            <bdi>{room.name}</bdi>
          </span>
        )}
        <Moved session={session} words={words} />
        {about?.tag && <span className="tag">{about.tag}</span>}
        <Star session={session} act={star} />
      </p>
      <h3 id={code}>
        <a href={`${home}/sessions/${code}`}>
          <SessionTitle session={session} words={words} />
        </a>
      </h3>
      <ul className="dots small soft">
        {briefOf(session, words).map((fact) => (
          <li key={fact}>
            <bdi>{fact}</bdi>
          </li>
        ))}
      </ul>
      {actionLines.length > 0 && (
        <p className="row">
          <ActionLines codes={actionLines} words={words} />
        </p>
      )}
      {about?.note}
    </li>
  );
}

/** The title, translated when somebody has checked that; else in its own language, marked as such. */
export function SessionTitle({ session, words }: { session: PublicSession; words: AgendaWords }) {
  const { text, language } = textFor(session, 'title', words.language);
  if (language === words.language) return text;
  return (
    <bdi lang={language} dir={isLanguage(language) ? directionOf(language) : 'auto'}>
      {text}
    </bdi>
  );
}

function untilOf(session: PublicSession, { t, time, zone, language }: AgendaWords): string {
  const { endsAt } = session;
  const here = { timeZone: zone };
  const lastMinute = new Date(endsAt.getTime() - 60_000);
  if (dayOf({ ...session, startsAt: lastMinute }, here) === dayOf(session, here))
    return t('agenda:until', { time: time(endsAt) });
  const day = formatDay(endsAt, language, zone, 'short');
  return t('agenda:until-day', { day, time: time(endsAt) });
}

function Moved({ session, words }: { session: PublicSession; words: AgendaWords }) {
  const move = moveOf(session);
  if (!move || session.cancelled) return null;
  const { from, timeChanged, roomChanged } = move;
  const key = timeChanged && roomChanged ? 'both' : timeChanged ? 'time' : 'room';
  const room = from.room ?? words.t('agenda:session.no-room');
  return (
    <span className="st warn">
      {words.t(`agenda:moved.${key}`, { room, time: momentOf(from.startsAt, session, words) })}
    </span>
  );
}

/** The time alone, or with its day when that is another one. */
function momentOf(instant: string, session: PublicSession, words: AgendaWords): string {
  const was = { ...session, startsAt: new Date(instant) };
  const here = { timeZone: words.zone };
  if (dayOf(was, here) === dayOf(session, here)) return words.time(was.startsAt);
  return words.t('agenda:at.time', { day: words.day(was.startsAt), time: words.time(was.startsAt) });
}

function briefOf(
  { typeCode, languages, interpretation, captioning, mode, access }: PublicSession,
  words: AgendaWords,
): string[] {
  const { t, types } = words;
  const spoken = languages.map((language) => language.toUpperCase()).join(' · ');
  return [
    types.get(typeCode) ?? '',
    interpretation.length > 0 ? t('agenda:interpretation', { count: interpretation.length }) : spoken,
    captioning ? t('agenda:captions') : '',
    access === 'open' ? '' : t(`agenda:access.${access}`),
    t(`agenda:modes.${mode}`),
  ].filter(Boolean);
}

import { directionOf, formatDay, formatTime, translator, type Language, type Values } from '@app/i18n';
import type { Conflict } from './conflict.js';

/** What a conflict is, in one sentence: who, where, when, by how much; and in a second one what to do next. */
export interface ConflictWords {
  what: string;
  next: string;
}

/** Times are those of the edition's zone. */
export function conflictSentence(conflict: Conflict, language: Language, zone: string): ConflictWords {
  const t = translator(language);
  const facts = valuesOf(conflict, language, zone);
  const values = directionOf(language) === 'rtl' ? isolated(facts) : facts;
  return {
    what: t(`programme:conflicts.${conflict.kind}.what`, values),
    next: t(`programme:conflicts.${conflict.kind}.next`, values),
  };
}

/** Titles and names of the other direction must not drag quotation marks and brackets with them (U+2068 … U+2069). */
function isolated(values: Values): Values {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? `\u2068${value}\u2069` : value,
  ]);
  return Object.fromEntries(entries) as Values;
}

function valuesOf(conflict: Conflict, language: Language, zone: string): Values {
  if (conflict.kind === 'outside-edition-days') {
    const { session, startsOn, endsOn, minutes } = conflict;
    const [from, to] = [formatDay(startsOn, language), formatDay(endsOn, language)];
    return {
      ...session,
      ...timesOf(session.startsAt, session.endsAt, language, zone),
      firstDay: from,
      lastDay: to,
      minutes,
    };
  }
  if (conflict.kind === 'room-closed') {
    const { session, room } = conflict;
    return { ...session, ...timesOf(session.startsAt, session.endsAt, language, zone), room: room.name };
  }
  const [first, second] = conflict.sessions;
  return {
    who: conflict.kind === 'room-twice' ? conflict.room.name : conflict.person.name,
    first: first.title,
    firstCode: first.code,
    second: second.title,
    secondCode: second.code,
    minutes: conflict.minutes,
    ...timesOf(conflict.from, conflict.to, language, zone),
  };
}

function timesOf(from: Date, to: Date, language: Language, zone: string) {
  return {
    day: formatDay(from, language, zone, 'weekday'),
    from: formatTime(from, language, zone),
    to: formatTime(to, language, zone),
  };
}

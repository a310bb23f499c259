import { parseAddress } from '@app/mail';
import type { Edition } from './edition.entity.js';
import {
  AnswersGoneTooSoon,
  ClosesAfterTheEnd,
  ClosesBeforeItOpens,
  CodeUnusable,
  DecisionTimeUnusable,
  EndsBeforeItStarts,
  NameMissing,
  NoSuchZone,
  NotAContactAddress,
  NotADay,
  TooLong,
} from './edition.errors.js';
import { daysAfter, daysBetween, instantIn, isDay, isZone } from './zoned-time.js';

/** The Forum of 2022 ran from 15 March to 3 June: a longer one is a slip of the hand. */
const LONGEST_EDITION_DAYS = 200;

/** What must hold of an edition before it is written, new or changed. Each refusal names the field that is wrong. */
export function mustBeUsable(edition: Edition): void {
  mustHaveName(edition);
  mustHaveDays(edition);
  mustHaveZone(edition);
  mustCloseInTime(edition, 'onSiteClosesAt');
  mustCloseInTime(edition, 'remoteClosesAt');
  mustDecideSoon(edition);
  mustHaveReachableContact(edition);
}

/** Small letters, digits and hyphens: it stands in every address. */
export function mustBeUsableCode(code: string): void {
  if (!/^[a-z0-9][a-z0-9-]{1,39}$/.test(code) || RESERVED.has(code)) throw new CodeUnusable();
}

/** First parts of addresses that are ours already. */
const RESERVED = new Set(['api', 'console', 'feeds', 'dev', 'assets', 'healthz', 'readyz']);

function mustHaveName(edition: Edition): void {
  if (!edition.names.en?.trim() || !edition.shortName.trim()) throw new NameMissing();
}

function mustHaveDays(edition: Edition): void {
  for (const field of ['startsOn', 'endsOn'] as const) {
    if (!isDay(edition[field])) throw new NotADay(field, edition[field]);
  }
  const days = daysBetween(edition.startsOn, edition.endsOn) + 1;
  if (days < 1) throw new EndsBeforeItStarts();
  if (days > LONGEST_EDITION_DAYS) throw new TooLong(days);
  if (edition.answersKeptUntil !== null && !isDay(edition.answersKeptUntil)) {
    throw new NotADay('answersKeptUntil', edition.answersKeptUntil);
  }
  if (edition.answersKeptUntil !== null && edition.answersKeptUntil < edition.endsOn) throw new AnswersGoneTooSoon();
}

function mustHaveZone(edition: Edition): void {
  if (!isZone(edition.timeZone)) throw new NoSuchZone(edition.timeZone);
}

function mustCloseInTime(edition: Edition, field: 'onSiteClosesAt' | 'remoteClosesAt'): void {
  const closes = edition[field];
  if (!closes) return;
  if (edition.registrationOpensAt && closes <= edition.registrationOpensAt) throw new ClosesBeforeItOpens(field);
  if (closes > endOfDay(edition.endsOn, edition.timeZone)) throw new ClosesAfterTheEnd(field);
}

function mustDecideSoon(edition: Edition): void {
  const days = edition.decisionWorkingDays;
  if (!Number.isInteger(days) || days < 1 || days > 60) throw new DecisionTimeUnusable();
}

function mustHaveReachableContact(edition: Edition): void {
  if (edition.contactAddress !== '' && !parseAddress(edition.contactAddress)) throw new NotAContactAddress();
}

/** The midnight with which that day ends in the zone. */
export function endOfDay(day: string, zone: string): Date {
  return instantIn(zone, daysAfter(day, 1), '00:00');
}

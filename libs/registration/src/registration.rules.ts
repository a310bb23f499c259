import { type Edition, instantIn } from '@app/edition';
import type { ParticipationMode } from './registration.entity.js';
import { RegistrationClosed, RegistrationNotOpen } from './registration.errors.js';

const HOUR = 3_600_000;

/** Within these hours an applicant proves the address; after them the seat goes back. */
export const HOURS_TO_PROVE = 48;

/** How long a personal link to the status page works; a new one can always be asked for. */
const STATUS_LINK_LIVES_DAYS = 90;

/** Name of the rule that ends what nobody proved. */
export const UNPROVEN_EXPIRES = 'unproven-expires';

type Window = Pick<Edition, 'registrationOpensAt' | 'onSiteClosesAt' | 'remoteClosesAt'>;

/** Refuses `registration.not-open`, `registration.on-site-closed`, `registration.remote-closed`. */
export function mustBeOpen(edition: Window, mode: ParticipationMode, now: Date): void {
  if (!edition.registrationOpensAt || now < edition.registrationOpensAt) throw new RegistrationNotOpen();
  if (!isOpen(edition, mode, now)) throw new RegistrationClosed(mode);
}

/** Refuses `registration.not-open`, and `registration.remote-closed` when no way of taking part is open any more. */
export function mustBeOpenForSomebody(edition: Window, now: Date): void {
  if (!isOpen(edition, 'on-site', now)) mustBeOpen(edition, 'remote', now);
}

export function isOpen(edition: Window, mode: ParticipationMode, now: Date): boolean {
  const closesAt = closesOf(edition, mode);
  const hasOpened = edition.registrationOpensAt !== null && now >= edition.registrationOpensAt;
  return hasOpened && (closesAt === null || now < closesAt);
}

/** Null: no deadline. */
export function closesOf(edition: Window, mode: ParticipationMode): Date | null {
  return mode === 'on-site' ? edition.onSiteClosesAt : edition.remoteClosesAt;
}

export function proveBy(submittedAt: Date): Date {
  return new Date(submittedAt.getTime() + HOURS_TO_PROVE * HOUR);
}

export function statusLinkExpires(now: Date): Date {
  return new Date(now.getTime() + STATUS_LINK_LIVES_DAYS * 24 * HOUR);
}

/** How long a seat is kept for who stood first in line; less when the Forum is near. */
export const OFFER_HOURS = 48;
const OFFER_HOURS_WHEN_NEAR = 12;
const NEAR_DAYS = 7;

/** So many offers stay unanswered before somebody leaves the line. */
export const OFFERS_AT_MOST = 3;

/** Name of the rule that takes an unanswered offer back. */
export const OFFERS_PASS_ON = 'offers-pass-on';

export function offerExpires({ startsOn, timeZone }: Pick<Edition, 'startsOn' | 'timeZone'>, now: Date): Date {
  const begins = instantIn(timeZone, startsOn, '00:00').getTime();
  const isNear = begins - now.getTime() < NEAR_DAYS * 24 * HOUR;
  return new Date(now.getTime() + (isNear ? OFFER_HOURS_WHEN_NEAR : OFFER_HOURS) * HOUR);
}

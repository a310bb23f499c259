import { daysAfter, type Edition, endOfDay, instantIn } from '@app/edition';
import { dayIn } from '@app/i18n';
import type { RegistrationCategory } from '../categories/category.js';
import { closesOf, isOpen } from '../registration.rules.js';
import { ExpiryUnusable, NoteTooLong } from './inviting.errors.js';

/** How long an invitation is open when nobody says otherwise; less when registration closes before. */
export const DAYS_TO_ANSWER_INVITATION = 30;

/** At this time of its last day, in the edition's zone, an invitation ends. */
const ENDS_AT = '18:00';

export const NOTE_AT_MOST = 1_000;
export const DECLINE_REASON_AT_MOST = 500;
export const NAME_AT_MOST = 200;

/** A list may have so many lines. */
export const LINES_AT_MOST = 500;

/** What protects a mailbox: so many letters of invitations reach an address within a day, and within an edition. */
export const LETTERS_A_DAY = 3;
export const LETTERS_IN_ALL = 10;

/** What protects the world: so many letters of invitations leave an edition within a day. */
export const LETTERS_OF_EDITION_A_DAY = 3_000;

/** Names of the rules by which the platform itself ends an invitation. */
export const INVITATION_EXPIRES = 'invitation-expires';
export const REGISTERED_OTHERWISE = 'registered-otherwise';

type Window = Pick<Edition, 'registrationOpensAt' | 'onSiteClosesAt' | 'remoteClosesAt' | 'endsOn' | 'timeZone'>;

/** When the last way of taking part that the category offers closes; without a deadline: with the Forum's last day. */
export function registrationCloses(edition: Window, { modes }: Pick<RegistrationCategory, 'modes'>): Date {
  const closes = modes.map((mode) => closesOf(edition, mode) ?? endOfDay(edition.endsOn, edition.timeZone));
  return new Date(Math.max(...closes.map((close) => close.getTime())));
}

/** Whether the form behind an invitation is open: the category is, and one of its ways of taking part. */
export function canRegister(
  edition: Window,
  { modes, closedAt }: Pick<RegistrationCategory, 'modes' | 'closedAt'>,
  now: Date,
): boolean {
  return closedAt === null && modes.some((mode) => isOpen(edition, mode, now));
}

/**
 * Until when an invitation is open: 18:00 of the day that was asked for (`YYYY-MM-DD`), by default of the thirtieth day, and never longer
 * than one can register. Refuses `inviting.expiry-unusable` for a day that is over or comes after the close.
 */
export function invitationEnds(
  edition: Window,
  category: Pick<RegistrationCategory, 'modes'>,
  day: string | undefined,
  now: Date,
): Date {
  const closes = registrationCloses(edition, category);
  const lastDay = day ?? daysAfter(dayIn(now, edition.timeZone), DAYS_TO_ANSWER_INVITATION);
  const ends = instantIn(edition.timeZone, lastDay, ENDS_AT);
  const isTooLate = day !== undefined && day > dayIn(closes, edition.timeZone);
  if (isTooLate || ends <= now) throw new ExpiryUnusable();
  return ends < closes ? ends : closes;
}

/** Line breaks as they are kept. Refuses `inviting.note-too-long`. */
export function usableNote(typed: string): string {
  const note = typed.replace(/\r\n?/g, '\n').trim();
  if (note.length > NOTE_AT_MOST) throw new NoteTooLong(NOTE_AT_MOST);
  return note;
}

import type { Edition } from '@app/edition';
import type { ParticipationMode } from './registration.entity.js';
import { RegistrationClosed, RegistrationNotOpen } from './registration.errors.js';

const HOUR = 3_600_000;

/** Within these hours an applicant proves the address; after them the seat goes back. */
export const HOURS_TO_PROVE = 48;

/** How long a personal link to the status page works; a new one can always be asked for. */
const STATUS_LINK_LIVES_DAYS = 90;

/** Name of the rule that decides a remote registration with the proof: no seat and no door, so nobody has to look (R2). */
export const REMOTE_IS_AUTOMATIC = 'remote-is-automatic';

/** Name of the rule that ends what nobody proved. */
export const UNPROVEN_EXPIRES = 'unproven-expires';

type Window = Pick<Edition, 'registrationOpensAt' | 'onSiteClosesAt' | 'remoteClosesAt'>;

/** Refuses `registration.not-open`, `registration.on-site-closed`, `registration.remote-closed`. */
export function mustBeOpen(edition: Window, mode: ParticipationMode, now: Date): void {
  if (!edition.registrationOpensAt || now < edition.registrationOpensAt) throw new RegistrationNotOpen();
  if (!isOpen(edition, mode, now)) throw new RegistrationClosed(mode);
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

/** On site a person decides; remote the proof of the address is enough. */
export function isDecidedByProof(mode: ParticipationMode): boolean {
  return mode === 'remote';
}

export function needsSeat(mode: ParticipationMode): boolean {
  return mode === 'on-site';
}

export function proveBy(submittedAt: Date): Date {
  return new Date(submittedAt.getTime() + HOURS_TO_PROVE * HOUR);
}

export function statusLinkExpires(now: Date): Date {
  return new Date(now.getTime() + STATUS_LINK_LIVES_DAYS * 24 * HOUR);
}

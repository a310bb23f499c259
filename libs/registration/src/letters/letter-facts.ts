import type { Edition } from '@app/edition';
import { inLanguage } from '@app/edition';
import {
  formatDateTime,
  formatDay,
  formatDaySpan,
  formatTime,
  joinDayAndTime,
  type Language,
  translator,
  zoneOffsetLabel,
} from '@app/i18n';
import type { LetterDraft } from '@app/mail';
import { editionName, nameOf } from '../applying/application.js';
import { REGISTERED_BY_FOCAL_POINT } from '../delegations/delegation.js';
import type { ParticipationMode, Registration } from '../registration.entity.js';

type Frame = Pick<LetterDraft, 'editionId' | 'subject' | 'to' | 'isProtected'>;

/** Whose letter it is and where it goes; letters of ministers whom a focal point registered are protected. */
export function frameOf(registration: Registration): Frame {
  return {
    editionId: registration.editionId,
    subject: { kind: 'registration', id: registration.id },
    to: { address: registration.email, name: nameOf(registration), language: registration.language },
    isProtected: registration.decidingRule === REGISTERED_BY_FOCAL_POINT,
  };
}

/** What every letter of ours tells, in its order: number, way of taking part, days and place. */
export function factsOf(registration: Registration, edition: Edition): Record<string, string> {
  const { number, mode, language } = registration;
  return { number, ...partFacts(edition, mode, language) };
}

export function partFacts(edition: Edition, mode: ParticipationMode, language: Language): Record<string, string> {
  return {
    takesPart: takesPart(edition, mode, language),
    when: daysAndPlace(edition, language),
    edition: editionName(edition, language),
  };
}

/** "On site (Geneva)" or "Remote". */
export function takesPart(edition: Edition, mode: ParticipationMode, language: Language): string {
  const city = inLanguage(edition.city, language);
  const t = translator(language);
  return mode === 'on-site' && city ? t('registration:modes.on-site-in', { city }) : t(`registration:modes.${mode}`);
}

/** "5–9 July 2027, Geneva" */
export function daysAndPlace(edition: Edition, language: Language): string {
  const days = formatDaySpan(edition.startsOn, edition.endsOn, language);
  const city = inLanguage(edition.city, language);
  return city ? translator(language)('registration:days-and-place', { days, city }) : days;
}

/** "28 April, 10:12", for steps and lists. */
export function momentInWords(instant: Date, language: Language, zone: string): string {
  const values = { day: formatDay(instant, language, zone, 'short'), time: formatTime(instant, language, zone) };
  return translator(language)('registration:moment', values);
}

/**
 * "Monday 21 June 2027, 24:00 (UTC+2)": until when something is possible. Midnight is told as the end of the day before (ISO 8601-1:2019/Amd 1),
 * since "Tuesday, 00:00" is read as the whole Tuesday.
 */
export function deadlineInWords(instant: Date, language: Language, zone: string): string {
  if (formatTime(instant, language, zone) !== '00:00') return instantInWords(instant, language, zone);
  const dayBefore = formatDay(new Date(instant.getTime() - 1), language, zone, 'long');
  return `${joinDayAndTime(dayBefore, '24:00', language)} (${zoneOffsetLabel(new Date(instant.getTime() - 1), zone)})`;
}

/** "Wednesday 5 May 2027, 18:00 (UTC+2)" */
export function instantInWords(instant: Date, language: Language, zone: string): string {
  return `${formatDateTime(instant, language, zone)} (${zoneOffsetLabel(instant, zone)})`;
}

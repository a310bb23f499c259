import { daysAfter, type Edition } from '@app/edition';
import { PeriodUnusable } from '../privacy.errors.js';

/**
 * What is kept for a number of days that the edition chooses, and what the days count from:
 * - `failed-applications`: rejected, withdrawn, expired and replaced registrations, from their end
 * - `documents`: what applicants added because it was asked for, from the last day
 * - `badges`: printed badges and who came in, from the last day
 * - `links`: personal links, from their expiry
 * - `letters`: what letters said and to whom, from their writing
 */
export const PERIODS = {
  'failed-applications': { usual: 30, least: 7, most: 365 },
  documents: { usual: 30, least: 0, most: 365 },
  badges: { usual: 90, least: 0, most: 730 },
  links: { usual: 30, least: 0, most: 365 },
  letters: { usual: 400, least: 30, most: 1095 },
} as const satisfies Record<string, { usual: number; least: number; most: number }>;

export type PeriodKind = keyof typeof PERIODS;
export type Periods = Record<PeriodKind, number>;

export const PERIOD_KINDS = Object.keys(PERIODS) as PeriodKind[];

/** Without a date of the edition, registrations are kept that many days after its end. */
const REGISTRATIONS_USUALLY = 365;

export const USUAL_PERIODS: Periods = {
  'failed-applications': PERIODS['failed-applications'].usual,
  documents: PERIODS.documents.usual,
  badges: PERIODS.badges.usual,
  links: PERIODS.links.usual,
  letters: PERIODS.letters.usual,
};

/** Whole days within reason: nothing negative, no badge that falls away before the Forum is over. Refuses `privacy.period-unusable`. */
export function mustBeUsablePeriods(periods: Partial<Periods>): void {
  for (const kind of PERIOD_KINDS) {
    const days = periods[kind];
    const { least, most } = PERIODS[kind];
    if (days === undefined) continue;
    if (!Number.isInteger(days) || days < least || days > most) throw new PeriodUnusable(kind, least, most);
  }
}

/** The last day, `YYYY-MM-DD`, on which registrations still have their names. Never before the Forum is over. */
export function registrationsKeptUntil({
  answersKeptUntil,
  endsOn,
}: Pick<Edition, 'answersKeptUntil' | 'endsOn'>): string {
  const day = answersKeptUntil ?? daysAfter(endsOn, REGISTRATIONS_USUALLY);
  return day < endsOn ? endsOn : day;
}

/** The last day on which applicants' documents are kept. */
export function documentsKeptUntil(
  { endsOn }: Pick<Edition, 'endsOn'>,
  { documents }: Pick<Periods, 'documents'>,
): string {
  return daysAfter(endsOn, documents);
}

/** The last day on which badges and entries are kept. */
export function badgesKeptUntil({ endsOn }: Pick<Edition, 'endsOn'>, { badges }: Pick<Periods, 'badges'>): string {
  return daysAfter(endsOn, badges);
}

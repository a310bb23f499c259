import type { Edition, InLanguages } from './edition.entity.js';
import { endOfDay } from './edition.rules.js';
import { daysAfter, daysBetween, isDay, isZone } from './zoned-time.js';

/** What somebody must say to make an edition; the rest has a starting value that the console can change. */
export interface EditionDraft {
  code: string;
  /** One text stands for all six languages until they are filled in. */
  name: string | InLanguages;
  /** Default: the English name. */
  shortName?: string;
  /** Default: made of code and year, `WSIS28`. */
  numberPrefix?: string;
  /** First and last day, `YYYY-MM-DD`. */
  startsOn: string;
  endsOn: string;
  /** IANA name; default: that of the earlier edition, else `Europe/Zurich`. */
  timeZone?: string;
  city?: Partial<InLanguages>;
  venue?: string;
  contactAddress?: string;
  isDemonstration?: boolean;
  /** Default: true when no edition is current yet. */
  isCurrent?: boolean;
}

/** On-site registration closes so many days before the first day (R5: two weeks in 2015). */
const ON_SITE_CLOSES_DAYS_BEFORE = 14;
const ANSWERS_KEPT_DAYS = 90;
const DECISION_WORKING_DAYS = 5;

/** The row of a new edition, with what an earlier one decided where the draft is silent. Checks nothing. */
export function startingEdition(draft: EditionDraft, earlier: Edition | undefined, now: Date): Omit<Edition, 'id'> {
  const names = typeof draft.name === 'string' ? { en: draft.name.trim() } : draft.name;
  const timeZone = draft.timeZone ?? earlier?.timeZone ?? 'Europe/Zurich';
  return {
    code: draft.code,
    names,
    shortName: (draft.shortName ?? names.en ?? '').trim(),
    numberPrefix: draft.numberPrefix ?? numberPrefix(draft.code, draft.startsOn),
    city: draft.city ?? earlier?.city ?? {},
    venue: draft.venue ?? earlier?.venue ?? '',
    startsOn: draft.startsOn,
    endsOn: draft.endsOn,
    timeZone,
    isCurrent: draft.isCurrent ?? false,
    isDemonstration: draft.isDemonstration ?? false,
    ...registrationWindow(draft, timeZone, earlier, now),
    decisionWorkingDays: earlier?.decisionWorkingDays ?? DECISION_WORKING_DAYS,
    contactAddress: draft.contactAddress ?? earlier?.contactAddress ?? '',
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

type Window = Pick<Edition, 'registrationOpensAt' | 'onSiteClosesAt' | 'remoteClosesAt' | 'answersKeptUntil'>;

/** Open from now; a copy keeps the earlier edition's distances from the first day. An edition that is over opens nothing. */
function registrationWindow(draft: EditionDraft, zone: string, earlier: Edition | undefined, now: Date): Window {
  const nothing = { registrationOpensAt: null, onSiteClosesAt: null, remoteClosesAt: null, answersKeptUntil: null };
  if (!isDay(draft.startsOn) || !isDay(draft.endsOn) || !isZone(zone)) return nothing;
  const remoteClosesAt = endOfDay(draft.endsOn, zone);
  if (remoteClosesAt <= now) return nothing;
  const early = onSiteCloses(draft.startsOn, zone, earlier);
  const keptDays = earlier?.answersKeptUntil
    ? daysBetween(earlier.endsOn, earlier.answersKeptUntil)
    : ANSWERS_KEPT_DAYS;
  return {
    registrationOpensAt: now,
    onSiteClosesAt: early > now && early <= remoteClosesAt ? early : remoteClosesAt,
    remoteClosesAt,
    answersKeptUntil: daysAfter(draft.endsOn, keptDays),
  };
}

function onSiteCloses(startsOn: string, zone: string, earlier: Edition | undefined): Date {
  if (!earlier?.onSiteClosesAt) return endOfDay(daysAfter(startsOn, -ON_SITE_CLOSES_DAYS_BEFORE), zone);
  const distance = endOfDay(earlier.startsOn, earlier.timeZone).getTime() - earlier.onSiteClosesAt.getTime();
  return new Date(endOfDay(startsOn, zone).getTime() - distance);
}

function numberPrefix(code: string, startsOn: string): string {
  const letters =
    code
      .replace(/[^a-z]/g, '')
      .slice(0, 4)
      .toUpperCase() || 'F';
  return `${letters}${startsOn.slice(2, 4)}`;
}

import { daysAfter, instantIn } from '@app/edition';
import { dayIn } from '@app/i18n';

/** At this time of the last day, in the edition's zone, an applicant has the answer. */
const ANSWERED_BY = '18:00';

/** What the clock needs to know of an edition. */
export interface ReviewTime {
  timeZone: string;
  decisionWorkingDays: number;
}

/** The visible clock of a review, as a page draws it. */
export interface DecisionClock {
  /** The working days of the review, `YYYY-MM-DD` in the edition's zone, the last one being the day of the answer. */
  days: string[];
  /** How many of them are over. */
  used: number;
  /** Which of them is today, counted from 1; undefined at weekends, before the first and after the last. */
  today?: number;
  dueAt: Date;
  /** The promised instant has passed. */
  isLate: boolean;
}

/** The promise made at proof: 18:00 of the last of the edition's working days, the day after the proof being the first that may count. */
export function decisionDue(provenAt: Date, { timeZone, decisionWorkingDays }: ReviewTime): Date {
  const days = workingDaysAfter(dayIn(provenAt, timeZone), decisionWorkingDays);
  return instantIn(timeZone, days.at(-1)!, ANSWERED_BY);
}

/** The clock of a promise that was made; it keeps the promised instant even if the edition's rule changed since. */
export function decisionClock(provenAt: Date, dueAt: Date, timeZone: string, now: Date): DecisionClock {
  const days = workingDaysUntil(dayIn(provenAt, timeZone), dayIn(dueAt, timeZone));
  const today = dayIn(now, timeZone);
  return {
    days,
    used: days.filter((day) => day < today).length,
    today: days.includes(today) ? days.indexOf(today) + 1 : undefined,
    dueAt,
    isLate: now > dueAt,
  };
}

/** The next so many days that are neither Saturday nor Sunday. Public holidays are not known here: they count as working days. */
export function workingDaysAfter(day: string, count: number): string[] {
  const days: string[] = [];
  for (let next = daysAfter(day, 1); days.length < count; next = daysAfter(next, 1)) {
    if (isWorkingDay(next)) days.push(next);
  }
  return days;
}

function workingDaysUntil(day: string, last: string): string[] {
  const days: string[] = [];
  for (let next = daysAfter(day, 1); next <= last; next = daysAfter(next, 1)) {
    if (isWorkingDay(next)) days.push(next);
  }
  return days;
}

function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

import { daysAfter, type Edition, instantIn } from '@app/edition';
import { dayIn } from '@app/i18n';

const DAY = 86_400_000;

/** How long an applicant has to answer a question, and how long before its end we remind, once. */
export const DAYS_TO_ANSWER = 7;
export const REMIND_DAYS_BEFORE = 2;
const DAYS_AT_MOST = 60;

export const QUESTION_AT_MOST = 2000;
export const ANSWER_AT_MOST = 5000;

/** Name of the rule that takes a registration back to the desk when its question was not answered. */
export const NOT_ANSWERED = 'question-not-answered';

/** At this time of the last day, in the edition's zone, an answer is due. */
const DUE_AT = '18:00';

export function answerDue(askedAt: Date, { timeZone }: Pick<Edition, 'timeZone'>): Date {
  return instantIn(timeZone, daysAfter(dayIn(askedAt, timeZone), DAYS_TO_ANSWER), DUE_AT);
}

export function isDayToAnswer(answerBy: Date, now: Date): boolean {
  return answerBy > now && answerBy.getTime() <= now.getTime() + DAYS_AT_MOST * DAY;
}

/** Whoever got less time than that between question and reminder is not reminded. */
export function isTimeToRemind({ askedAt, answerBy }: { askedAt: Date; answerBy: Date }, now: Date): boolean {
  const from = answerBy.getTime() - REMIND_DAYS_BEFORE * DAY;
  return askedAt.getTime() < from && now.getTime() >= from && now < answerBy;
}

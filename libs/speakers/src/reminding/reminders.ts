import { daysAfter, instantIn } from '@app/edition';
import { dayIn } from '@app/i18n';
import { missingOf } from '../missing.js';
import type { PartRow } from '../part.queries.js';

/**
 * What a speaker is reminded of by letter (DOMAIN 7, "Speakers"): `answer` · `register` · `statement` (slides or a text to hand in) ·
 * `mode` (on site or remotely, not said) · `remote-test` for who speaks remotely, `room-and-time` for who speaks on site or has not said ·
 * `outcome` after the session, for the one whose it is to hand it in.
 */
export const REMINDER_KINDS = [
  'answer',
  'register',
  'mode',
  'statement',
  'remote-test',
  'room-and-time',
  'outcome',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** When an edition reminds. */
export interface ReminderTimes {
  /** `HH:MM` in the edition's zone. */
  hour: string;
  /** Days before the date of the answer, for `outcome` after the day of the session, for the others before it; null: never. */
  days: Record<ReminderKind, number | null>;
}

export const USUAL_TIMES: ReminderTimes = {
  hour: '09:00',
  days: { answer: 3, register: 21, mode: 14, statement: 3, 'remote-test': 1, 'room-and-time': 1, outcome: 1 },
};

const DAY = 86_400_000;
/** Who was not reminded of an outcome so long after its hour is left alone. */
const DAYS_FOR_OUTCOME = 14;

/** What the rule looks at. */
export type Reminded = Pick<
  PartRow,
  | 'state'
  | 'mode'
  | 'answerBy'
  | 'answeredAt'
  | 'lastLetterAt'
  | 'startsAt'
  | 'endsAt'
  | 'isCancelled'
  | 'isReleased'
  | 'registration'
  | 'hasHandedIn'
  | 'hasOutcome'
  | 'writesOutcome'
  | 'delivery'
  | 'reminded'
>;

/**
 * The reminders that are due at `now`: wanted still, planned for now or earlier, and never sent. What was missed is left out for good:
 * nobody is told of yesterday.
 */
export function dueReminders(part: Reminded, times: ReminderTimes, zone: string, now: Date): ReminderKind[] {
  if (part.isCancelled) return [];
  const hasBegun = part.startsAt !== null && part.startsAt <= now;
  return REMINDER_KINDS.filter((kind) => (kind === 'outcome') === hasBegun && !part.reminded.includes(kind)).filter(
    (kind) => {
      if (!isWanted(kind, part, now)) return false;
      const at = plannedAt(kind, part, times, zone);
      return at !== undefined && at <= now && now < lastOf(kind, part, at);
    },
  );
}

/** Whether there is still something to remind of. */
function isWanted(kind: ReminderKind, part: Reminded, now: Date): boolean {
  if (kind === 'answer') return part.state === 'invited';
  if (part.state !== 'accepted') return false;
  if (kind === 'register') return missingOf(part, now).some((missing) => missing.kind === 'registration');
  if (kind === 'mode') return part.mode === null;
  if (kind === 'statement') return !part.hasHandedIn;
  if (kind === 'outcome') return part.writesOutcome && !part.hasOutcome && part.delivery !== 'absent';
  return part.isReleased && (part.mode === 'remote') === (kind === 'remote-test');
}

/** When it goes out. A letter of the day before is enough: what comes right after one waits a day, the last ones excepted. */
export function plannedAt(
  kind: ReminderKind,
  part: Pick<Reminded, 'answerBy' | 'startsAt' | 'endsAt' | 'lastLetterAt' | 'answeredAt'>,
  { hour, days }: ReminderTimes,
  zone: string,
): Date | undefined {
  const [end, before] = [endOf(kind, part), days[kind]];
  if (!end || before === null) return undefined;
  const planned = instantIn(zone, daysAfter(dayIn(end, zone), kind === 'outcome' ? before : -before), hour);
  if (kind === 'outcome') return planned > end ? planned : end;
  if (kind === 'remote-test' || kind === 'room-and-time') return planned;
  const lastWritten = Math.max(part.lastLetterAt?.getTime() ?? 0, part.answeredAt?.getTime() ?? 0);
  return new Date(Math.max(planned.getTime(), lastWritten + DAY));
}

/** What the days are counted from. */
function endOf(kind: ReminderKind, part: Pick<Reminded, 'answerBy' | 'startsAt' | 'endsAt'>): Date | null {
  if (kind === 'answer') return part.answerBy;
  return kind === 'outcome' ? part.endsAt : part.startsAt;
}

/** From when on it is too late. */
function lastOf(kind: ReminderKind, part: Reminded, planned: Date): Date {
  return kind === 'outcome' ? new Date(planned.getTime() + DAYS_FOR_OUTCOME * DAY) : endOf(kind, part)!;
}

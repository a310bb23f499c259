const DAY = 86_400_000;

/** What a reminder is planned by: a share of the time between the invitation and its end, or days before the end. */
interface Planned {
  code: string;
  share?: number;
  daysBefore?: number;
  /** Only for invitations with at least so many days. */
  ifDays?: number;
}

/** The one before the end. */
export const LAST_REMINDER = 'three-days-before';

/** The reminders of an invitation that nobody answers, each sent once at most. */
export const REMINDERS: readonly Planned[] = [
  { code: 'half-way', share: 0.5, ifDays: 20 },
  { code: LAST_REMINDER, daysBefore: 3 },
];

/** So many days lie between two letters of one invitation at least, whoever caused the earlier one. */
export const REMINDERS_APART_DAYS = 3;

/** What the rule looks at. */
export interface Reminded {
  invitedAt: Date;
  expiresAt: Date;
  lastLetterAt: Date;
  /** Codes of those that were sent. */
  reminded: readonly string[];
}

export interface DueReminder {
  code: string;
  at: Date;
}

/**
 * The next reminder of an invitation and when it is due, the earliest first; undefined when none would reach the invited person
 * before the end. One that comes too soon after another letter waits until three days are over.
 */
export function nextReminder(invitation: Reminded): DueReminder | undefined {
  const notBefore = invitation.lastLetterAt.getTime() + REMINDERS_APART_DAYS * DAY;
  return REMINDERS.filter(({ code }) => !invitation.reminded.includes(code))
    .map((reminder) => ({ code: reminder.code, at: plannedAt(reminder, invitation) }))
    .filter(({ at }) => at !== undefined)
    .map(({ code, at }) => ({ code, at: new Date(Math.max(at!, notBefore)) }))
    .filter(({ at }) => at < invitation.expiresAt)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())[0];
}

function plannedAt({ share, daysBefore, ifDays = 0 }: Planned, { invitedAt, expiresAt }: Reminded): number | undefined {
  const [from, until] = [invitedAt.getTime(), expiresAt.getTime()];
  if (until - from < ifDays * DAY) return undefined;
  return share === undefined ? until - daysBefore! * DAY : from + share * (until - from);
}

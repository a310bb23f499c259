/** The working days between proof and promise, one cell each, as an applicant's own page shows them. */
export interface DecisionClock {
  /** Days `YYYY-MM-DD` on which an answer may come; the last one is the promise. */
  days: string[];
  /** Index of today; -1 before the first, `days.length` when it is late. */
  today: number;
}

/**
 * From the day after the address was proven to the promised day, without weekends, by the clocks of the edition's zone. On a weekend
 * "today" is the Monday after it.
 */
export function decisionClock(provenAt: string, dueAt: string, now: Date, zone: string): DecisionClock {
  const days: string[] = [];
  const due = dayIn(dueAt, zone);
  for (let day = dayAfter(dayIn(provenAt, zone)); day <= due; day = dayAfter(day)) {
    if (!isWeekend(day) || day === due) days.push(day);
  }
  const today = dayIn(now.toISOString(), zone);
  if (now > new Date(dueAt)) return { days, today: days.length };
  return { days, today: today <= dayIn(provenAt, zone) ? -1 : days.findIndex((day) => day >= today) };
}

/** Which of its days it is, for people: from 1, and never beyond the last. */
export function dayOf({ days, today }: DecisionClock): number {
  return Math.min(Math.max(today + 1, 1), days.length);
}

function dayIn(instant: string, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(instant));
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
}

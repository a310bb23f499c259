/** Loaded later than this, the story is told as of this day: registration is open and every session is still to come. */
const LATEST = new Date('2027-06-01T08:00:00Z');
const HOUR = 3_600_000;

/** The present of the story. */
export function storyPresent(now: Date): Date {
  return now < LATEST ? now : LATEST;
}

export function hoursBefore(present: Date, hours: number): Date {
  return new Date(present.getTime() - hours * HOUR);
}

export function daysBefore(present: Date, days: number): Date {
  return hoursBefore(present, days * 24);
}

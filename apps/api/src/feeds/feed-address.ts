import { z } from 'zod';
import { ALARMS, type AlarmBefore } from '@app/calendar';

/** Minutes before each session at which the calendar reminds; empty: it does not. */
export const Reminder = z.object({ alarm: z.string().max(10).default('') }).prefault({});
export type Reminder = z.infer<typeof Reminder>;

/** One of those that we offer; any other does not remind. */
export function reminderIn({ alarm }: Reminder): AlarmBefore | undefined {
  return ALARMS.find((known) => known === Number(alarm));
}

/** Where a private feed is read; the reminder stands in the address. */
export function feedAddress(baseUrl: string, secret: string, reminder: Reminder): string {
  const minutes = reminderIn(reminder);
  return `${baseUrl}/feeds/people/${secret}.ics${minutes ? `?alarm=${minutes}` : ''}`;
}

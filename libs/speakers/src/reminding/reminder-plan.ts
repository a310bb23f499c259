import type { Transaction } from '@app/database';
import type { Edition, Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { ReminderHourUnusable, RemindersChangedMeanwhile } from '../speakers.errors.js';
import { type ReminderTimes, USUAL_TIMES } from './reminders.js';

/** When an edition reminds its speakers; version 0 while nobody has changed the usual times. */
export type ReminderPlan = ReminderTimes & { version: number };

export async function readReminderPlan(reader: Reader, editionId: string): Promise<ReminderPlan> {
  const [own] = await reader.query<ReminderPlan[]>(
    `select hour, days, version from speaking_reminder_plan where edition_id = $1`,
    [editionId],
  );
  return own ? { ...own, days: { ...USUAL_TIMES.days, ...own.days } } : { ...USUAL_TIMES, version: 0 };
}

/**
 * Sets the times; what was sent stays sent. `version` is the plan that the editor saw. Refuses `speakers.reminder-hour-unusable`,
 * `reminders-changed-meanwhile` (stale).
 */
export async function setReminderPlan(
  tx: Transaction,
  { id }: Pick<Edition, 'id'>,
  version: number,
  { hour, days }: ReminderTimes,
  by: Actor,
  now: Date,
): Promise<ReminderPlan> {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(hour)) throw new ReminderHourUnusable();
  const [written] = await tx.query(
    `insert into speaking_reminder_plan as known (edition_id, hour, days)
     select $1, $2, $3 where $4 = 0 or exists (select from speaking_reminder_plan where edition_id = $1)
     on conflict (edition_id) do update set hour = $2, days = $3, version = known.version + 1
       where known.version = $4 returning version`,
    [id, hour, JSON.stringify(days), version],
  );
  if (!written) throw new RemindersChangedMeanwhile();
  const subject = { kind: 'edition', id };
  await recordAudit(tx, { by, action: 'speakers.reminders-set', subject, editionId: id, details: { hour, days } }, now);
  return readReminderPlan(tx, id);
}

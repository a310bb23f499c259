import type { Transaction } from '@app/database';
import { isZone } from '@app/edition';
import { recordAudit, type Actor } from '@app/identity';
import { NoSuchPerson, ZoneUnknown } from './person.errors.js';

/** Where somebody's clock stands (IANA name), or null for the zones of their country. Refuses `people.zone-unknown`, `people.unknown`. */
export async function setTimeZone(
  tx: Transaction,
  id: string,
  timeZone: string | null,
  by: Actor,
  now: Date,
): Promise<void> {
  if (timeZone !== null && !isZone(timeZone)) throw new ZoneUnknown(timeZone);
  const [known] = await tx.query<Array<{ timeZone: string | null }>>(
    `select time_zone as "timeZone" from person where id = $1 for update`,
    [id],
  );
  if (!known) throw new NoSuchPerson();
  if (known.timeZone === timeZone) return;
  await tx.query(`update person set time_zone = $2, version = version + 1, updated_at = $3 where id = $1`, [
    id,
    timeZone,
    now,
  ]);
  const details = { fields: ['timeZone'] };
  await recordAudit(tx, { by, action: 'people.changed', subject: { kind: 'person', id }, details }, now);
}

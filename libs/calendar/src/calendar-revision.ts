import type { Transaction } from '@app/database';

/** Counts a change of an edition's calendars, so that whoever remembers one of its feeds looks again. */
export const COUNTED = (editionIds: string) => `insert into calendar_revision as known (edition_id, revision)
  select distinct id, 1 from (${editionIds}) as touched (id) order by 1
  on conflict (edition_id) do update set revision = known.revision + 1`;

/** The same for a room above that has changed rows of ours. */
export async function countCalendarChange(tx: Transaction, editionIds: string[]): Promise<void> {
  await tx.query(COUNTED('select unnest($1::uuid[])'), [editionIds]);
}

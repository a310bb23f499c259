import type { Transaction } from '@app/database';

/** How a person wants their calendar kept: by mailed invitations, by a subscribed feed, or not at all. */
export const KEPT_BY = ['mail', 'subscription', 'none'] as const;
export type KeptBy = (typeof KEPT_BY)[number];

type Reader = Pick<Transaction, 'query'>;

/** Notes the choice for one edition; false when it was that already. */
export async function chooseKeeping(
  tx: Transaction,
  personId: string,
  editionId: string,
  keptBy: KeptBy,
  now: Date,
): Promise<boolean> {
  const noted = await tx.query<unknown[]>(
    `insert into calendar_keeping as known (person_id, edition_id, kept_by, chosen_at) values ($1, $2, $3, $4)
     on conflict (person_id, edition_id) do update set kept_by = excluded.kept_by, chosen_at = excluded.chosen_at
       where known.kept_by <> excluded.kept_by
     returning 1`,
    [personId, editionId, keptBy, now],
  );
  return noted.length > 0;
}

/** What a person chose; undefined when they were never asked, and then no invitation is mailed. */
export async function keepingOf(reader: Reader, personId: string, editionId: string): Promise<KeptBy | undefined> {
  const [row] = await reader.query<Array<{ keptBy: KeptBy }>>(
    `select kept_by as "keptBy" from calendar_keeping where person_id = $1 and edition_id = $2`,
    [personId, editionId],
  );
  return row?.keptBy;
}

/** The same for the length of a transaction: two letters to one person take turns, so that nothing is told twice. */
export async function lockKeeping(tx: Transaction, personId: string, editionId: string): Promise<KeptBy | undefined> {
  const [row] = await tx.query<Array<{ keptBy: KeptBy }>>(
    `select kept_by as "keptBy" from calendar_keeping where person_id = $1 and edition_id = $2 for update`,
    [personId, editionId],
  );
  return row?.keptBy;
}

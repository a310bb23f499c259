import type { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import { type JobName, ringBell } from '@app/jobs';

/**
 * Somebody asks for a link to an address. Whether the address is known is found out later by the worker, so that the answer takes
 * as long for one that is known as for one that is not, and says the same.
 */
export type WishPurpose = 'sign-in' | 'registration' | 'consultation';

const JOB_OF: Record<WishPurpose, JobName> = {
  'sign-in': 'answer-sign-in-wish',
  registration: 'answer-link-wish',
  consultation: 'answer-submission-wish',
};

/** Keeps a wish and rings for it. */
export async function keepWish(database: DataSource, purpose: WishPurpose, request: object, now: Date): Promise<void> {
  await inTransaction(database, async (tx) => {
    const [{ id }] = await tx.query<Array<{ id: string }>>(
      `insert into link_wish (purpose, request, asked_at) values ($1, $2, $3) returning id`,
      [purpose, JSON.stringify(request), now],
    );
    await ringBell(tx, JOB_OF[purpose], id);
  });
}

/** Takes a wish out, with the address in it; undefined when it has been answered. The answer belongs into the same transaction. */
export async function takeWish<Request>(
  tx: Transaction,
  purpose: WishPurpose,
  id: string,
): Promise<Request | undefined> {
  const [[wish]] = await tx.query<[Array<{ request: Request }>, number]>(
    `delete from link_wish where id = $1 and purpose = $2 returning request`,
    [id, purpose],
  );
  return wish?.request;
}

/** Wishes whose bell was lost: a minute old and not answered. */
export async function lostWishes(database: DataSource, purpose: WishPurpose, now: Date): Promise<string[]> {
  const rows = await database.query<Array<{ id: string }>>(
    `select id from link_wish where purpose = $1 and asked_at < $2 order by asked_at limit 100`,
    [purpose, new Date(now.getTime() - 60_000)],
  );
  return rows.map(({ id }) => id);
}

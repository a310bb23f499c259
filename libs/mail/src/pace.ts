import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { LEASE_SECONDS } from './letter-claim.js';

/** How fast letters may leave, over all workers. What is undefined is as fast as the mail server takes it. */
export interface MailPace {
  /** Letters within any second, whoever they are for; a whole number. */
  perSecond?: number;
  /** Letters a second of sendings to many to addresses of one domain; a person's own letter is not counted. */
  perSecondToOneDomain?: number;
}

const LOOKS_AGAIN_AFTER_MS = 40;

/**
 * Does `work` when fewer than `perSecond` letters are under way or were within the last second, over all workers: there are as
 * many slots as that, each free again a second after its letter was done with, so that no second sees one more however slowly one leaves. A
 * slot of a killed worker is free again when its claim on the letter ends.
 */
export async function atPace<T>(
  database: Pick<DataSource, 'query'>,
  { perSecond }: MailPace,
  work: () => Promise<T>,
): Promise<T> {
  if (perSecond === undefined) return work();
  const slot = await freeSlot(database, perSecond);
  try {
    return await work();
  } finally {
    await leave(database, slot);
  }
}

async function freeSlot(database: Pick<DataSource, 'query'>, perSecond: number): Promise<number> {
  for (;;) {
    const [taken] = await database.query<[Array<{ slot: number }>, number]>(
      `update mail_slot set free_at = now() + make_interval(secs => $2) where slot = (
         select slot from mail_slot where slot <= $1 and free_at <= now() order by slot limit 1 for update skip locked)
       returning slot`,
      [perSecond, LEASE_SECONDS],
    );
    if (taken.length > 0) return taken[0].slot;
    await makeSlots(database, perSecond);
    await pause(LOOKS_AGAIN_AFTER_MS);
  }
}

/** For the first letter, or after the pace was raised; otherwise nothing is written. */
async function makeSlots(database: Pick<DataSource, 'query'>, perSecond: number): Promise<void> {
  await database.query(
    `insert into mail_slot (slot, free_at) select slot, now() from generate_series(1, $1::int) as slot
     where (select count(*) from mail_slot) < $1 on conflict do nothing`,
    [perSecond],
  );
}

/** A slot that cannot be given back becomes free by itself; the letter is not to blame. */
async function leave(database: Pick<DataSource, 'query'>, slot: number): Promise<void> {
  await database
    .query(`update mail_slot set free_at = now() + interval '1 second' where slot = $1`, [slot])
    .catch(() => undefined);
}

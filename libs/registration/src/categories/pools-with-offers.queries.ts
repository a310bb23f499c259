import type { Reader } from '@app/edition';
import { poolsOf, type SeatPool } from '../seats.js';

/** A pool with how many of its taken seats are kept for who was offered one. */
export interface PoolWithOffers extends SeatPool {
  offered: number;
}

/** Every pool of an edition: general ones first. */
export async function poolsWithOffers(reader: Reader, editionId: string): Promise<PoolWithOffers[]> {
  const offers = await reader.query<Array<{ mode: string; pool: string; offered: number }>>(
    `select mode, seat_pool as pool, count(*)::int as offered from registration
     where edition_id = $1 and status = 'offered' group by mode, seat_pool`,
    [editionId],
  );
  const offeredIn = ({ mode, category }: SeatPool) =>
    offers.find((one) => one.mode === mode && one.pool === category)?.offered ?? 0;
  return (await poolsOf(reader, editionId)).map((pool) => ({ ...pool, offered: offeredIn(pool) }));
}

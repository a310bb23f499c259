import type { Transaction } from '@app/database';
import { ringBell } from '@app/jobs';

/** A seat only when one is free and nobody stands in line for it. */
export const TAKES_SEAT = `update session_seat_pool set taken = taken + 1
  where session_id = $1 and in_line = 0 and ($2::int is null or taken < $2) returning taken`;

/** The same without its guard, for the test that shows what the guard is for: it looks first and counts later. */
export const TAKES_SEAT_UNGUARDED = `with looked as materialized (
    select taken, pg_sleep(0.05) from session_seat_pool where session_id = $1 and ($2::int is null or taken < $2))
  update session_seat_pool set taken = session_seat_pool.taken + 1 from looked where session_id = $1 returning session_seat_pool.taken`;

/** Whether a seat was free. The row of the pool stays locked until the transaction ends. */
export async function takeSeat(
  tx: Transaction,
  sessionId: string,
  capacity: number | null,
  statement = TAKES_SEAT,
): Promise<boolean> {
  await tx.query(`insert into session_seat_pool (session_id) values ($1) on conflict do nothing`, [sessionId]);
  const [taken] = await tx.query<[unknown[], number]>(statement, [sessionId, capacity]);
  return taken.length === 1;
}

/** For who stands first in line: takes the seat and leaves the line. */
export async function takeSeatInTurn(tx: Transaction, sessionId: string, capacity: number | null): Promise<boolean> {
  const [taken] = await tx.query<[unknown[], number]>(
    `update session_seat_pool set taken = taken + 1, in_line = in_line - 1
     where session_id = $1 and ($2::int is null or taken < $2) returning taken`,
    [sessionId, capacity],
  );
  return taken.length === 1;
}

export async function standInLine(tx: Transaction, sessionId: string): Promise<void> {
  await tx.query(`update session_seat_pool set in_line = in_line + 1 where session_id = $1`, [sessionId]);
}

/** Gives a seat, or a place in line, back; rings where somebody waits for what came free. */
export async function giveBack(tx: Transaction, sessionId: string, was: 'seated' | 'waiting'): Promise<void> {
  const [seats, line] = was === 'seated' ? [1, 0] : [0, 1];
  const [[pool]] = await tx.query<[Array<{ in_line: number }>, number]>(
    `update session_seat_pool set taken = taken - $2, in_line = in_line - $3 where session_id = $1 returning in_line`,
    [sessionId, seats, line],
  );
  if (pool.in_line > 0) await ringBell(tx, 'pass-session-seats-on', sessionId);
}

import type { Transaction } from '@app/database';

/**
 * Takes a letter back that nobody has begun to send, together with what it was written for. False when it has left, or is about to:
 * a worker that is just claiming it is waited for.
 */
export async function withdrawLetter(tx: Transaction, cause: string): Promise<boolean> {
  const [, removed] = await tx.query<[unknown, number]>(
    `delete from letter where cause_key = $1 and state = 'waiting' and attempts = 0`,
    [cause],
  );
  return removed === 1;
}

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

/**
 * Withdraws those of these letters that no server has taken over and nobody is just sending; they stay in the history as withdrawn.
 * Gives how many. One that a worker is just claiming is waited for.
 */
export async function withdrawWaiting(tx: Transaction, ids: string[]): Promise<number> {
  const [, withdrawn] = await tx.query<[unknown, number]>(
    `update letter set state = 'withdrawn', secrets_erased = secrets_erased or secrets is not null, secrets = null
     where id = any($1::uuid[]) and state = 'waiting'`,
    [ids],
  );
  return withdrawn;
}

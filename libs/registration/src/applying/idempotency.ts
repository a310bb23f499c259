import { createHash } from 'node:crypto';
import type { Edition, Reader } from '@app/edition';
import type { Transaction } from '@app/database';
import { KeyUsedForSomethingElse } from '../registration.errors.js';
import type { CheckedApplication } from './application.js';

/** What an applicant is told at once: nothing that depends on whether the address, a seat or an earlier registration is known. */
export interface Receipt {
  /** RFC 3339 instant. */
  receivedAt: string;
}

/** A key as the request brought it, and what it was brought with. */
export interface IdempotencyKey {
  scope: string;
  /** Undefined: the request may be answered anew each time. */
  key?: string;
  hash: Buffer;
}

/** Keys count per edition. Two requests are the same when their tidied answers are. */
export function idempotencyKey(edition: Edition, application: CheckedApplication, key?: string): IdempotencyKey {
  const { formVersion: _, ...told } = application;
  const answers = Object.entries(told).sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256').update(JSON.stringify(answers)).digest();
  return { scope: `registrations ${edition.id}`, key, hash };
}

/** The receipt that this key has had. Refuses `registration.key-used-for-something-else`. */
export async function earlierAnswer(reader: Reader, once: IdempotencyKey): Promise<Receipt | undefined> {
  if (once.key === undefined) return undefined;
  const [earlier] = await reader.query<Array<{ request_hash: Buffer; answer: Receipt }>>(
    `select request_hash, answer from idempotency_key where scope = $1 and key = $2`,
    [once.scope, once.key],
  );
  if (!earlier) return undefined;
  if (!earlier.request_hash.equals(once.hash)) throw new KeyUsedForSomethingElse();
  return earlier.answer;
}

/** Keeps the answer under the key, or gives the one that is kept there already. */
export async function keepAnswer(
  tx: Transaction,
  once: IdempotencyKey,
  receipt: Receipt,
  now: Date,
): Promise<Receipt | undefined> {
  if (once.key === undefined) return undefined;
  const kept = await tx.query<unknown[]>(
    `insert into idempotency_key (scope, key, request_hash, answer, created_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning 1`,
    [once.scope, once.key, once.hash, JSON.stringify(receipt), now],
  );
  return kept.length === 1 ? undefined : earlierAnswer(tx, once);
}

import { afterCommit, type Transaction } from '@app/database';
import type { DataSource } from 'typeorm';

/** What is remembered is at most so old if every notice of a change was missed. */
const LIVES_MS = 5_000;

interface Remembered {
  value: Promise<unknown>;
  until: number;
}

const memories = new WeakMap<DataSource, Map<string, Remembered>>();

/**
 * Reads once and remembers for this process and pool. Forgotten at once by every change that this process makes, by
 * PostgreSQL's notice (channel `edition`) when another one did, and after five seconds in any case. A read that was under way
 * when something changed is not kept.
 */
export function remember<T>(database: DataSource, key: string, read: () => Promise<T>): Promise<T> {
  const memory = memories.get(database) ?? new Map<string, Remembered>();
  memories.set(database, memory);
  const known = memory.get(key);
  if (known && known.until > performance.now()) return known.value as Promise<T>;
  const value = read();
  memory.set(key, { value, until: performance.now() + LIVES_MS });
  value.catch(() => memory.delete(key));
  return value;
}

export function forgetEditions(database: DataSource): void {
  memories.delete(database);
}

/** Readers in other transactions must not bring the old rows back, so it is forgotten only when they can see the new ones. */
export function forgetEditionsAfterCommit(tx: Transaction): void {
  afterCommit(tx, () => forgetEditions(tx.dataSource));
}

import { afterCommit, type Transaction } from '@app/database';
import type { DataSource } from 'typeorm';
import type { PublicProgramme } from './public-programme.js';

type Memory = Map<string, Promise<PublicProgramme>>;

const memories = new WeakMap<DataSource, Memory>();

/** What this process remembers of public programmes, by edition; one memory per pool. */
export function memoryOf(database: DataSource): Memory {
  let memory = memories.get(database);
  if (!memory) memories.set(database, (memory = new Map()));
  return memory;
}

/** Readers in other transactions must not bring the old state back, so it is forgotten only when they can see the new one. */
export function forgetProgrammeAfterCommit(tx: Transaction, editionId: string): void {
  afterCommit(tx, () => memoryOf(tx.dataSource).delete(editionId));
}

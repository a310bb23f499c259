import { inTransaction, type Transaction } from '@app/database';
import type { DataSource } from 'typeorm';
import type { ImportedSchedule } from './import-schedule.js';

class Trial extends Error {
  constructor(readonly imported: ImportedSchedule) {
    super('rolled back');
  }
}

/**
 * A whole import in a transaction that is kept only if `isWelcome` says so of what it would do; else everything is rolled back, and
 * nothing was written. Gives what it did or would do.
 */
export async function importIf(
  database: DataSource,
  take: (tx: Transaction) => Promise<ImportedSchedule>,
  isWelcome: (imported: ImportedSchedule, tx: Transaction) => Promise<boolean>,
): Promise<{ imported: ImportedSchedule; isKept: boolean }> {
  try {
    const imported = await inTransaction(database, async (tx) => {
      const whole = await take(tx);
      if (!(await isWelcome(whole, tx))) throw new Trial(whole);
      return whole;
    });
    return { imported, isKept: true };
  } catch (fault) {
    if (fault instanceof Trial) return { imported: fault.imported, isKept: false };
    throw fault;
  }
}

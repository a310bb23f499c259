import type { DataSource } from 'typeorm';
import { inTransaction } from '@app/database';
import { readEdition } from '@app/edition';
import { closeRunOut, type Mandate, runOutMandates } from '@app/identity';
import { actedFor } from './acted-for.js';

/**
 * Recurring work: closes mandates whose last day is over and tells both sides, once. Each in its own transaction; any number of
 * workers may do it at once. Gives how many. (Open requests of a delegation find their decider by themselves, `tellFocalPoints`.)
 */
export async function endRunOutMandates(database: DataSource, now: Date): Promise<number> {
  let ended = 0;
  for (const mandate of await runOutMandates(database, now)) if (await endOne(database, mandate, now)) ended += 1;
  return ended;
}

async function endOne(database: DataSource, mandate: Mandate, now: Date): Promise<boolean> {
  return inTransaction(database, async (tx) => {
    const { subject: over, editionId, holderLanguage } = mandate;
    const edition = (await readEdition(tx, editionId))!;
    const subject = await actedFor(tx, over, holderLanguage);
    return closeRunOut(tx, mandate, edition, subject, now);
  });
}

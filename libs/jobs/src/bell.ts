import type { Transaction } from '@app/database';
import { isJobName, type JobName } from './job-names.js';

/** PostgreSQL's channel that wakes the relay of every worker. */
export const BELL_CHANNEL = 'bell';

/**
 * Asks for a job in the transaction of its cause: committed together or not at all. The worker's relay moves the row to
 * the queue; nobody here waits for the queue. `subjectId` is the id of a row, never a person's data.
 * The job may run twice, and not before `ringsAt` (default: at once).
 */
export async function ringBell(tx: Transaction, job: JobName, subjectId: string, ringsAt?: Date): Promise<void> {
  await ringBells(tx, job, [subjectId], ringsAt);
}

/** How many bells should have been moved to the queue by now; more than a few seconds above 0 means that no relay runs. */
export async function bellsDue(reader: Pick<Transaction, 'query'>): Promise<number> {
  const [{ due }] = await reader.query('select count(*)::int as due from bell where rings_at <= now()');
  return due;
}

/** The same for many subjects in one statement. */
export async function ringBells(tx: Transaction, job: JobName, subjectIds: string[], ringsAt?: Date): Promise<void> {
  if (!isJobName(job)) throw new Error(`job ${String(job)} is not in libs/jobs/src/job-names.ts`);
  if (subjectIds.length === 0) return;
  await tx.query(
    `with rung as (
       insert into bell (job, subject_id, rings_at)
       select $1, subject_id, coalesce($3::timestamptz, now()) from unnest($2::text[]) as subject_id returning 1)
     select pg_notify('${BELL_CHANNEL}', '') from (select count(*) from rung) as counted`,
    [job, subjectIds, ringsAt ?? null],
  );
}

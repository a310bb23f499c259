/**
 * A process that goes on with a decision on many and kills itself when it is about to mark the n-th registration as done. Its
 * argument, in JSON: the database, the job, which one, and whether the mark is made outside the transaction of the act (control).
 */
import pg from 'pg';
import { dataSourceFor } from '@app/database';
import { EDITION_ENTITIES } from '@app/edition';
import { type Claim, doDeskJob, Registration } from '@app/registration';

export interface CrashingDeskWorker {
  databaseUrl: string;
  jobId: string;
  /** 0: it lives. */
  diesAt: number;
  claim: Claim;
}

const { databaseUrl, jobId, diesAt, claim } = JSON.parse(process.argv[2]) as CrashingDeskWorker;
let marks = 0;
const query = pg.Client.prototype.query as (...values: unknown[]) => unknown;
pg.Client.prototype.query = function (this: pg.Client, ...values: unknown[]) {
  const text = typeof values[0] === 'string' ? values[0] : '';
  if (text.startsWith('update desk_job_item') && ++marks === diesAt) process.kill(process.pid, 'SIGKILL');
  return query.apply(this, values);
} as typeof pg.Client.prototype.query;

const entities = [...EDITION_ENTITIES, Registration];
const database = await dataSourceFor(databaseUrl, { pool: 2, entities, name: 'crashing desk' }).initialize();
await doDeskJob(database, jobId, new Date(), claim);
await database.destroy();

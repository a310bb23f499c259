/**
 * A process that works on a task until it is over, and kills itself when it is about to run the n-th statement that begins with a text.
 * Its argument, in JSON: the database, the task, that statement, its clock, and whether what protects the work is left out (control).
 */
import pg from 'pg';
import { dataSourceFor } from '@app/database';
import { EDITION_ENTITIES } from '@app/edition';
import { PurgeWork } from '@app/privacy';
import { Registration } from '@app/registration';
import { TaskHand, TaskWorks } from '@app/tasks';

export interface CrashingTaskWorker {
  databaseUrl: string;
  taskId: string;
  /** Absent: it lives. */
  diesAt?: { statement: string; time: number };
  /** RFC 3339. */
  now: string;
  isUnprotected: boolean;
}

const { databaseUrl, taskId, diesAt, now, isUnprotected } = JSON.parse(process.argv[2]) as CrashingTaskWorker;
let times = 0;
const query = pg.Client.prototype.query as (...values: unknown[]) => unknown;
pg.Client.prototype.query = function (this: pg.Client, ...values: unknown[]) {
  const text = typeof values[0] === 'string' ? values[0] : '';
  if (diesAt && text.startsWith(diesAt.statement) && ++times === diesAt.time) process.kill(process.pid, 'SIGKILL');
  return query.apply(this, values);
} as typeof pg.Client.prototype.query;

const clock = { now: () => new Date(now) };
const entities = [...EDITION_ENTITIES, Registration];
const database = await dataSourceFor(databaseUrl, { pool: 4, entities, name: 'crashing task' }).initialize();
const purging = new PurgeWork(new TaskWorks(), database);
for (let hand; (hand = await TaskHand.take(database, taskId, clock));) {
  await purging.goOn(hand, isUnprotected ? 'afterwards' : 'with-its-removal');
  await hand.letGo();
}
await database.destroy();

/**
 * A process that works on a task until it is over, and kills itself when it is about to run the n-th statement that begins with a text.
 * Its argument, in JSON: the database, the folder of files, the task, that statement, its clock, and whether what protects the work is
 * left out (control).
 */
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { dataSourceFor } from '@app/database';
import { EDITION_ENTITIES } from '@app/edition';
import { bytesAt, FileStore } from '@app/files';
import { AnnouncementWork } from '@app/announcements';
import { SendingWork } from '@app/notices';
import { PurgeWork } from '@app/privacy';
import { BringWork, PROGRAMME_ENTITIES } from '@app/programme';
import { Registration } from '@app/registration';
import { ListWork } from '@app/reporting';
import { TaskHand, TaskWorks } from '@app/tasks';

export interface CrashingTaskWorker {
  databaseUrl: string;
  folder: string;
  taskId: string;
  /** Absent: it lives. */
  diesAt?: { statement: string; time: number };
  /** RFC 3339. */
  now: string;
  isUnprotected: boolean;
}

const { databaseUrl, folder, taskId, diesAt, now, isUnprotected } = JSON.parse(process.argv[2]) as CrashingTaskWorker;
let times = 0;
let isSending = false;
const query = pg.Client.prototype.query as (...values: unknown[]) => unknown;
pg.Client.prototype.query = function (this: pg.Client, ...values: unknown[]) {
  const text = typeof values[0] === 'string' ? values[0] : '';
  if (diesAt && text.startsWith(diesAt.statement) && ++times === diesAt.time) process.kill(process.pid, 'SIGKILL');
  // Letters are protected by their transaction alone; without it each statement counts at once.
  if (isUnprotected && isSending && /^(START TRANSACTION|COMMIT)/.test(text)) values[0] = 'select';
  return query.apply(this, values);
} as typeof pg.Client.prototype.query;

const clock = { now: () => new Date(now) };
const entities = [...EDITION_ENTITIES, ...PROGRAMME_ENTITIES, Registration];
const database = await dataSourceFor(databaseUrl, { pool: 4, entities, name: 'crashing task' }).initialize();
const purging = new PurgeWork(new TaskWorks(), database);
const store = new FileStore(database, bytesAt({ filesUrl: pathToFileURL(folder).href, dataDir: folder }));
const listing = new ListWork(new TaskWorks(), database, store);
const bringing = new BringWork(new TaskWorks(), database, store);
const sending = new SendingWork(new TaskWorks(), database);
const announcing = new AnnouncementWork(new TaskWorks(), database);
for (let hand; (hand = await TaskHand.take(database, taskId, clock));) {
  if (hand.task.kind === 'purge') await purging.goOn(hand, isUnprotected ? 'afterwards' : 'with-its-removal');
  else if (hand.task.kind === 'send-notices' || hand.task.kind === 'send-announcement') {
    isSending = true;
    await (hand.task.kind === 'send-notices' ? sending : announcing).goOn(hand);
  } else if (hand.task.kind === 'schedule-import')
    await bringing.goOn(hand, isUnprotected ? 'before-its-sessions' : 'with-its-sessions');
  else await listing.goOn(hand, isUnprotected ? 'before-its-file' : 'with-its-file');
  await hand.letGo();
}
await database.destroy();

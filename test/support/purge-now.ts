import { beginPurge, PurgeWork } from '@app/privacy';
import { TaskHand, TaskWorks } from '@app/tasks';
import type { DataSource } from 'typeorm';

/** A whole night's purge in this process. Gives what it removed, in the order in which it was begun. */
export async function purge(database: DataSource, now: Date): Promise<Array<{ kind: string; removed: number }>> {
  await beginPurge(database, now);
  const [{ id }] = await database.query(`select id from task where kind = 'purge' and state = 'running'`);
  const work = new PurgeWork(new TaskWorks(), database);
  for (let hand; (hand = await TaskHand.take(database, id, { now: () => now }));) {
    await work.goOn(hand);
    await hand.letGo();
  }
  return database.query(`select kind, removed from retention_run where task_id = $1 order by id`, [id]);
}

import { beginPurge, PurgeWork } from '@app/privacy';
import { TaskHand, TaskWorks } from '@app/tasks';
import type { DataSource } from 'typeorm';

/** The purge of the night before, as the worker does it, so that the console has one to show. Nothing of the story is that old. */
export async function sweepLastNight(database: DataSource, present: Date): Promise<void> {
  const at = new Date(present);
  at.setUTCHours(2, 40, 0, 0);
  if (at > present) at.setUTCDate(at.getUTCDate() - 1);
  const work = new PurgeWork(new TaskWorks(), database);
  await beginPurge(database, at);
  const [{ id }] = await database.query(`select id from task where kind = 'purge' order by asked_at desc limit 1`);
  for (let hand; (hand = await TaskHand.take(database, id, { now: () => at }));) {
    await work.goOn(hand);
    await hand.letGo();
  }
}

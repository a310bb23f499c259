import { CountingWork, SendingWork } from '@app/notices';
import { TaskHand, TaskWorks } from '@app/tasks';
import type { DataSource } from 'typeorm';

/** What the worker does with everything that waits for it: counting whom a release concerns, and sending what is due. */
export async function doNoticeWork(database: DataSource, clock: { now(): Date }): Promise<void> {
  const works = new TaskWorks();
  const counting = new CountingWork(works, database);
  const sending = new SendingWork(works, database);
  const tasks: Array<{ id: string }> = await database.query(
    `select id from task where kind in ('count-notices', 'send-notices') and state = 'running' order by asked_at`,
  );
  for (const { id } of tasks)
    for (let hand; (hand = await TaskHand.take(database, id, clock));) {
      await (hand.task.kind === 'count-notices' ? counting : sending).goOn(hand);
      await hand.letGo();
    }
}

import { AnnouncementWork } from '@app/announcements';
import { TaskHand, TaskWorks } from '@app/tasks';
import type { DataSource } from 'typeorm';

/**
 * What the worker does with every approved announcement. `afterPart`: what happens between one part of its people and the next.
 */
export async function writeAnnouncements(
  database: DataSource,
  clock: { now(): Date },
  afterPart: () => Promise<void> = async () => {},
): Promise<void> {
  const work = new AnnouncementWork(new TaskWorks(), database);
  const tasks: Array<{ id: string }> = await database.query(
    `select id from task where kind = 'send-announcement' and state = 'running' order by asked_at`,
  );
  for (const { id } of tasks)
    for (let hand; (hand = await TaskHand.take(database, id, clock));) {
      const taken = hand;
      const tell = async (done: number) => {
        await afterPart();
        return taken.tell(done);
      };
      await work.goOn(Object.assign(Object.create(taken), { tell }) as TaskHand);
      await taken.letGo();
    }
}

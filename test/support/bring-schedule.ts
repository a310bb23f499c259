import { FileStore } from '@app/files';
import { BringWork } from '@app/programme';
import { TaskHand, TaskWorks } from '@app/tasks';
import type { TestApi } from './api.js';

/** What the worker does with a look or a taking that was asked for at this API. */
export async function bringSchedule({ database, app, clock }: TestApi, id: string): Promise<void> {
  const store = app.get(FileStore, { strict: false });
  const hand = await TaskHand.take(database, id, clock);
  await new BringWork(new TaskWorks(), database, store).goOn(hand!);
}

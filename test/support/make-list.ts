import { FileStore } from '@app/files';
import { ListWork } from '@app/reporting';
import { TaskHand, TaskWorks } from '@app/tasks';
import type { TestApi } from './api.js';

/** What the worker does with a list that was asked for at this API. */
export async function makeList({ database, app, clock }: TestApi, id: string): Promise<void> {
  const store = app.get(FileStore, { strict: false });
  const hand = await TaskHand.take(database, id, clock);
  await new ListWork(new TaskWorks(), database, store).goOn(hand!);
}

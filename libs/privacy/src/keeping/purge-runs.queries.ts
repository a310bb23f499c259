import type { Reader } from '@app/edition';
import { recentTasks, type Task } from '@app/tasks';
import type { RemovalKind } from './due-removals.js';

/** One purge, and what it removed so far of an edition and of what belongs to no edition. */
export interface PurgeRun extends Pick<Task, 'id' | 'state' | 'done' | 'total' | 'askedAt' | 'endedAt'> {
  removed: Array<{ kind: RemovalKind; ofPlatform: boolean; count: number }>;
}

/** The newest, newest first. */
export async function purgeRuns(reader: Reader, editionId: string, most = 10): Promise<PurgeRun[]> {
  const tasks = await recentTasks(reader, { kind: 'purge', editionId: null }, most);
  const rows = await reader.query<Array<{ taskId: string; kind: RemovalKind; ofPlatform: boolean; count: number }>>(
    `select task_id as "taskId", kind, edition_id is null as "ofPlatform", removed as count from retention_run
     where task_id = any($1::uuid[]) and (edition_id = $2 or edition_id is null) order by id`,
    [tasks.map(({ id }) => id), editionId],
  );
  return tasks.map(({ id, state, done, total, askedAt, endedAt }) => ({
    ...{ id, state, done, total, askedAt, endedAt },
    removed: rows.filter(({ taskId }) => taskId === id).map(({ taskId: _, ...removal }) => removal),
  }));
}

import type { DataSource, EntityManager } from 'typeorm';
import { type Task, TASK, type TaskKind, taskOf, type TaskRow } from './task.js';
import { TaskUnknown } from './tasks.errors.js';

type Reader = Pick<DataSource | EntityManager, 'query'>;

/** Which tasks are meant. */
export interface TasksOf {
  kind: TaskKind;
  /** Null: of no edition. */
  editionId: string | null;
  /** Asked for by this account; absent: by anybody. */
  byId?: string;
}

/** How far a task is. Refuses `tasks.unknown`, also when it is of another kind, another edition or another account's. */
export async function readTask(reader: Reader, id: string, of: TasksOf): Promise<Task> {
  const [row] = await reader.query<TaskRow[]>(`select ${TASK} from task where id = $4 and ${MEANT}`, [
    ...valuesOf(of),
    id,
  ]);
  if (!row) throw new TaskUnknown();
  return taskOf(row);
}

/** The newest, newest first. */
export async function recentTasks(reader: Reader, of: TasksOf, most = 10): Promise<Task[]> {
  const rows = await reader.query<TaskRow[]>(
    `select ${TASK} from task where ${MEANT} order by asked_at desc, id limit ${Number(most)}`,
    valuesOf(of),
  );
  return rows.map(taskOf);
}

const MEANT = `kind = $1 and edition_id is not distinct from $2 and ($3::text is null or by_id = $3)`;

function valuesOf({ kind, editionId, byId }: TasksOf): unknown[] {
  return [kind, editionId, byId ?? null];
}

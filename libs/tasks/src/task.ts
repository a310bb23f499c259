import type { Actor } from '@app/identity';

/** Every kind of long work. A room that does another adds its line here and its `TaskWork`: the worker refuses to start without. */
export const TASK_KINDS = [
  'purge',
  'registration-list',
  'schedule-import',
  'count-notices',
  'send-notices',
  'send-announcement',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** `failed`: it was given up after too many faults. */
export const TASK_STATES = ['running', 'done', 'stopped', 'failed'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Long work that the worker does part by part, whoever waits for it and however often it is killed. */
export interface Task {
  id: string;
  kind: TaskKind;
  /** Null for what belongs to no edition. */
  editionId: string | null;
  by: Actor;
  state: TaskState;
  /** So many of `total`; null while nobody knows how many there are. */
  done: number;
  total: number | null;
  askedAt: Date;
  endedAt: Date | null;
}

export interface TaskRow extends Omit<Task, 'by'> {
  byKind: Actor['kind'];
  byId: string | null;
  byName: string;
}

/** The columns of TaskRow for a `select` from `task`. */
export const TASK = `task.id, kind, edition_id as "editionId", by_kind as "byKind", by_id as "byId", by_name as "byName", state,
  done, total, asked_at as "askedAt", ended_at as "endedAt"`;

export function taskOf({ byKind, byId, byName, ...task }: TaskRow): Task {
  return { ...task, by: { kind: byKind, id: byId ?? undefined, name: byName } };
}

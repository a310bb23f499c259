import { type Holding, nameOfStaff } from '@app/database';

/** Who asked for long work. */
export const TASKS_HOLDINGS: readonly Holding[] = [
  {
    table: 'task',
    personal: ['by_id'],
    others: ['kind', 'by_kind', 'state'],
    whose: 'task.by_id = any(its.account_ids::text[])',
    given: { part: 'tasks', columns: 'kind, asked_at, ended_at, task.state' },
    erased: { set: `by_id = null` },
  },
  nameOfStaff('task', 'by_name'),
];

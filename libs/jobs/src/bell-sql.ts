import type { JobName } from './job-names.js';

/**
 * `ringBell` for the hot paths that write all their rows in one statement: a common table expression that rings for each `id`
 * of an earlier one. Without a notice, on purpose: commits that carry one queue behind each other in all of PostgreSQL
 * (it keeps notices in order). The relay looks once a second anyway.
 */
export function bellCte(job: JobName, from: string): string {
  return `bell_rung as (insert into bell (job, subject_id) select '${job}', id::text from ${from} returning 1)`;
}

import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { NoSuchDeskJob } from '../../registration.errors.js';
import type { DeskJob, LeftOut } from './desk-job.js';

const JOB = `j.id, j.act, (select t.name from desk_tag t where t.id = j.tag_id) as tag, j.by_name as "byName", j.state,
  j.asked_at as "askedAt", j.ended_at as "endedAt", counted.*`;
const COUNTED = `lateral (select count(*)::int as total, count(*) filter (where i.state = 'open')::int as open,
  count(*) filter (where i.state = 'done')::int as done, count(*) filter (where i.state = 'left-out')::int as "leftOut"
  from desk_job_item i where i.job_id = j.id) as counted`;

/** How far a job is. Refuses `registration.desk-job-unknown`. */
export async function readDeskJob(reader: Reader, editionId: string, id: string): Promise<DeskJob> {
  const [job] = await reader.query<DeskJob[]>(
    `select ${JOB} from desk_job j, ${COUNTED} where j.edition_id = $1 and j.id = $2`,
    [editionId, id],
  );
  if (!job) throw new NoSuchDeskJob();
  return job;
}

/** The newest of an edition, newest first. */
export function recentDeskJobs(reader: Reader, editionId: string, most = 10): Promise<DeskJob[]> {
  return reader.query<DeskJob[]>(
    `select ${JOB} from desk_job j, ${COUNTED} where j.edition_id = $1 order by j.asked_at desc, j.id limit ${most}`,
    [editionId],
  );
}

/** Whom a job left out and why, in its order; at most `most`. */
export function leftOutOf(reader: Reader, jobId: string, most = 200): Promise<LeftOut[]> {
  return reader.query<LeftOut[]>(
    `select r.id as "registrationId", r.number, trim(r.given_name || ' ' || r.family_name) as name, i.why
     from desk_job_item i join registration r on r.id = i.registration_id
     where i.job_id = $1 and i.state = 'left-out' order by i.place limit ${most}`,
    [jobId],
  );
}

/** Stops a job; what is done stays done. Doing it twice, or too late, changes nothing. Refuses `registration.desk-job-unknown`. */
export async function stopDeskJob(tx: Transaction, editionId: string, id: string, by: Actor, now: Date): Promise<void> {
  await readDeskJob(tx, editionId, id);
  const [, stopped] = await tx.query<[unknown, number]>(
    `update desk_job set state = 'stopped', ended_at = $2, touched_at = $2 where id = $1 and state = 'running'`,
    [id, now],
  );
  if (stopped === 0) return;
  const subject = { kind: 'desk-job', id };
  await recordAudit(tx, { by, action: 'registration.bulk-stopped', subject, editionId }, now);
}

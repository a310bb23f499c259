import { inTransaction, type Transaction } from '@app/database';
import { type Edition, readEdition } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import type { Language } from '@app/i18n';
import { ringBell } from '@app/jobs';
import { Refusal } from '@app/refusals';
import type { DataSource } from 'typeorm';
import { approveSeen, rejectSeen } from '../../deciding/decide.service.js';
import { type RejectionReason, reasonIn } from '../rejection-reasons.js';
import { putTag, readTag, takeTagOff } from '../tags.js';
import type { DeskActName } from './desk-job.js';

interface Running {
  id: string;
  editionId: string;
  act: DeskActName;
  reason: string | null;
  reasonCode: RejectionReason | null;
  tagId: string | null;
  by: Actor;
}

interface Item {
  place: number;
  registrationId: string;
  version: number;
}

/** After so many the job rings for itself and makes room for others of its queue. */
const AT_A_TIME = 100;

/** `with-its-act`: an item is marked in the transaction of its act and nobody else may have it meanwhile. `afterwards` only shows what that protects from. */
export type Claim = 'with-its-act' | 'afterwards';

/**
 * Goes on with a job where it stands: one transaction for each registration, in which it is also marked as done or left out. So a
 * worker may die anywhere, two may work at once, and it may be called again: nobody is decided on twice and nobody is forgotten.
 */
export async function doDeskJob(
  database: DataSource,
  jobId: string,
  now: Date,
  claim: Claim = 'with-its-act',
): Promise<void> {
  for (let count = 0; count < AT_A_TIME; count++) {
    const went =
      claim === 'with-its-act' ? await doOne(database, jobId, now) : await doOneUnclaimed(database, jobId, now);
    if (!went) return finish(database, jobId, now);
  }
  await inTransaction(database, async (tx) => {
    await tx.query(`update desk_job set touched_at = $2 where id = $1 and state = 'running'`, [jobId, now]);
    await ringBell(tx, 'do-desk-job', jobId);
  });
}

function doOne(database: DataSource, jobId: string, now: Date): Promise<boolean> {
  return inTransaction(database, async (tx) => {
    const job = await runningJob(tx, jobId);
    const item = job && (await nextItem(tx, jobId, 'for update skip locked'));
    if (!job || !item) return false;
    await mark(tx, jobId, item, await tryAct(tx, job, item, now));
    return true;
  });
}

async function doOneUnclaimed(database: DataSource, jobId: string, now: Date): Promise<boolean> {
  const job = await runningJob(database.manager, jobId);
  const item = job && (await nextItem(database.manager, jobId, ''));
  if (!job || !item) return false;
  const why = await inTransaction(database, (tx) => tryAct(tx, job, item, now));
  await mark(database.manager, jobId, item, why);
  return true;
}

async function runningJob(tx: Transaction, id: string): Promise<Running | undefined> {
  const [row] = await tx.query<
    Array<Omit<Running, 'by'> & { kind: Actor['kind']; byId: string | null; byName: string }>
  >(
    `select id, edition_id as "editionId", act, reason, reason_code as "reasonCode", tag_id as "tagId",
       by_kind as kind, by_id as "byId", by_name as "byName" from desk_job where id = $1 and state = 'running'`,
    [id],
  );
  return row && { ...row, by: { kind: row.kind, id: row.byId ?? undefined, name: row.byName } };
}

async function nextItem(tx: Transaction, jobId: string, lock: string): Promise<Item | undefined> {
  const [item] = await tx.query<Item[]>(
    `select place, registration_id as "registrationId", version from desk_job_item
     where job_id = $1 and state = 'open' order by place limit 1 ${lock}`,
    [jobId],
  );
  return item;
}

/** Gives why it was left out, or undefined when it was done. A refusal undoes what the act had begun, and nothing else. */
async function tryAct(tx: Transaction, job: Running, item: Item, now: Date): Promise<string | undefined> {
  await tx.query('savepoint act');
  try {
    await act(tx, job, item, (await readEdition(tx, job.editionId))!, now);
    return undefined;
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    await tx.query('rollback to savepoint act');
    return fault.code;
  }
}

async function act(
  tx: Transaction,
  { act, reason, reasonCode, tagId, by, editionId }: Running,
  { registrationId, version }: Item,
  edition: Edition,
  now: Date,
): Promise<void> {
  const on = { edition, id: registrationId, version };
  if (act === 'approve') return void (await approveSeen(tx, on, by, now));
  if (act === 'reject') {
    const words = reasonCode ? reasonIn(reasonCode, await languageOf(tx, registrationId)) : reason!;
    return void (await rejectSeen(tx, on, words, by, now));
  }
  const tag = await readTag(tx, editionId, tagId!);
  await (act === 'tag' ? putTag : takeTagOff)(tx, { editionId, registrationId, tag }, by, now);
}

async function languageOf(tx: Transaction, id: string): Promise<Language> {
  const [{ language }] = await tx.query<[{ language: Language }]>(`select language from registration where id = $1`, [
    id,
  ]);
  return language;
}

async function mark(tx: Transaction, jobId: string, { place }: Item, why: string | undefined): Promise<void> {
  await tx.query(`update desk_job_item set state = $3, why = $4 where job_id = $1 and place = $2`, [
    jobId,
    place,
    why === undefined ? 'done' : 'left-out',
    why ?? null,
  ]);
}

/** The last of those who work on it ends it; an item in somebody else's hands is still open here. */
async function finish(database: DataSource, jobId: string, now: Date): Promise<void> {
  await inTransaction(database, async (tx) => {
    const job = await runningJob(tx, jobId);
    const [, ended] = await tx.query<[unknown, number]>(
      `update desk_job set state = 'done', ended_at = $2, touched_at = $2 where id = $1 and state = 'running'
         and not exists (select from desk_job_item where job_id = $1 and state = 'open')`,
      [jobId, now],
    );
    if (!job || ended === 0) return;
    const subject = { kind: 'desk-job', id: jobId };
    await recordAudit(tx, { by: job.by, action: 'registration.bulk-done', subject, editionId: job.editionId }, now);
  });
}

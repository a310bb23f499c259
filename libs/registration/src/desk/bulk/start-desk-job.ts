import type { Transaction } from '@app/database';
import { type Actor, recordAudit } from '@app/identity';
import { ringBell } from '@app/jobs';
import { NothingSelected, ReasonMissing, SelectionChanged } from '../../registration.errors.js';
import { tidyReason } from '../../deciding/tidy-reason.js';
import { readTag } from '../tags.js';
import type { DeskAct } from './desk-job.js';
import { fitsInSql, type Selection, selectedInSql } from './selection.js';

/** What was confirmed: an act on a selection, of which so many fitted. */
export interface DeskJobWish {
  editionId: string;
  selection: Selection;
  act: DeskAct;
  /** `Preview.fits` as it stood on the screen; another number now is refused. */
  confirmed: number;
}

/**
 * Freezes a selection to its registrations and their versions and rings for the worker. Those on which the act is not possible are
 * written down as left out at once. Refuses `registration.selection-changed` (stale), `nothing-selected`, `reason-missing`,
 * `tag-unknown`. Gives the job's id.
 */
export async function startDeskJob(
  tx: Transaction,
  { editionId, selection, act, confirmed }: DeskJobWish,
  by: Actor,
  now: Date,
): Promise<string> {
  const { reason, reasonCode, tagId } = await checkedAct(tx, editionId, act);
  const [{ id }] = await tx.query<[{ id: string }]>(
    `insert into desk_job (edition_id, act, reason, reason_code, tag_id, by_kind, by_id, by_name, asked_at, touched_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) returning id`,
    [editionId, act.act, reason, reasonCode, tagId, by.kind, by.id ?? null, by.name, now],
  );
  const fits = await freeze(tx, id, editionId, selection, act);
  if (fits !== confirmed) throw new SelectionChanged();
  if (fits === 0) throw new NothingSelected();
  const subject = { kind: 'desk-job', id };
  const details = { act: act.act, registrations: fits };
  await recordAudit(tx, { by, action: 'registration.bulk-begun', subject, editionId, details }, now);
  await ringBell(tx, 'do-desk-job', id);
  return id;
}

async function checkedAct(tx: Transaction, editionId: string, act: DeskAct) {
  const nothing = { reason: null, reasonCode: null, tagId: null };
  if (act.act === 'approve') return nothing;
  if (act.act !== 'reject') return { ...nothing, tagId: (await readTag(tx, editionId, act.tagId)).id };
  if (act.reasonCode) return { ...nothing, reasonCode: act.reasonCode };
  if (act.reason === undefined) throw new ReasonMissing();
  return { ...nothing, reason: tidyReason(act.reason) };
}

/** Gives how many fit. */
async function freeze(
  tx: Transaction,
  jobId: string,
  editionId: string,
  selection: Selection,
  { act }: DeskAct,
): Promise<number> {
  const values: unknown[] = [editionId, jobId];
  const selected = selectedInSql(selection, values);
  const [{ fits }] = await tx.query<[{ fits: number }]>(
    `with frozen as (
       insert into desk_job_item (job_id, place, registration_id, version, state, why)
       select $2, row_number() over (order by submitted_at, id), id, version,
         case when ${fitsInSql(act)} then 'open' else 'left-out' end,
         case when ${fitsInSql(act)} then null
              when decider = 'focal-point' and status = 'under-review' then 'registration.focal-point-decides'
              else 'registration.not-possible-now' end
       from registration where ${selected} returning state)
     select count(*) filter (where state = 'open')::int as fits from frozen`,
    values,
  );
  return fits;
}

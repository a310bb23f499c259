import type { Transaction } from '@app/database';
import { type Edition, type Reader } from '@app/edition';
import { type Actor, type AuditEntry, recordAudit } from '@app/identity';
import { PlanChangedMeanwhile } from '../privacy.errors.js';
import { mustBeUsablePeriods, type Periods, registrationsKeptUntil, USUAL_PERIODS } from './periods.js';

/** How long an edition keeps what. */
export interface RetentionPlan {
  /** Days. */
  periods: Periods;
  /** `YYYY-MM-DD`; the edition's own date `answersKeptUntil` decides. */
  registrationsUntil: string;
  /** 0 while nobody has changed the usual periods. */
  version: number;
}

type PlannedEdition = Pick<Edition, 'id' | 'endsOn' | 'answersKeptUntil'>;

export async function retentionPlanOf(reader: Reader, edition: PlannedEdition): Promise<RetentionPlan> {
  const [own] = await reader.query<Array<{ periods: Partial<Periods>; version: number }>>(
    `select periods, version from retention_plan where edition_id = $1`,
    [edition.id],
  );
  return {
    periods: { ...USUAL_PERIODS, ...own?.periods },
    registrationsUntil: registrationsKeptUntil(edition),
    version: own?.version ?? 0,
  };
}

/**
 * Sets periods; those that are left out stay. `version` is the plan that the editor saw. Refuses `privacy.period-unusable`,
 * `privacy.plan-changed-meanwhile` (stale).
 */
export async function setPeriods(
  tx: Transaction,
  edition: PlannedEdition,
  version: number,
  changes: Partial<Periods>,
  by: Actor,
  now: Date,
): Promise<RetentionPlan> {
  mustBeUsablePeriods(changes);
  const { periods } = await retentionPlanOf(tx, edition);
  const wanted = JSON.stringify({ ...periods, ...changes });
  const written = await tx.query<unknown[]>(
    version === 0
      ? `insert into retention_plan (edition_id, periods, updated_at) values ($1, $2, $3) on conflict do nothing returning 1`
      : `with changed as (update retention_plan set periods = $2, version = version + 1, updated_at = $3
           where edition_id = $1 and version = ${Number(version)} returning 1) select * from changed`,
    [edition.id, wanted, now],
  );
  if (written.length === 0) throw new PlanChangedMeanwhile();
  const subject = { kind: 'edition', id: edition.id };
  const entry: AuditEntry = {
    by,
    action: 'privacy.periods-set',
    subject,
    editionId: edition.id,
    details: { ...changes },
  };
  await recordAudit(tx, entry, now);
  return retentionPlanOf(tx, edition);
}

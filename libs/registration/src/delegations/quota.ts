import type { Transaction } from '@app/database';
import { QuotaUsedUp } from './delegation.errors.js';
import { countUsed } from './delegations.queries.js';

/** Locks a delegation's row, so that of several approvals at once each counts those before it. Gives the quota. */
export async function lockDelegation(tx: Transaction, id: string): Promise<{ quota: number | null; version: number }> {
  const [row] = await tx.query<Array<{ quota: number | null; version: number }>>(
    `select quota, version from delegation where id = $1 for update`,
    [id],
  );
  return row;
}

/** What of a registration a quota looks at. */
interface Approvable {
  delegationId: string | null;
  mode: 'on-site' | 'remote';
}

/**
 * One more on-site member, if the quota has room; the delegation stays locked until the transaction ends. Remote members are not
 * counted. Refuses `delegations.quota-used`.
 */
export async function mustBeInsideQuota(tx: Transaction, registration: Approvable): Promise<void> {
  const quota = await quotaUsed(tx, registration);
  if (quota !== undefined) throw new QuotaUsedUp(quota);
}

/** The quota when nothing is left of it. */
export async function quotaUsed(tx: Transaction, { delegationId, mode }: Approvable): Promise<number | undefined> {
  if (delegationId === null || mode === 'remote') return undefined;
  const { quota } = await lockDelegation(tx, delegationId);
  return quota !== null && (await countUsed(tx, delegationId)) >= quota ? quota : undefined;
}

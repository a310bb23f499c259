import type { Transaction } from '@app/database';
import { type Actor, recordAudit } from '@app/identity';
import { tidy } from '@app/people';
import { lockRegistration } from '../move-to.js';
import { ChangedMeanwhile, NoSuchRegistration } from '../registration.errors.js';
import type { Delegation } from './delegation.js';
import { DelegationChangedMeanwhile, NotAMember, QuotaUnusable } from './delegation.errors.js';
import { readDelegation } from './delegations.queries.js';
import { lockDelegation } from './quota.js';

export interface DelegationChanges {
  name?: string;
  /** Null: no limit. Below what is used already nobody loses a place, and nobody new is approved. */
  quota?: number | null;
  /** Null: nobody is the head. */
  headRegistrationId?: string | null;
}

/**
 * Changes a delegation that was read as `version`. Refuses `delegations.unknown`, `changed-meanwhile` (stale), `quota-unusable`,
 * `not-a-member` (the head must be approved).
 */
export async function changeDelegation(
  tx: Transaction,
  editionId: string,
  { id, version }: { id: string; version: number },
  changes: DelegationChanges,
  by: Actor,
  now: Date,
): Promise<Delegation> {
  const seen = await readDelegation(tx, editionId, id);
  if ((await lockDelegation(tx, id)).version !== version) throw new DelegationChangedMeanwhile();
  const next = { name: seen.name, quota: seen.quota, headRegistrationId: seen.headRegistrationId, ...defined(changes) };
  mustBeUsableQuota(next.quota);
  if (changes.headRegistrationId) await mustBeApproved(tx, id, changes.headRegistrationId);
  await tx.query(
    `update delegation set name = $2, quota = $3, head_registration_id = $4, version = version + 1, updated_at = $5 where id = $1`,
    [id, tidy(next.name).slice(0, 200), next.quota, next.headRegistrationId, now],
  );
  const details = { fields: Object.keys(defined(changes)) };
  await recordAudit(
    tx,
    { by, action: 'delegations.changed', subject: { kind: 'delegation', id }, editionId, details },
    now,
  );
  return readDelegation(tx, editionId, id);
}

function defined<T extends object>(changes: T): Partial<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function mustBeUsableQuota(quota: number | null): void {
  if (quota !== null && !(Number.isInteger(quota) && quota >= 0 && quota <= 10_000)) throw new QuotaUnusable();
}

async function mustBeApproved(tx: Transaction, delegationId: string, registrationId: string): Promise<void> {
  const rows = await tx.query<unknown[]>(
    `select 1 from registration where id = $1 and delegation_id = $2 and status in ('approved','attended')`,
    [registrationId, delegationId],
  );
  if (rows.length === 0) throw new NotAMember('headRegistrationId');
}

/** What somebody is in the delegation. Refuses `registration.unknown`, `changed-meanwhile`. */
export async function setFunction(
  tx: Transaction,
  { delegationId, id, version }: { delegationId: string; id: string; version: number },
  typed: string,
  by: Actor,
  now: Date,
): Promise<void> {
  const registration = await lockRegistration(tx, id);
  if (registration.delegationId !== delegationId) throw new NoSuchRegistration();
  if (registration.version !== version) throw new ChangedMeanwhile();
  await tx.query(
    `insert into delegation_member (registration_id, delegation_id, function) values ($1, $2, $3)
     on conflict (registration_id) do update set function = excluded.function`,
    [id, delegationId, tidy(typed).slice(0, 300)],
  );
  await tx.query(`update registration set version = version + 1, updated_at = $2 where id = $1`, [id, now]);
  const subject = { kind: 'registration', id };
  await recordAudit(tx, { by, action: 'delegations.function-set', subject, editionId: registration.editionId }, now);
}

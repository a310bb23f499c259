import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { tidy } from '@app/people';
import { searchable } from '../searchable.js';
import type { Delegation, DelegationOf } from './delegation.js';
import { DelegationCountryUnknown, EntityMissing } from './delegation.errors.js';
import { readDelegation } from './delegations.queries.js';

/**
 * The one delegation of a State, or of an entity by its name; made when there is none. Safe when two do it at once. Refuses
 * `delegations.entity-missing`, `delegations.country-unknown`.
 */
export async function findOrAddDelegation(
  tx: Transaction,
  edition: Pick<Edition, 'id'>,
  of: DelegationOf,
  by: Actor,
  now: Date,
): Promise<Delegation> {
  const { kind, country, organization } = await usable(tx, of);
  const [added] = await tx.query<Array<{ id: string }>>(
    `insert into delegation (edition_id, kind, country, organization, organization_key, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $6) on conflict do nothing returning id`,
    [edition.id, kind, country, organization, searchable(organization), now],
  );
  const id = added?.id ?? (await knownDelegation(tx, edition.id, { kind, country, organization }))!;
  if (added) {
    const subject = { kind: 'delegation', id };
    await recordAudit(tx, { by, action: 'delegations.added', subject, editionId: edition.id }, now);
  }
  return readDelegation(tx, edition.id, id);
}

/** The tidied facts. */
export async function usable(tx: Transaction, { kind, country, organization }: DelegationOf): Promise<DelegationOf> {
  const known = await tx.query<unknown[]>(`select 1 from country where alpha2 = $1`, [country]);
  if (known.length === 0) throw new DelegationCountryUnknown();
  if (kind === 'member-state') return { kind, country, organization: '' };
  const name = tidy(organization);
  if (!searchable(name) || name.length > 200) throw new EntityMissing();
  return { kind, country, organization: name };
}

/** The id of a delegation that is there already. */
export async function knownDelegation(
  tx: Transaction,
  editionId: string,
  { kind, country, organization }: DelegationOf,
): Promise<string | undefined> {
  const [known] = await tx.query<Array<{ id: string }>>(
    kind === 'member-state'
      ? `select id from delegation where edition_id = $1 and kind = 'member-state' and country = $2`
      : `select id from delegation where edition_id = $1 and kind = 'entity' and organization_key = $2`,
    [editionId, kind === 'member-state' ? country : searchable(organization)],
  );
  return known?.id;
}

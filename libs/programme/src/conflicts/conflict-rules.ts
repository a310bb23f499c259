import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { recordAudit, type Actor } from '@app/identity';
import { BalanceUnusable, ConstraintChangedMeanwhile } from '../programme.errors.js';
import { lockProgrammeOf } from '../programme-lock.js';
import { CONFLICT_KINDS, STARTING_SEVERITIES, type Severities } from './conflict-kinds.js';
import type { BalanceRule } from './picture.js';

/** What an edition makes of conflicts. */
export interface ConflictRules {
  severities: Severities;
  balance: BalanceRule;
  /** 0 while the edition has said nothing. */
  version: number;
}

export const STARTING_BALANCE: BalanceRule = {
  fromPanellists: 4,
  leastShareOfGender: 30,
  leastRegions: 2,
  leastStakeholderTypes: 2,
};

const MOST: Record<keyof BalanceRule, number> = {
  fromPanellists: 60,
  leastShareOfGender: 50,
  leastRegions: 6,
  leastStakeholderTypes: 6,
};

/** A kind that was added after the edition spoke has its starting severity. */
export async function readConflictRules(reader: Reader, editionId: string): Promise<ConflictRules> {
  const [known] = await reader.query<ConflictRules[]>(
    `select severities, balance, version from conflict_rules where edition_id = $1`,
    [editionId],
  );
  const { severities, balance, version } = known ?? { severities: {}, balance: {}, version: 0 };
  return {
    severities: { ...STARTING_SEVERITIES, ...severities },
    balance: { ...STARTING_BALANCE, ...balance },
    version,
  };
}

/** Replaces the rules that were read as `version`. Refuses `programme.balance-unusable`, `constraint-changed-meanwhile` (stale). */
export async function setConflictRules(
  tx: Transaction,
  editionId: string,
  version: number,
  { severities, balance }: Pick<ConflictRules, 'severities' | 'balance'>,
  by: Actor,
  now: Date,
): Promise<ConflictRules> {
  mustBeUsable(balance);
  await lockProgrammeOf(tx, editionId);
  const kept = Object.fromEntries(CONFLICT_KINDS.map((kind) => [kind, severities[kind]]));
  const [written] = await tx.query(
    `insert into conflict_rules as known (edition_id, severities, balance)
     select $1, $3, $4 where $2 = 0 or exists (select from conflict_rules where edition_id = $1)
     on conflict (edition_id) do update set severities = $3, balance = $4, version = known.version + 1
       where known.version = $2 returning version`,
    [editionId, version, kept, balance],
  );
  if (!written) throw new ConstraintChangedMeanwhile();
  const subject = { kind: 'edition', id: editionId };
  await recordAudit(tx, { by, action: 'programme.conflict-rules-set', subject, editionId, details: kept }, now);
  return { severities, balance, version: written.version };
}

/** What an earlier edition made of conflicts, for one that is a copy of it; nothing when it said nothing. */
export async function takeOverConflictRules(tx: Transaction, fromEdition: string, editionId: string): Promise<void> {
  await tx.query(
    `insert into conflict_rules (edition_id, severities, balance)
     select $2, r.severities, r.balance from conflict_rules r join edition e on e.id = r.edition_id where e.code = $1`,
    [fromEdition, editionId],
  );
}

function mustBeUsable(balance: BalanceRule): void {
  for (const [field, most] of Object.entries(MOST) as Array<[keyof BalanceRule, number]>) {
    const value = balance[field];
    if (!Number.isInteger(value) || value < 0 || value > most) throw new BalanceUnusable(field, most);
  }
}

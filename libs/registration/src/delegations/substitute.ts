import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { lockRegistration, moveTo } from '../move-to.js';
import type { Registration } from '../registration.entity.js';
import { ChangedMeanwhile, NoSuchRegistration } from '../registration.errors.js';
import { type Delegate, tidyDelegate } from './delegate.js';
import { NoPlaceToTakeOver } from './delegation.errors.js';
import { writeDelegateLetters, writeReplaced } from './delegation-letters.js';
import { readDelegation } from './delegations.queries.js';
import { enterDelegate } from './enter-delegate.js';
import { lockDelegation } from './quota.js';
import type { FocalPointActing } from './register-delegate.js';

/** Whose place is taken over, and the version that the focal point saw. */
export interface PlaceOf {
  delegationId: string;
  id: string;
  version: number;
}

/**
 * Somebody else comes instead: the earlier registration is `replaced` and its badge dead, the new one has its seat, its place and,
 * if it was the head's, the head. No pool counts anything: the seat changes hands. A rank is not handed over (R22): the substitute's
 * own title and function count. Refuses `registration.unknown`, `changed-meanwhile`, `delegations.no-place`, `registered-already`,
 * and what `tidyDelegate` and a person's facts are refused for.
 */
export async function substitute(
  tx: Transaction,
  edition: Edition,
  of: PlaceOf,
  typed: Delegate,
  acting: FocalPointActing,
  now: Date,
): Promise<Registration> {
  const delegate = tidyDelegate(typed);
  const earlier = await lockRegistration(tx, of.id);
  if (earlier.delegationId !== of.delegationId || earlier.editionId !== edition.id) throw new NoSuchRegistration();
  if (earlier.version !== of.version) throw new ChangedMeanwhile();
  if (earlier.status !== 'approved') throw new NoPlaceToTakeOver();
  await lockDelegation(tx, of.delegationId);
  const delegation = await readDelegation(tx, edition.id, of.delegationId);
  const { holdsSeat, seatPool, mode, country, organization, stakeholderType } = earlier;

  earlier.holdsSeat = false;
  await moveTo(tx, earlier, 'replaced', { by: acting.by }, now);
  const place = { delegationId: delegation.id, holdsSeat, seatPool, mode, country, organization, stakeholderType };
  const isHighLevel = await wasHighLevel(tx, earlier.id);
  const entered = await enterDelegate(
    tx,
    edition,
    { delegate, place: { ...place, isHighLevel, replaces: earlier.id }, contact: acting.email },
    acting.by,
    now,
  );
  await handHeadOver(tx, delegation.id, earlier.id, entered.registration.id, now);
  await writeReplaced(tx, edition, delegation, earlier);
  await writeDelegateLetters(tx, edition, delegation, entered, acting, now);
  return entered.registration;
}

/** Who else may see it stays the same: it was entered by a focal point, and so is this. */
async function wasHighLevel(tx: Transaction, registrationId: string): Promise<boolean> {
  const [member] = await tx.query<Array<{ is_high_level: boolean }>>(
    `select is_high_level from delegation_member where registration_id = $1`,
    [registrationId],
  );
  return member?.is_high_level ?? false;
}

async function handHeadOver(tx: Transaction, delegationId: string, from: string, to: string, now: Date): Promise<void> {
  await tx.query(
    `update delegation set head_registration_id = $3, version = version + 1, updated_at = $4
     where id = $1 and head_registration_id = $2`,
    [delegationId, from, to, now],
  );
}

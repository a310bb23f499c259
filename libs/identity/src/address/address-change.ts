import type { Transaction } from '@app/database';
import type { Language } from '@app/i18n';
import { hashToken } from '@app/tokens';
import { AddressChangeGone } from '../identity.errors.js';
import type { AddressOwner } from './address-follower.js';

/** A wish that waits for its confirmation. */
export interface PendingChange {
  id: string;
  editionId: string;
  owner: AddressOwner;
  oldEmail: string;
  newEmail: string;
}

export interface AddressWish {
  owner: AddressOwner;
  /** The address until now, as letters reach it. */
  oldEmail: string;
  newEmail: string;
  name: string;
  language: Language;
  edition: { id: string; code: string; name: string };
}

/** The confirmation works for two hours; until then the old address can stop it. */
export const CHANGE_LIVES_MINUTES = 120;
/** Wishes of one person; each writes two letters. */
export const CHANGES_AN_HOUR = 5;
/** Kept that long to answer what happened; then addresses are forgotten. */
const KEPT_DAYS = 30;

/** `confirm`: the link in the new mailbox. `stop`: the one in the old. Neither can do what the other does. */
export type ChangeKey = 'confirm' | 'stop';

/** The wish that a link belongs to, locked when `forUpdate`. Refuses `identity.address-change-gone`. */
export async function pendingChange(
  tx: Transaction,
  key: ChangeKey,
  token: string,
  now: Date,
  lock: 'read' | 'lock',
): Promise<PendingChange> {
  const [row] = await tx.query(
    `select id, edition_id as "editionId", account_id as "accountId", person_id as "personId", old_email as "oldEmail",
            new_email as "newEmail"
     from address_change where ${key}_hash = $1 and ended_at is null and expires_at > $2 ${lock === 'lock' ? 'for update' : ''}`,
    [hashToken(token), now],
  );
  if (!row) throw new AddressChangeGone();
  const { accountId, personId, ...change } = row;
  return { ...change, owner: { accountId, personId } };
}

export async function endChange(
  tx: Transaction,
  id: string,
  ending: 'confirmed' | 'stopped',
  now: Date,
): Promise<void> {
  await tx.query(`update address_change set ended_at = $2, ending = $3 where id = $1`, [id, now, ending]);
}

/** Every night: forgets the addresses of old wishes. Gives how many. */
export async function forgetOldAddressChanges(tx: Pick<Transaction, 'query'>, now: Date): Promise<number> {
  const [, forgotten] = await tx.query<[unknown, number]>(
    `delete from address_change where asked_at < $1::timestamptz - make_interval(days => ${KEPT_DAYS})`,
    [now],
  );
  return forgotten;
}

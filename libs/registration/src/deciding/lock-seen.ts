import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { lockInEdition } from '../move-to.js';
import type { Registration } from '../registration.entity.js';
import { ChangedMeanwhile } from '../registration.errors.js';

/** Which registration of which edition, and the version that was on the screen of whoever decides. */
export interface DecisionOn {
  edition: Edition;
  id: string;
  version: number;
}

/** Locks it. Refuses `registration.unknown`, `registration.changed-meanwhile` (stale). */
export async function lockSeen(tx: Transaction, { edition, id, version }: DecisionOn): Promise<Registration> {
  const registration = await lockInEdition(tx, edition, id);
  if (registration.version !== version) throw new ChangedMeanwhile();
  return registration;
}

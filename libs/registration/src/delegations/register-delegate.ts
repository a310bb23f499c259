import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { readCategories } from '../categories/categories.queries.js';
import { poolOf } from '../categories/category.js';
import type { ParticipationMode, Registration } from '../registration.entity.js';
import { isCounted, takeSeat } from '../seats.js';
import { type NewDelegate, tidyDelegate } from './delegate.js';
import { type Delegation, DELEGATION, delegationName } from './delegation.js';
import { ModeNotOffered, NoSeatForDelegate } from './delegation.errors.js';
import { writeDelegateLetters } from './delegation-letters.js';
import { readDelegation } from './delegations.queries.js';
import { type DelegatePlace, enterDelegate } from './enter-delegate.js';
import { mustBeInsideQuota } from './quota.js';

/** The focal point who acts: an account and where its letters go. */
export interface FocalPointActing {
  by: Actor;
  email: string;
  name: string;
  language: Registration['language'];
}

/**
 * A focal point registers somebody of high rank, who then has nothing to do: approved at once, inside the quota and while there is
 * a seat. The confirmation goes to the focal point, and to the person where there is an address. Refuses `delegations.quota-used`,
 * `no-seat`, `mode-not-offered`, `registered-already`, and what `tidyDelegate` and a person's facts are refused for.
 */
export async function registerDelegate(
  tx: Transaction,
  edition: Edition,
  delegationId: string,
  typed: NewDelegate,
  acting: FocalPointActing,
  now: Date,
): Promise<Registration> {
  const delegate = tidyDelegate(typed);
  const delegation = await readDelegation(tx, edition.id, delegationId);
  await mustBeInsideQuota(tx, { delegationId, mode: delegate.mode });
  const seat = await seatFor(tx, edition.id, delegate.mode);
  const place: DelegatePlace = { ...placeIn(delegation), ...seat, mode: delegate.mode, isHighLevel: true };
  const entered = await enterDelegate(tx, edition, { delegate, place, contact: acting.email }, acting.by, now);
  await writeDelegateLetters(tx, edition, delegation, entered, acting, now);
  return entered.registration;
}

/** What everybody of a delegation has in common. */
function placeIn(delegation: Delegation) {
  const { id, kind, country, organization } = delegation;
  return {
    delegationId: id,
    country,
    organization: kind === 'entity' ? organization : delegationName(delegation, 'en'),
    stakeholderType: kind === 'entity' ? 'IO' : 'GOV',
  };
}

async function seatFor(
  tx: Transaction,
  editionId: string,
  mode: ParticipationMode,
): Promise<Pick<DelegatePlace, 'seatPool' | 'holdsSeat'>> {
  const category = (await readCategories(tx, editionId)).find(({ code }) => code === DELEGATION);
  if (!category || category.closedAt !== null || !category.modes.includes(mode)) throw new ModeNotOffered();
  const pool = { mode, category: poolOf(category) };
  const holdsSeat = await isCounted(tx, editionId, pool);
  if (holdsSeat && !(await takeSeat(tx, editionId, pool))) throw new NoSeatForDelegate();
  return { seatPool: pool.category, holdsSeat };
}

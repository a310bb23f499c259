import { randomUUID } from 'node:crypto';
import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { findOrAddPerson } from '@app/people';
import { newBadgeCode } from '@app/tokens';
import { nameOf } from '../applying/application.js';
import { stateInformed } from '../consenting/informing.js';
import { lockRegistration, moveTo } from '../move-to.js';
import type { ParticipationMode, Registration } from '../registration.entity.js';
import { findable } from '../searchable.js';
import { addressOfDelegate, type Delegate, type DelegateAddress, personFactsOf } from './delegate.js';
import { DELEGATION, REGISTERED_BY_FOCAL_POINT } from './delegation.js';
import { AddressRegisteredAlready } from './delegation.errors.js';

/** What a delegate has from the delegation, or from whoever stood there before. */
export interface DelegatePlace {
  delegationId: string;
  organization: string;
  country: string;
  stakeholderType: string;
  mode: ParticipationMode;
  seatPool: string;
  /** The seat is taken, or taken over, already. */
  holdsSeat: boolean;
  isHighLevel: boolean;
  /** The registration that it replaces. */
  replaces?: string;
}

export interface EnteredDelegate {
  registration: Registration;
  address: DelegateAddress;
}

/**
 * Enters somebody as approved into a delegation whose row is locked. `contact`: the focal point's address. Refuses
 * `delegations.registered-already`, `not-informed` and what a person's facts are refused for.
 */
export async function enterDelegate(
  tx: Transaction,
  edition: Edition,
  { delegate, place, contact }: { delegate: Delegate; place: DelegatePlace; contact: string },
  by: Actor,
  now: Date,
): Promise<EnteredDelegate> {
  const id = randomUUID();
  const address = addressOfDelegate(delegate.email, contact, id);
  await mustBeFree(tx, edition, address);
  const { organization, country, stakeholderType } = place;
  const facts = { ...personFactsOf(delegate, address), organization, country, stakeholderType };
  const person = await findOrAddPerson(tx, facts);
  await insertRegistration(tx, edition, { id, personId: person.id, delegate, address, place }, by, now);
  await tx.query(
    `insert into delegation_member (registration_id, delegation_id, function, is_high_level, registered_by, replaces, told_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, place.delegationId, delegate.function, place.isHighLevel, by.id ?? null, place.replaces ?? null, now],
  );
  await stateInformed(tx, edition, id, delegate.informedOf, by, now);
  const registration = await lockRegistration(tx, id);
  Object.assign(registration, { badgeCode: newBadgeCode(), decidedAt: now, decidedBy: by.name });
  await moveTo(tx, registration, 'approved', { by }, now);
  return { registration, address };
}

async function mustBeFree(tx: Transaction, edition: Edition, { emailKey }: DelegateAddress): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext($1))`, [`${edition.id} ${emailKey}`]);
  const living = await tx.query<unknown[]>(
    `select 1 from registration where edition_id = $1 and email_key = $2
       and status not in ('rejected','withdrawn','expired','replaced')`,
    [edition.id, emailKey],
  );
  if (living.length > 0) throw new AddressRegisteredAlready();
}

interface Row {
  id: string;
  personId: string;
  delegate: Delegate;
  address: DelegateAddress;
  place: DelegatePlace;
}

async function insertRegistration(
  tx: Transaction,
  edition: Edition,
  { id, personId, delegate, address, place }: Row,
  by: Actor,
  now: Date,
): Promise<void> {
  const search = findable(
    `${nameOf(delegate)} ${delegate.nameInOwnScript} ${place.organization} ${address.isOwn ? address.email : ''}`,
  );
  await tx.query(
    `with counted as (select nextval('registration_number') as n),
     numbered as (select $2 || '-' || lpad(n::text, greatest(5, length(n::text)), '0') as number from counted),
     entered as (
       insert into registration (id, edition_id, person_id, number, email, email_key, given_name, family_name, organization, country,
         stakeholder_type, mode, language, status, holds_seat, seat_pool, category, decider, deciding_rule, delegation_id,
         submitted_at, prove_by, proven_at, search_text, updated_at)
       select $1, $3, $4, number, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'submitted', $14, $15, $16, 'focal-point', $17, $18,
         $19, $19, $19, $20 || ' ' || lower(number), $19 from numbered)
     insert into registration_change (registration_id, at, to_status, by_kind, by_name) values ($1, $19, 'submitted', $21, $22)`,
    [
      id,
      edition.numberPrefix,
      edition.id,
      personId,
      address.email,
      address.emailKey,
      delegate.givenName,
      delegate.familyName,
      place.organization,
      place.country,
      place.stakeholderType,
      place.mode,
      delegate.language,
      place.holdsSeat,
      place.seatPool,
      DELEGATION,
      REGISTERED_BY_FOCAL_POINT,
      place.delegationId,
      now,
      search,
      by.kind,
      by.name,
    ],
  );
}

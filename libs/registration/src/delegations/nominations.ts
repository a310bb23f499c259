import type { Transaction } from '@app/database';
import type { Edition, Reader } from '@app/edition';
import { AccountService, type Actor, giveMandate, NoSuchMandate, recordAudit, readMandate } from '@app/identity';
import type { Language } from '@app/i18n';
import { parseAddress } from '@app/mail';
import { tidy } from '@app/people';
import { searchable } from '../searchable.js';
import { actedFor } from './acted-for.js';
import type { DelegationOf } from './delegation.js';
import {
  DelegationReasonMissing,
  NominationDecided,
  NomineeAddressUnusable,
  NoSuchNomination,
  PersonsNameMissing,
  TooManyNominations,
} from './delegation.errors.js';
import { findOrAddDelegation, usable } from './find-or-add-delegation.js';
import { endFocalPoint, giveOpenRequests } from './focal-points.js';
import { ringForRequest } from './tell-focal-points.js';

/** Who should act for which State or entity, and the words of the letter that says so. */
export interface NominationDraft extends DelegationOf {
  /** Of the nominee. */
  name: string;
  email: string;
  /** Office of the nominee: `First Secretary, Permanent Mission`. */
  function: string;
  language: Language;
  /** The letter of nomination; read by the secretariat. */
  letter: string;
  /** Who nominates, as they sign. */
  nominatedBy: string;
  /** The mandate of the focal point who is to be replaced. */
  replaces?: string;
}

export interface Nomination extends Omit<NominationDraft, 'replaces' | 'nominatedBy'> {
  id: string;
  replaces: string | null;
  nominatedBy: string;
  state: 'open' | 'verified' | 'declined';
  delegationId: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  reason: string | null;
  createdAt: Date;
}

/** More than any Forum has had; a form that anyone may send must end somewhere. */
const OPEN_AT_MOST = 1_000;
const LETTER_AT_MOST = 5_000;

/**
 * Takes a nomination in; nobody may do anything before the secretariat has verified it. The same person for the same delegation
 * twice is once. Refuses `delegations.name-missing`, `address-unusable`, `entity-missing`, `country-unknown`,
 * `too-many-nominations`, `mandates.unknown` for a mandate of another edition.
 */
export async function nominate(
  tx: Transaction,
  edition: Pick<Edition, 'id'>,
  draft: NominationDraft,
  now: Date,
): Promise<string> {
  const name = tidy(draft.name).slice(0, 200);
  if (!name) throw new PersonsNameMissing('name');
  const address = parseAddress(draft.email);
  if (!address) throw new NomineeAddressUnusable();
  const of = await usable(tx, draft);
  if (draft.replaces) await mustBeOfThisEdition(tx, edition.id, draft.replaces, now);
  await mustHaveRoom(tx, edition.id);
  const key = searchable(of.organization);
  const [added] = await tx.query<Array<{ id: string }>>(
    `insert into focal_point_nomination (edition_id, kind, country, organization, organization_key, name, email, email_key, function,
       language, letter, nominated_by, replaces, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing returning id`,
    [
      edition.id,
      of.kind,
      of.country,
      of.organization,
      key,
      name,
      address.address,
      address.key,
      tidy(draft.function).slice(0, 300),
      draft.language,
      draft.letter.trim().slice(0, LETTER_AT_MOST),
      tidy(draft.nominatedBy).slice(0, 300),
      draft.replaces ?? null,
      now,
    ],
  );
  if (added) return added.id;
  const [known] = await tx.query<Array<{ id: string }>>(
    `select id from focal_point_nomination where edition_id = $1 and kind = $2 and country = $3 and organization_key = $4
       and email_key = $5 and state = 'open'`,
    [edition.id, of.kind, of.country, key, address.key],
  );
  return known.id;
}

async function mustHaveRoom(tx: Transaction, editionId: string): Promise<void> {
  const [{ count }] = await tx.query<Array<{ count: number }>>(
    `select count(*)::int as count from focal_point_nomination where edition_id = $1 and state = 'open'`,
    [editionId],
  );
  if (count >= OPEN_AT_MOST) throw new TooManyNominations();
}

/**
 * The secretariat has checked it: the delegation is found or made, the mandate given and a letter goes out; whoever is replaced
 * has none from then on. Open requests are the focal point's at once. Refuses `delegations.nomination-unknown`,
 * `nomination-decided`. Gives the delegation's id.
 */
export async function verifyNomination(
  tx: Transaction,
  edition: Edition,
  id: string,
  by: Actor,
  now: Date,
): Promise<string> {
  const nomination = await lockOpen(tx, edition.id, id);
  const { id: delegationId } = await findOrAddDelegation(tx, edition, nomination, by, now);
  const { name, language, email } = nomination;
  const account = await new AccountService().findOrAdd(tx, email, { name, language });
  const subject = await actedFor(tx, { kind: 'delegation', id: delegationId }, account.language);
  const opens = `/delegations/${delegationId}`;
  await giveMandate(tx, { edition, kind: 'focal-point', accountId: account.id, subject, opens }, by, now);
  if (nomination.replaces) await endReplaced(tx, edition, delegationId, nomination, by, now);
  await giveOpenRequests(tx, { id: delegationId, editionId: edition.id }, now);
  await ringForRequest(tx, { delegationId, decider: 'focal-point' }, now);
  await decide(tx, edition.id, id, { state: 'verified', delegationId }, by, now);
  return delegationId;
}

async function mustBeOfThisEdition(tx: Transaction, editionId: string, mandateId: string, now: Date): Promise<void> {
  const mandate = await readMandate(tx, mandateId, now);
  if (mandate?.editionId !== editionId || mandate.subject.kind !== 'delegation') throw new NoSuchMandate();
}

async function endReplaced(
  tx: Transaction,
  edition: Edition,
  delegationId: string,
  { replaces }: Nomination,
  by: Actor,
  now: Date,
): Promise<void> {
  const mandate = await readMandate(tx, replaces!, now);
  if (mandate?.subject.id !== delegationId || mandate.revokedAt) return;
  await endFocalPoint(tx, edition, mandate, undefined, by, now);
  // What only the one before could read goes to the one who follows.
  await tx.query(
    `update registration set email = (select email from focal_point_nomination where replaces = $1 and state = 'open' limit 1)
     where delegation_id = $2 and email_key like 'none:%' and email = $3`,
    [mandate.id, delegationId, mandate.holderEmail],
  );
}

/** Refuses `delegations.reason-missing`, `nomination-unknown`, `nomination-decided`. */
export async function declineNomination(
  tx: Transaction,
  edition: Pick<Edition, 'id'>,
  id: string,
  reason: string,
  by: Actor,
  now: Date,
): Promise<void> {
  if (!reason.trim()) throw new DelegationReasonMissing();
  await lockOpen(tx, edition.id, id);
  await decide(tx, edition.id, id, { state: 'declined', reason: reason.trim() }, by, now);
}

async function decide(
  tx: Transaction,
  editionId: string,
  id: string,
  { state, delegationId, reason }: { state: 'verified' | 'declined'; delegationId?: string; reason?: string },
  by: Actor,
  now: Date,
): Promise<void> {
  await tx.query(
    `update focal_point_nomination set state = $2, delegation_id = $3, reason = $4, decided_at = $5, decided_by = $6,
       version = version + 1 where id = $1`,
    [id, state, delegationId ?? null, reason ?? null, now, by.name],
  );
  const subject = { kind: 'focal-point-nomination', id };
  await recordAudit(tx, { by, action: `delegations.nomination-${state}`, subject, editionId, reason }, now);
}

const COLUMNS = `id, kind, country, organization, name, email, function, language, letter, nominated_by as "nominatedBy", replaces,
  state, delegation_id as "delegationId", decided_at as "decidedAt", decided_by as "decidedBy", reason, created_at as "createdAt"`;

async function lockOpen(tx: Transaction, editionId: string, id: string): Promise<Nomination> {
  const [nomination] = await tx.query<Nomination[]>(
    `select ${COLUMNS} from focal_point_nomination where id = $1 and edition_id = $2 for update`,
    [id, editionId],
  );
  if (!nomination) throw new NoSuchNomination();
  if (nomination.state !== 'open') throw new NominationDecided();
  return nomination;
}

/** Open ones first, the longest waiting on top; then those decided, the latest on top. */
export function readNominations(reader: Reader, editionId: string): Promise<Nomination[]> {
  return reader.query<Nomination[]>(
    `select ${COLUMNS} from focal_point_nomination where edition_id = $1
     order by state <> 'open', case when state = 'open' then created_at end, decided_at desc, id limit 500`,
    [editionId],
  );
}

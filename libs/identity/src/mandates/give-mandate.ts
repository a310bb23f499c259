import type { Transaction } from '@app/database';
import { type Actor, systemActor } from '../actor.js';
import { recordAudit } from '../audit.js';
import type { AuditAction } from '../audit-actions.js';
import type { ActedFor, Mandate, MandateKind } from './mandate.js';
import { MandateEndUnusable, NoSuchMandate } from './mandate.errors.js';
import { type MandateEdition, writeMandateBegins, writeMandateEnds } from './mandate-letters.js';
import { readMandate } from './mandates.queries.js';

export interface MandateWish {
  edition: MandateEdition;
  kind: MandateKind;
  /** Who will act. */
  accountId: string;
  subject: ActedFor;
  /** Left out: at once. */
  validFrom?: Date;
  /** The first instant at which it counts no more; left out: the end of the edition. */
  validUntil?: Date;
  /** The holder's page, below `/{edition}/{language}`; left out: `/me`. */
  opens?: string;
}

/**
 * Lets an account act for somebody; both are written to. Giving what is held already changes and writes nothing. Refuses
 * `mandates.until-unusable`.
 */
export async function giveMandate(tx: Transaction, wish: MandateWish, by: Actor, now: Date): Promise<Mandate> {
  const validFrom = wish.validFrom ?? now;
  if (wish.validUntil && wish.validUntil <= (validFrom > now ? validFrom : now)) throw new MandateEndUnusable();
  await closeExpired(tx, wish, now);
  const [given] = await tx.query<Array<{ id: string }>>(
    `insert into mandate (edition_id, kind, account_id, subject_kind, subject_id, valid_from, valid_until, given_at, given_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (edition_id, account_id, kind, subject_id) where revoked_at is null do nothing returning id`,
    [
      wish.edition.id,
      wish.kind,
      wish.accountId,
      wish.subject.kind,
      wish.subject.id,
      validFrom,
      wish.validUntil ?? null,
      now,
      by.name,
    ],
  );
  const mandate = (await readMandate(tx, given?.id ?? (await heldAlready(tx, wish)), now))!;
  if (!given) return mandate;
  await writeMandateBegins(tx, mandate, wish.subject, wish.edition, wish.opens ?? '/me');
  await record(tx, 'identity.mandate-given', mandate, by, now);
  return mandate;
}

/** What ran out stands no longer in the way of a new one. */
async function closeExpired(tx: Transaction, { edition, accountId, kind, subject }: MandateWish, now: Date) {
  await tx.query(
    `update mandate set revoked_at = valid_until, revoked_by = '' where edition_id = $1 and account_id = $2 and kind = $3
       and subject_id = $4 and revoked_at is null and valid_until <= $5`,
    [edition.id, accountId, kind, subject.id, now],
  );
}

async function heldAlready(tx: Transaction, { edition, accountId, kind, subject }: MandateWish): Promise<string> {
  const [held] = await tx.query<Array<{ id: string }>>(
    `select id from mandate where edition_id = $1 and account_id = $2 and kind = $3 and subject_id = $4 and revoked_at is null`,
    [edition.id, accountId, kind, subject.id],
  );
  return held.id;
}

/**
 * Ends a mandate from the holder's next request on; both are written to. Ending it twice is once. `subject` is what `mandate.subject`
 * names. Refuses `mandates.unknown`.
 */
export async function revokeMandate(
  tx: Transaction,
  { id, edition, subject, reason }: { id: string; edition: MandateEdition; subject: ActedFor; reason?: string },
  by: Actor,
  now: Date,
): Promise<Mandate> {
  const [revoked] = await tx.query<[unknown[], number]>(
    `update mandate set revoked_at = $3, revoked_by = $4, reason = $5
     where id = $1 and edition_id = $2 and revoked_at is null returning id`,
    [id, edition.id, now, by.name, reason ?? null],
  );
  const mandate = await readMandate(tx, id, now);
  if (!mandate || mandate.editionId !== edition.id) throw new NoSuchMandate();
  if (revoked.length === 0) return mandate;
  if (mandate.endsAt > now) await writeMandateEnds(tx, mandate, subject, edition);
  await record(tx, 'identity.mandate-revoked', mandate, by, now);
  return mandate;
}

/** Both sides are told of what ran out within these days; what lay longer is closed in silence. */
const TOLD_WITHIN_DAYS = 7;

/**
 * Closes a mandate whose own last day is over (`runOutMandates`); both are written to. However many workers do it at once, one of
 * them does. Gives whether it was this one.
 */
export async function closeRunOut(
  tx: Transaction,
  { id }: Mandate,
  edition: MandateEdition,
  subject: ActedFor,
  now: Date,
): Promise<boolean> {
  const [, closed] = await tx.query<[unknown, number]>(
    `update mandate set revoked_at = valid_until, revoked_by = '' where id = $1 and revoked_at is null and valid_until <= $2`,
    [id, now],
  );
  if (closed === 0) return false;
  const mandate = (await readMandate(tx, id, now))!;
  if (now.getTime() - mandate.endsAt.getTime() <= TOLD_WITHIN_DAYS * 86_400_000)
    await writeMandateEnds(tx, mandate, subject, edition);
  await record(tx, 'identity.mandate-ran-out', mandate, systemActor('The day came'), now);
  return true;
}

async function record(tx: Transaction, action: AuditAction, mandate: Mandate, by: Actor, now: Date): Promise<void> {
  const { subject, kind, accountId, editionId } = mandate;
  const reason = mandate.reason ?? undefined;
  await recordAudit(
    tx,
    { by, action, subject, editionId, reason, details: { kind, accountId, mandate: mandate.id } },
    now,
  );
}

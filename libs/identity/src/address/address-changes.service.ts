import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import { type Address, parseAddress } from '@app/mail';
import { newToken } from '@app/tokens';
import type { Actor } from '../actor.js';
import { recordAudit } from '../audit.js';
import type { AuditAction } from '../audit-actions.js';
import { AddressChangedTooOften, AddressChangeGone, AddressIsYours, NotAnAddress } from '../identity.errors.js';
import { PersonsOfAccounts } from '../persons-of-accounts.js';
import {
  CHANGE_LIVES_MINUTES,
  CHANGES_AN_HOUR,
  type AddressWish,
  type ChangeKey,
  endChange,
  type PendingChange,
  pendingChange,
} from './address-change.js';
import { AddressFollowers, type AddressOwner } from './address-follower.js';
import { writeAskedLetter, writeChangedLetter, writeConfirmLetter, writeTakenLetter } from './address-letters.js';

/** What the pages know of somebody who wishes another address. */
export type AddressRequest = Omit<AddressWish, 'newEmail'> & { email: string };

/**
 * Another address for somebody: asked for by who has just signed in or bears a personal link, confirmed in the new mailbox,
 * told to the old one, which can stop it. With the change every other link and every session is over.
 */
@Injectable()
export class AddressChanges {
  constructor(
    private readonly database: DataSource,
    private readonly followers: AddressFollowers,
    private readonly persons: PersonsOfAccounts,
  ) {}

  /**
   * Writes to both addresses. A wish that waits already is replaced. When the new address is somebody else's, the answer is the
   * same and nothing can be confirmed. Refuses `identity.not-an-address`, `identity.address-is-yours`, and beyond five an hour
   * `identity.address-changed-too-often`.
   */
  async ask({ email, ...request }: AddressRequest, by: Actor, now: Date): Promise<void> {
    const address = parseAddress(email);
    if (!address) throw new NotAnAddress();
    if (address.key === parseAddress(request.oldEmail)?.key) throw new AddressIsYours();
    await inTransaction(this.database, async (tx) => {
      const owner = await this.whole(tx, request.owner);
      await oneAtATime(tx, owner);
      await mustNotBeTooMany(tx, owner, now);
      await this.replacePending(tx, owner, now);
      await this.write(tx, { ...request, owner, newEmail: address.address }, address.key, by, now);
    });
  }

  /** What a link would do; changes nothing, so a mail scanner that opens links does no harm. Refuses `identity.address-change-gone`. */
  async look(key: ChangeKey, editionId: string, token: string, now: Date): Promise<PendingChange> {
    const change = await pendingChange(this.database.manager, key, token, now, 'read');
    if (change.editionId !== editionId) throw new AddressChangeGone();
    return change;
  }

  /** Makes the new address the address. Refuses `identity.address-change-gone`, also when it became somebody else's meanwhile. */
  async confirm(token: string, edition: AddressWish['edition'], language: AddressWish['language'], now: Date) {
    await inTransaction(this.database, async (tx) => {
      const change = await pendingChange(tx, 'confirm', token, now, 'lock');
      if (change.editionId !== edition.id) throw new AddressChangeGone();
      const [from, to] = [change.oldEmail, change.newEmail].map((email) => parseAddress(email) as Address);
      if (await this.followers.isTaken(tx, change.owner, to.key)) throw new AddressChangeGone();
      await this.followers.follow(tx, { owner: change.owner, from, to }, now);
      await this.followers.endWaysIn(tx, change.owner, now);
      await endChange(tx, change.id, 'confirmed', now);
      await writeChangedLetter(tx, change.id, { ...change, name: '', language, edition });
      await record(tx, 'identity.address-changed', change, { kind: 'link', name: to.address }, now);
    });
  }

  /** The old address says no: nothing is changed, and since somebody had a way in who should not, all of them are over. */
  async stop(token: string, editionId: string, now: Date): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const change = await pendingChange(tx, 'stop', token, now, 'lock');
      if (change.editionId !== editionId) throw new AddressChangeGone();
      await this.followers.endWaysIn(tx, change.owner, now);
      await endChange(tx, change.id, 'stopped', now);
      await record(tx, 'identity.address-change-stopped', change, { kind: 'link', name: change.oldEmail }, now);
    });
  }

  /** A personal link knows the person only; the account that belongs to it changes too. */
  private async whole(tx: Transaction, { accountId, personId }: AddressOwner): Promise<AddressOwner> {
    if (accountId !== null || personId === null) return { accountId, personId };
    return { accountId: await this.persons.accountOf(tx, personId), personId };
  }

  private async replacePending(tx: Transaction, { accountId, personId }: AddressOwner, now: Date): Promise<void> {
    await tx.query(
      `update address_change set ended_at = $3, ending = 'replaced' where ended_at is null and (account_id = $1 or person_id = $2)`,
      [accountId, personId, now],
    );
  }

  private async write(tx: Transaction, wish: AddressWish, newKey: string, by: Actor, now: Date): Promise<void> {
    const [confirm, stop] = [newToken(), newToken()];
    const expiresAt = new Date(now.getTime() + CHANGE_LIVES_MINUTES * 60_000);
    const { owner, edition, oldEmail, newEmail } = wish;
    const [{ id }] = await tx.query(
      `insert into address_change (edition_id, account_id, person_id, old_email, new_email, confirm_hash, stop_hash, asked_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
      [edition.id, owner.accountId, owner.personId, oldEmail, newEmail, confirm.hash, stop.hash, now, expiresAt],
    );
    if (await this.followers.isTaken(tx, owner, newKey)) await writeTakenLetter(tx, id, wish);
    else await writeConfirmLetter(tx, id, wish, confirm.token);
    await writeAskedLetter(tx, id, wish, stop.token);
    await record(tx, 'identity.address-change-asked', { owner, editionId: edition.id }, by, now);
  }
}

/** Of several wishes of one person at the same moment each sees the one before. */
async function oneAtATime(tx: Transaction, { accountId, personId }: AddressOwner): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('address-change ' || $1, 0))`, [personId ?? accountId]);
}

async function mustNotBeTooMany(tx: Transaction, { accountId, personId }: AddressOwner, now: Date): Promise<void> {
  const [{ count }] = await tx.query<Array<{ count: number }>>(
    `select count(*)::int as count from address_change where (account_id = $1 or person_id = $2) and asked_at > $3`,
    [accountId, personId, new Date(now.getTime() - 3_600_000)],
  );
  if (count >= CHANGES_AN_HOUR) throw new AddressChangedTooOften();
}

/** The log says that it happened and to whom, never the addresses. */
async function record(
  tx: Transaction,
  action: AuditAction,
  { owner, editionId }: Pick<PendingChange, 'owner' | 'editionId'>,
  by: Actor,
  now: Date,
): Promise<void> {
  const subject = owner.personId
    ? { kind: 'person', id: owner.personId }
    : { kind: 'account', id: owner.accountId ?? '' };
  await recordAudit(
    tx,
    { by: { ...by, name: by.kind === 'link' ? 'personal link' : by.name }, action, subject, editionId },
    now,
  );
}

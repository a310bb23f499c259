import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import { type Actor, type AuditAction, recordAudit } from '@app/identity';
import { newBadgeCode } from '@app/tokens';
import { lockRegistration } from '../move-to.js';
import type { Registration } from '../registration.entity.js';
import { NobodyOfThatNumber, NoSuchBadge, NotApproved, TakesPartRemotely } from './door.errors.js';

/** A badge that was made just now. */
export interface MadeBadge {
  id: string;
  printedAt: Date;
  /** When the badges were printed that are no longer valid because of it. */
  deactivated: Date[];
}

/** Making badges and ending them. */
@Injectable()
export class BadgesService {
  constructor(private readonly database: DataSource) {}

  /**
   * A new badge with a code of its own; every earlier one of that person is dead from now on (R9). Each is written to the audit log.
   * Refuses `door.nobody`, `door.remote`, `door.not-approved`.
   */
  async make(edition: { id: string }, registrationId: string, by: Actor, now: Date): Promise<MadeBadge> {
    return inTransaction(this.database, async (tx) => {
      const registration = await this.lock(tx, edition, registrationId);
      if (registration.mode !== 'on-site') throw new TakesPartRemotely();
      if (registration.status !== 'approved' && registration.status !== 'attended') throw new NotApproved();
      const deactivated = await endBadges(tx, registration.id, 'printed-anew', by, now);
      const [{ id }] = await tx.query<Array<{ id: string }>>(
        `insert into badge (registration_id, code, printed_at, printed_by) values ($1, $2, $3, $4) returning id`,
        [registration.id, newBadgeCode(), now, by.name],
      );
      const details = { badge: id, deactivated: deactivated.length };
      await this.log(tx, edition, registration, 'registration.badge-printed', details, by, now);
      return { id, printedAt: now, deactivated };
    });
  }

  /** A badge was lost or taken away: it lets nobody in any more. Twice is once. Refuses `door.no-such-badge`. */
  async end(edition: { id: string }, badgeId: string, by: Actor, now: Date): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const [badge] = await tx.query<Array<{ registration_id: string }>>(
        `select registration_id from badge where id = $1`,
        [badgeId],
      );
      if (!badge) throw new NoSuchBadge();
      const registration = await this.lock(tx, edition, badge.registration_id);
      const ended = await endBadges(tx, registration.id, 'lost', by, now, badgeId);
      if (ended.length === 0) return;
      await this.log(tx, edition, registration, 'registration.badge-ended', { badge: badgeId }, by, now);
    });
  }

  private async lock(tx: Transaction, edition: { id: string }, id: string): Promise<Registration> {
    const registration = await lockRegistration(tx, id);
    if (registration.editionId !== edition.id) throw new NobodyOfThatNumber();
    return registration;
  }

  private log(
    tx: Transaction,
    { id: editionId }: { id: string },
    { id }: Registration,
    action: AuditAction,
    details: Record<string, unknown>,
    by: Actor,
    now: Date,
  ): Promise<void> {
    return recordAudit(tx, { by, action, subject: { kind: 'registration', id }, editionId, details }, now);
  }
}

/** Of one badge, or of all that are still valid. Gives when they were printed. */
async function endBadges(
  tx: Transaction,
  registrationId: string,
  why: 'printed-anew' | 'lost',
  by: Actor,
  now: Date,
  badgeId?: string,
): Promise<Date[]> {
  const [ended] = await tx.query<[Array<{ printed_at: Date }>, number]>(
    `update badge set deactivated_at = $2, deactivated_why = $3, deactivated_by = $4
     where registration_id = $1 and deactivated_at is null and id = coalesce($5, id) returning printed_at`,
    [registrationId, now, why, by.name, badgeId ?? null],
  );
  return ended.map(({ printed_at }) => printed_at);
}

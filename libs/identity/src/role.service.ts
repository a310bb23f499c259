import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import type { Actor } from './actor.js';
import { revokeTokensOf } from './api-tokens/revoke-tokens.js';
import { recordAudit } from './audit.js';
import type { AuditAction } from './audit-actions.js';
import { LastSecretariat, UnknownRole } from './identity.errors.js';
import { isRole } from './role.js';

export interface Grant {
  accountId: string;
  editionId: string;
  role: string;
}

@Injectable()
export class RoleService {
  /** Gives a role in one edition; giving it twice changes nothing. The assignment's id when it is new. Refuses `identity.unknown-role`. */
  async grant(tx: Transaction, grant: Grant, by: Actor, now: Date): Promise<string | undefined> {
    if (!isRole(grant.role)) throw new UnknownRole(grant.role);
    const given = await tx.query(
      `insert into role_assignment (account_id, edition_id, role, granted_at, granted_by) values ($1, $2, $3, $4, $5)
       on conflict (account_id, edition_id, role) where revoked_at is null do nothing returning id`,
      [grant.accountId, grant.editionId, grant.role, now, by.name],
    );
    if (given.length > 0) await recordAudit(tx, this.entry('identity.role-granted', grant, by), now);
    return given[0]?.id;
  }

  /**
   * Takes a role away, and with it every token that the account has made for this edition; it counts from the next request. Refuses to
   * leave an edition without a secretariat.
   */
  async revoke(tx: Transaction, grant: Grant, by: Actor, now: Date): Promise<void> {
    if (!isRole(grant.role)) throw new UnknownRole(grant.role);
    if (grant.role === 'secretariat') await this.mustLeaveSecretariat(tx, grant);
    const [taken] = await tx.query(
      `update role_assignment set revoked_at = $4, revoked_by = $5
       where account_id = $1 and edition_id = $2 and role = $3 and revoked_at is null returning id`,
      [grant.accountId, grant.editionId, grant.role, now, by.name],
    );
    if (taken.length === 0) return;
    await recordAudit(tx, this.entry('identity.role-revoked', grant, by), now);
    await revokeTokensOf(tx, grant, by, now);
  }

  private async mustLeaveSecretariat(tx: Transaction, grant: Grant): Promise<void> {
    const others = await tx.query(
      `select 1 from role_assignment where edition_id = $1 and role = 'secretariat' and revoked_at is null and account_id <> $2 for update`,
      [grant.editionId, grant.accountId],
    );
    if (others.length === 0) throw new LastSecretariat();
  }

  private entry(action: AuditAction, grant: Grant, by: Actor) {
    return {
      by,
      action,
      subject: { kind: 'account', id: grant.accountId },
      editionId: grant.editionId,
      details: { role: grant.role },
    };
  }
}

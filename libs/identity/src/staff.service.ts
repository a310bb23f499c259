import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { translator, type Language } from '@app/i18n';
import { writeLetter } from '@app/mail';
import type { Account } from './account.entity.js';
import { AccountService } from './account.service.js';
import type { Actor } from './actor.js';
import { recordAudit } from './audit.js';
import { RoleService } from './role.service.js';

export interface StaffInvitation {
  email: string;
  /** Only taken when the account has no name yet. */
  name?: string;
  /** Of the letter, when the account is new. */
  language?: Language;
  role: string;
  edition: { id: string; code: string; names: Partial<Record<Language, string>> };
}

/** People who work for an edition: how they come in, and how their ways in are closed. */
@Injectable()
export class StaffService {
  constructor(
    private readonly accounts: AccountService,
    private readonly roles: RoleService,
  ) {}

  /**
   * Gives a role to an address, known or not, and writes to it where to sign in. A role that is held already changes nothing and writes
   * nothing. Refuses `identity.not-an-address` and `identity.unknown-role`.
   */
  async invite(tx: Transaction, invitation: StaffInvitation, by: Actor, now: Date): Promise<Account> {
    const { name, language, edition, role } = invitation;
    const account = await this.accounts.findOrAdd(tx, invitation.email, { name, language });
    if (!account.name && name) await tx.query(`update account set name = $2 where id = $1`, [account.id, name]);
    const grant = { accountId: account.id, editionId: edition.id, role };
    const assignmentId = await this.roles.grant(tx, grant, by, now);
    if (assignmentId) await this.writeRoleLetter(tx, assignmentId, account, invitation, by);
    return account;
  }

  /** Signs an account out everywhere, at once. */
  async endSessions(tx: Transaction, accountId: string, editionId: string, by: Actor, now: Date): Promise<void> {
    await tx.query(`update signed_in_session set ended_at = $2 where account_id = $1 and ended_at is null`, [
      accountId,
      now,
    ]);
    const subject = { kind: 'account', id: accountId };
    await recordAudit(tx, { by, action: 'identity.sessions-ended', subject, editionId }, now);
  }

  private async writeRoleLetter(
    tx: Transaction,
    assignmentId: string,
    account: Account,
    { edition, role, name }: StaffInvitation,
    by: Actor,
  ): Promise<void> {
    const { language } = account;
    await writeLetter(tx, {
      kind: 'identity.role-given',
      cause: `role-assignment:${assignmentId}`,
      editionId: edition.id,
      subject: { kind: 'account', id: account.id },
      to: { address: account.email, name: account.name || name || '', language },
      data: {
        edition: edition.names[language] ?? edition.names.en ?? edition.code,
        role: translator(language)(`identity:roles.${role}`),
        by: by.name,
        link: `/${edition.code}/${language}/sign-in?next=/console`,
      },
    });
  }
}

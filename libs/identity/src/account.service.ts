import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import type { Language } from '@app/i18n';
import { parseAddress } from '@app/mail';
import { Account } from './account.entity.js';
import { systemActor } from './actor.js';
import { revokeTokensOf } from './api-tokens/revoke-tokens.js';
import { NotAnAddress } from './identity.errors.js';

@Injectable()
export class AccountService {
  /** The account of an address, made when there is none. An existing one keeps its name and language. Refuses `identity.not-an-address`. */
  async findOrAdd(tx: Transaction, email: string, also: { name?: string; language?: Language } = {}): Promise<Account> {
    const parsed = parseAddress(email);
    if (!parsed) throw new NotAnAddress();
    await tx.query(
      `insert into account (email, email_key, name, language) values ($1, $2, $3, $4) on conflict (email_key) do nothing`,
      [parsed.address, parsed.key, also.name ?? '', also.language ?? 'en'],
    );
    return tx.findOneByOrFail(Account, { emailKey: parsed.key });
  }

  /** Ends every way in: no link and no token of this account works any more and every session is over at once. */
  async disable(tx: Transaction, accountId: string, now: Date): Promise<void> {
    await tx.query(`update account set disabled_at = $2 where id = $1 and disabled_at is null`, [accountId, now]);
    await tx.query(`update signed_in_session set ended_at = $2 where account_id = $1 and ended_at is null`, [
      accountId,
      now,
    ]);
    await tx.query(`update sign_in_link set used_at = $2 where account_id = $1 and used_at is null`, [accountId, now]);
    await revokeTokensOf(tx, { accountId }, systemActor('account disabled'), now);
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type PreparedStatement, runPrepared, type Transaction } from '@app/database';
import type { Language } from '@app/i18n';
import { hashToken, newToken } from '@app/tokens';
import { PersonsOfAccounts } from './persons-of-accounts.js';
import type { Role } from './role.js';

const SESSION_LIVES_MS = 12 * 3_600_000;

/** Asked with every request of somebody who is signed in, so each connection plans it once. */
const SIGNED_IN: PreparedStatement = {
  name: 'signed-in-1',
  text: `select s.id as "sessionId", a.id as "accountId", a.email, a.name, a.language, s.person_id as "personId",
      s.created_at as "signedInAt",
      coalesce((select jsonb_object_agg(g.edition_id, g.roles) from
        (select edition_id, jsonb_agg(role order by role) as roles from role_assignment
         where account_id = a.id and revoked_at is null group by edition_id) g), '{}') as roles
    from signed_in_session s join account a on a.id = s.account_id
    where s.token_hash = $1 and s.ended_at is null and s.expires_at > $2 and a.disabled_at is null`,
};

/** Who is signed in, read anew with each request: a role that was taken away or a disabled account counts at once. */
export interface SignedIn {
  /** Null when a program came by a token: then no browser is signed in. */
  sessionId: string | null;
  accountId: string;
  email: string;
  name: string;
  language: Language;
  /** Null when the account had no person behind it when it signed in (staff only). */
  personId: string | null;
  signedInAt: Date;
  /** Roles per edition id. */
  roles: Record<string, Role[]>;
}

/** Sessions of browsers: a random cookie whose hash we keep, over after twelve hours or when somebody ends it. */
@Injectable()
export class SignedInSessions {
  constructor(
    private readonly database: DataSource,
    private readonly persons: PersonsOfAccounts,
  ) {}

  async open(
    tx: Transaction,
    accountId: string,
    userAgent: string,
    now: Date,
  ): Promise<{ sessionToken: string; signedIn: SignedIn }> {
    const { token, hash } = newToken();
    const [{ email_key }] = await tx.query(`select email_key from account where id = $1`, [accountId]);
    const personId = await this.persons.meet(tx, accountId, email_key);
    await tx.query(
      `insert into signed_in_session (account_id, person_id, token_hash, created_at, last_seen_at, expires_at, user_agent)
       values ($1, $2, $3, $4, $4, $5, $6)`,
      [accountId, personId, hash, now, new Date(now.getTime() + SESSION_LIVES_MS), userAgent.slice(0, 200)],
    );
    const signedIn = await this.read(tx, hash, now);
    return { sessionToken: token, signedIn: signedIn! };
  }

  /** Undefined when the cookie is unknown, ended, expired, or its account disabled. One indexed statement per request. */
  async find(sessionToken: string, now: Date): Promise<SignedIn | undefined> {
    const [signedIn] = await runPrepared<SignedIn>(this.database, SIGNED_IN, [hashToken(sessionToken), now]);
    return signedIn;
  }

  async end(sessionId: string | null, now: Date): Promise<void> {
    await this.database.query(`update signed_in_session set ended_at = $2 where id = $1 and ended_at is null`, [
      sessionId,
      now,
    ]);
  }

  async endAllOf(accountId: string, now: Date): Promise<void> {
    await this.database.query(`update signed_in_session set ended_at = $2 where account_id = $1 and ended_at is null`, [
      accountId,
      now,
    ]);
  }

  /** How many other browsers the account is signed in with. */
  async countOthers({ accountId, sessionId }: SignedIn, now: Date): Promise<number> {
    const [{ count }] = await this.database.query(
      `select count(*)::int as count from signed_in_session
       where account_id = $1 and id <> $2 and ended_at is null and expires_at > $3`,
      [accountId, sessionId, now],
    );
    return count;
  }

  /** Ends the account's sessions but this one. */
  async endOthers({ accountId, sessionId }: SignedIn, now: Date): Promise<void> {
    await this.database.query(
      `update signed_in_session set ended_at = $3 where account_id = $1 and id <> $2 and ended_at is null`,
      [accountId, sessionId, now],
    );
  }

  private async read(tx: Transaction, hash: Buffer, now: Date): Promise<SignedIn | undefined> {
    const [row] = await tx.query(SIGNED_IN.text, [hash, now]);
    return row;
  }
}

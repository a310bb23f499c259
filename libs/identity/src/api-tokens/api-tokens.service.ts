import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type PreparedStatement, runPrepared, type Transaction } from '@app/database';
import { hashToken, newToken } from '@app/tokens';
import type { Actor } from '../actor.js';
import { recordAudit } from '../audit.js';
import { NoSuchToken, TokenEndUnusable, TooManyTokens } from '../identity.errors.js';
import type { SignedIn } from '../signed-in-sessions.js';
import { recordTokenRevoked } from './revoke-tokens.js';

/** So that programs that look for leaked secrets recognize ours. */
const PREFIX = 'forum_';
const LONGEST_MS = 366 * 86_400_000;
/** That still stand, of one account in one edition. */
const MOST = 20;
/** Its last use is noted to the minute, so that a busy program does not write with each request. */
const NOTED_EVERY_MS = 60_000;

/** Asked with every request of a program, so each connection plans it once. */
const FIND: PreparedStatement = {
  name: 'api-token-1',
  text: `select t.id, t.name as "tokenName", t.scopes, t.edition_id as "editionId", t.expires_at as "expiresAt", t.last_used_at as "lastUsedAt",
      t.created_at as "createdAt", a.id as "accountId", a.email, a.name, a.language,
      coalesce((select jsonb_agg(role order by role) from role_assignment
        where account_id = a.id and edition_id = t.edition_id and revoked_at is null), '[]') as roles
    from api_token t join account a on a.id = t.account_id
    where t.token_hash = $1 and t.revoked_at is null and t.expires_at > $2 and a.disabled_at is null`,
};

export interface NewApiToken {
  name: string;
  accountId: string;
  editionId: string;
  /** Already found to be a part of the account's own rights. */
  scopes: readonly string[];
  expiresAt: Date;
}

/** The token by which a request came, and its account with the roles that it holds now in the token's edition. */
export interface ByToken {
  id: string;
  name: string;
  scopes: string[];
  editionId: string;
  expiresAt: Date;
  account: SignedIn;
}

interface FoundRow extends Omit<SignedIn, 'roles' | 'sessionId' | 'personId' | 'signedInAt'> {
  id: string;
  tokenName: string;
  scopes: string[];
  editionId: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  roles: SignedIn['roles'][string];
}

/** Tokens of programs: a random secret that is shown once and whose hash we keep, for a part of its maker's rights in one edition. */
@Injectable()
export class ApiTokens {
  constructor(private readonly database: DataSource) {}

  /** Gives the secret, which nobody sees again. Refuses `identity.token-end-unusable` and `identity.too-many-tokens`. */
  async make(tx: Transaction, wish: NewApiToken, by: Actor, now: Date): Promise<{ id: string; secret: string }> {
    const { name, accountId, editionId, expiresAt } = wish;
    const scopes = [...new Set(wish.scopes)];
    mustEndWithinAYear(expiresAt, now);
    await this.mustHaveRoomForOneMore(tx, wish, now);
    const secret = PREFIX + newToken().token;
    const [{ id }] = await tx.query(
      `insert into api_token (account_id, edition_id, name, token_hash, scopes, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [accountId, editionId, name, hashToken(secret), scopes, now, expiresAt],
    );
    const details = { scopes, expiresAt };
    await recordAudit(
      tx,
      { by, action: 'identity.token-made', subject: { kind: 'api-token', id }, editionId, details },
      now,
    );
    return { id, secret };
  }

  /** Ends a token at once; `ownerId`: only if it is theirs. Refuses `identity.no-such-token`. */
  async revoke(
    tx: Transaction,
    token: { id: string; editionId: string; ownerId?: string },
    by: Actor,
    now: Date,
  ): Promise<void> {
    const [ended] = await tx.query<[unknown[], number]>(
      `update api_token set revoked_at = $4, revoked_by = $5
       where id = $1 and edition_id = $2 and ($3::uuid is null or account_id = $3) and revoked_at is null returning id`,
      [token.id, token.editionId, token.ownerId ?? null, now, by.name],
    );
    if (ended.length === 0) throw new NoSuchToken();
    await recordTokenRevoked(tx, token.id, token.editionId, by, now);
  }

  /** Undefined when the secret is unknown, revoked or expired, or its account disabled. Notes that it was used. */
  async find(secret: string, now: Date): Promise<ByToken | undefined> {
    if (!secret.startsWith(PREFIX)) return undefined;
    const [row] = await runPrepared<FoundRow>(this.database, FIND, [hashToken(secret), now]);
    if (!row) return undefined;
    if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() >= NOTED_EVERY_MS)
      await this.database.query(`update api_token set last_used_at = $2 where id = $1`, [row.id, now]);
    return toByToken(row);
  }

  /** Whoever makes tokens for one account at once is counted one after the other. */
  private async mustHaveRoomForOneMore(tx: Transaction, { accountId, editionId }: NewApiToken, now: Date) {
    await tx.query(`select 1 from account where id = $1 for update`, [accountId]);
    const [{ count }] = await tx.query(
      `select count(*)::int as count from api_token
       where account_id = $1 and edition_id = $2 and revoked_at is null and expires_at > $3`,
      [accountId, editionId, now],
    );
    if (count >= MOST) throw new TooManyTokens(MOST);
  }
}

function mustEndWithinAYear(expiresAt: Date, now: Date): void {
  const lives = expiresAt.getTime() - now.getTime();
  if (lives <= 0 || lives > LONGEST_MS) throw new TokenEndUnusable();
}

function toByToken({
  id,
  tokenName,
  scopes,
  editionId,
  expiresAt,
  roles,
  createdAt,
  lastUsedAt: _,
  ...account
}: FoundRow) {
  const signedIn = {
    ...account,
    sessionId: null,
    personId: null,
    signedInAt: createdAt,
    roles: { [editionId]: roles },
  };
  return { id, name: tokenName, scopes, editionId, expiresAt, account: signedIn };
}

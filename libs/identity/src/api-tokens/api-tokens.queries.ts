import type { DataSource } from 'typeorm';

/** A token as the desk shows it; the secret itself is kept nowhere. */
export interface ApiTokenLine {
  id: string;
  name: string;
  scopes: string[];
  ownerId: string;
  /** Name, or the address of who has none. */
  owner: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

/** An edition's tokens, the newest first: those of one account, or everybody's. */
export function tokensOf(
  database: Pick<DataSource, 'query'>,
  editionId: string,
  accountId?: string,
): Promise<ApiTokenLine[]> {
  return database.query(
    `select t.id, t.name, t.scopes, a.id as "ownerId", coalesce(nullif(a.name, ''), a.email) as owner,
            t.created_at as "createdAt", t.expires_at as "expiresAt", t.last_used_at as "lastUsedAt", t.revoked_at as "revokedAt"
     from api_token t join account a on a.id = t.account_id
     where t.edition_id = $1 and ($2::uuid is null or t.account_id = $2) order by t.created_at desc, t.id`,
    [editionId, accountId ?? null],
  );
}

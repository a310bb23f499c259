import type { Transaction } from '@app/database';
import type { Actor } from '../actor.js';
import { recordAudit } from '../audit.js';

/** Whose tokens: of one account, everywhere or in one edition. */
export interface TokensOf {
  accountId: string;
  editionId?: string;
}

/** Ends every token of an account that still stands, each with its record: with a role or the account go the programs that had their rights. */
export async function revokeTokensOf(
  tx: Transaction,
  { accountId, editionId }: TokensOf,
  by: Actor,
  now: Date,
): Promise<void> {
  const [ended] = await tx.query<[Array<{ id: string; edition_id: string }>, number]>(
    `update api_token set revoked_at = $3, revoked_by = $4
     where account_id = $1 and ($2::uuid is null or edition_id = $2) and revoked_at is null and expires_at > $3 returning id, edition_id`,
    [accountId, editionId ?? null, now, by.name],
  );
  for (const token of ended) await recordTokenRevoked(tx, token.id, token.edition_id, by, now);
}

/** The record of one token's end. */
export async function recordTokenRevoked(tx: Transaction, id: string, editionId: string, by: Actor, now: Date) {
  const subject = { kind: 'api-token', id };
  await recordAudit(tx, { by, action: 'identity.token-revoked', subject, editionId }, now);
}

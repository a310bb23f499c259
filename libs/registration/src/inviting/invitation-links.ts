import type { Transaction } from '@app/database';
import type { Edition, Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import { hashToken, newToken } from '@app/tokens';
import { INVITATION, type Invitation } from './invitation.js';
import { InvitationOver } from './inviting.errors.js';

/** Below this address the bearer of a token sees the invitation. It stands in letters. */
export function invitationPath({ code }: Pick<Edition, 'code'>, language: Language, token: string): string {
  return `/${code}/${language}/invitation?token=${token}`;
}

/**
 * Another key to an invitation, for a further letter: 256 random bits of which we keep the hash. The token goes into the letter, nowhere
 * else. `isOnlyOne`: those of earlier letters open nothing from now on.
 */
export async function issueInvitationLink(
  tx: Transaction,
  { id }: Pick<Invitation, 'id'>,
  { isOnlyOne }: { isOnlyOne: boolean },
  now: Date,
): Promise<string> {
  const { token, hash } = newToken();
  if (isOnlyOne) await endInvitationLinks(tx, [id], now);
  await tx.query(
    `insert into registration_invitation_link (invitation_id, token_hash, created_at) values ($1, $2, $3)`,
    [id, hash, now],
  );
  return token;
}

export async function endInvitationLinks(tx: Transaction, invitationIds: string[], now: Date): Promise<void> {
  await tx.query(
    `update registration_invitation_link set ended_at = $2 where ended_at is null and invitation_id = any($1::uuid[])`,
    [invitationIds, now],
  );
}

/** An invitation as a link of it found it. */
export interface LinkedInvitation extends Invitation {
  /** A newer letter brought a link that counts instead. */
  isReplaced: boolean;
  /** What was typed so far; null: nothing. */
  typed: Record<string, unknown> | null;
}

/**
 * The invitation of a link, whatever it stands at; `lock`: of several who would answer it at once, each sees what the one before left.
 * Refuses `inviting.over-unknown` for a token that was never given out, or for another edition.
 */
export async function invitationOfLink(
  reader: Reader,
  editionId: string,
  token: string,
  lock?: 'lock',
): Promise<LinkedInvitation> {
  const [found] = await reader.query<LinkedInvitation[]>(
    `select ${INVITATION}, l.ended_at is not null as "isReplaced", i.typed
     from registration_invitation_link l join registration_invitation i on i.id = l.invitation_id
     where l.token_hash = $1 and i.edition_id = $2 ${lock ? 'for update of i' : ''}`,
    [hashToken(token), editionId],
  );
  if (!found) throw new InvitationOver('unknown');
  return found;
}

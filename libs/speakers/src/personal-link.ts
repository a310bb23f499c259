import type { Transaction } from '@app/database';
import { type Edition, endOfDay, type Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import { hashToken, newToken } from '@app/tokens';
import { type PartRow, readPart } from './part.queries.js';
import { InvitationGone, NoSuchInvitation } from './speakers.errors.js';

/**
 * A new key to one invitation, good until the edition is over. Earlier letters keep theirs, as long as the person's address stays
 * the one that they went to. The token is returned this once.
 */
export async function issueLink(
  tx: Transaction,
  invitationId: string,
  emailKey: string,
  edition: Edition,
  now: Date,
): Promise<string> {
  const { token, hash } = newToken();
  await tx.query(
    `insert into speaking_link (invitation_id, email_key, token_hash, created_at, expires_at) values ($1, $2, $3, $4, $5)`,
    [invitationId, emailKey, hash, now, endOfDay(edition.endsOn, edition.timeZone)],
  );
  return token;
}

/** Path of the page behind a link, for a letter's button. */
export function linkPath(edition: Pick<Edition, 'code'>, language: Language, token: string): string {
  return `/${edition.code}/${language}/speaking?token=${token}`;
}

/**
 * The part that a link opens; looking changes nothing. Refuses `speakers.invitation-unknown` for a token that we never gave out, or
 * gave out for another edition, and `speakers.gone-expired`, `gone-address`, `gone-panel`, `gone-delegated`.
 */
export async function partByLink(reader: Reader, edition: Edition, token: string, now: Date): Promise<PartRow> {
  const [link] = await reader.query<
    Array<{
      code: string;
      personId: string;
      expiresAt: Date;
      isSameAddress: boolean;
      isRemoved: boolean;
      state: string;
    }>
  >(
    `select s.code, i.state, i.person_id as "personId", l.expires_at as "expiresAt", s.removed_at is not null as "isRemoved",
            l.email_key is not distinct from p.email_key as "isSameAddress"
     from speaking_link l join speaking_invitation i on i.id = l.invitation_id
     join session s on s.id = i.session_id join person p on p.id = i.person_id
     where l.token_hash = $1 and s.edition_id = $2`,
    [hashToken(token), edition.id],
  );
  if (!link) throw new NoSuchInvitation();
  if (link.expiresAt <= now) throw new InvitationGone('expired');
  if (!link.isSameAddress) throw new InvitationGone('address');
  const part = link.isRemoved ? undefined : await readPart(reader, edition.id, link.code, link.personId);
  if (!part) throw new InvitationGone(link.state === 'delegated' ? 'delegated' : 'panel');
  return part;
}

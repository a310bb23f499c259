import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { hashToken, newToken } from '@app/tokens';
import { LinkGone, LinkUsed } from '../registration.errors.js';
import { isLiving, type RegistrationStatus } from '../registration-status.js';

/** `prove` works once, by POST; `status` opens the page of a registration as long as it lasts. */
export type LinkPurpose = 'prove' | 'status';

interface LinkWish {
  registrationId: string;
  purpose: LinkPurpose;
  expiresAt: Date;
}

/** A personal link: 256 random bits of which we keep the hash. The token goes into a letter or a redirection, nowhere else. */
export async function issueLink(
  tx: Transaction,
  { registrationId, purpose, expiresAt }: LinkWish,
  now: Date,
): Promise<{ id: string; token: string }> {
  const { token, hash } = newToken();
  const [{ id }] = await tx.query<Array<{ id: string }>>(
    `insert into registration_link (registration_id, purpose, token_hash, created_at, expires_at)
     values ($1, $2, $3, $4, $5) returning id`,
    [registrationId, purpose, hash, now, expiresAt],
  );
  return { id, token };
}

/** The registration that a working link opens; changes nothing. Refuses `registration.link-gone`. */
export async function registrationOfLink(
  reader: Reader,
  editionId: string,
  token: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<string> {
  const [link] = await reader.query<Array<{ registration_id: string }>>(
    `select registration_id from registration_link join registration on registration.id = registration_id
     where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3 and edition_id = $4`,
    [hashToken(token), purpose, now, editionId],
  );
  if (!link) throw await whyGone(reader, editionId, token);
  return link.registration_id;
}

/** Uses a link up: of fifty at once exactly one gets the registration, the others `registration.link-gone`. */
export async function useLink(tx: Transaction, editionId: string, token: string, now: Date): Promise<string> {
  const [used] = await tx.query<[Array<{ registration_id: string }>, number]>(
    `update registration_link set used_at = $2 from registration
     where token_hash = $1 and purpose = 'prove' and used_at is null and expires_at > $2
       and registration.id = registration_id and edition_id = $3
     returning registration_id`,
    [hashToken(token), now, editionId],
  );
  if (used.length === 0) throw await whyGone(tx, editionId, token);
  return used[0].registration_id;
}

async function whyGone(reader: Reader, editionId: string, token: string): Promise<LinkGone> {
  const [registration] = await reader.query<Array<{ status: RegistrationStatus }>>(
    `select status from registration_link join registration on registration.id = registration_id
     where token_hash = $1 and purpose = 'prove' and used_at is not null and edition_id = $2`,
    [hashToken(token), editionId],
  );
  return registration && isLiving(registration.status) ? new LinkUsed() : new LinkGone();
}

/** How many links of a registration were made since an instant, so that nobody fills somebody's mailbox with them. */
export async function linksSince(reader: Reader, registrationId: string, since: Date): Promise<number> {
  const [{ count }] = await reader.query<Array<{ count: number }>>(
    `select count(*)::int as count from registration_link where registration_id = $1 and created_at > $2`,
    [registrationId, since],
  );
  return count;
}

import type { Transaction } from '@app/database';
import type { Edition, Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import { hashToken, newToken } from '@app/tokens';
import { NoSuchWish } from '../announcements.errors.js';

/** A key to one person's wish about an edition's announcements, one for each letter. The token is returned this once. */
export async function issueUnsubscribeLink(
  tx: Transaction,
  editionId: string,
  personId: string,
  now: Date,
): Promise<string> {
  const { token, hash } = newToken();
  await tx.query(
    `insert into announcement_link (edition_id, person_id, token_hash, created_at) values ($1, $2, $3, $4)`,
    [editionId, personId, hash, now],
  );
  return token;
}

/** Path of the page behind a link: a GET shows, a POST acts. */
export function unsubscribePath({ code }: Pick<Edition, 'code'>, language: Language, token: string): string {
  return `/${code}/${language}/unsubscribe?token=${token}`;
}

/** Whose wish a link opens. Refuses `announcements.link-unknown`, also for a link of another edition. */
export async function personByUnsubscribeLink(reader: Reader, editionId: string, token: string): Promise<string> {
  const [link] = await reader.query<Array<{ personId: string }>>(
    `select person_id as "personId" from announcement_link where token_hash = $1 and edition_id = $2`,
    [hashToken(token), editionId],
  );
  if (!link) throw new NoSuchWish();
  return link.personId;
}

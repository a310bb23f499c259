import type { Transaction } from '@app/database';
import type { Edition, Reader } from '@app/edition';
import { recordAudit } from '@app/identity';
import { personByUnsubscribeLink } from './links.js';

/** Whether the bearer of a link gets an edition's announcements; looking changes nothing. Refuses `announcements.link-unknown`. */
export async function wantsAnnouncements(reader: Reader, edition: Edition, token: string): Promise<boolean> {
  const personId = await personByUnsubscribeLink(reader, edition.id, token);
  const found = await reader.query<unknown[]>(
    `select 1 from announcement_unsubscribed where edition_id = $1 and person_id = $2`,
    [edition.id, personId],
  );
  return found.length === 0;
}

/**
 * Notes that the bearer of a link wants announcements or wants none; their own letters go on either way. The same wish twice changes
 * nothing. Refuses `announcements.link-unknown`.
 */
export async function wishForAnnouncements(
  tx: Transaction,
  edition: Edition,
  token: string,
  wanted: boolean,
  now: Date,
): Promise<void> {
  const personId = await personByUnsubscribeLink(tx, edition.id, token);
  const isChanged = wanted
    ? await changes(tx, `delete from announcement_unsubscribed where edition_id = $1 and person_id = $2 returning 1`, [
        edition.id,
        personId,
      ])
    : await changes(
        tx,
        `insert into announcement_unsubscribed (edition_id, person_id, at) values ($1, $2, $3) on conflict do nothing returning 1`,
        [edition.id, personId, now],
      );
  if (!isChanged) return;
  const by = { kind: 'link', name: '' } as const;
  const action = wanted ? 'announcements.subscribed' : 'announcements.unsubscribed';
  await recordAudit(tx, { by, action, subject: { kind: 'person', id: personId }, editionId: edition.id }, now);
}

async function changes(tx: Transaction, sql: string, values: unknown[]): Promise<boolean> {
  const answer = await tx.query<unknown[]>(sql, values);
  const rows = Array.isArray(answer[0]) ? answer[0] : answer; // a delete gives its rows with their number
  return rows.length > 0;
}

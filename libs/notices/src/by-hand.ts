import type { Transaction } from '@app/database';
import { type Actor, recordAudit } from '@app/identity';
import { NotByHand } from './notices.errors.js';
import { STATE_BY_POST } from './came-back.js';
import type { PartChange } from './part.js';
import { lockTellingOf, noteTold } from './tell.js';

/**
 * Somebody has told a person whom no letter reaches, or whose letters came back: they know what stood in the list, and are not listed with the next release for
 * it. Refuses `notices.not-by-hand`.
 */
export async function toldByHand(
  tx: Transaction,
  editionId: string,
  noticeId: string,
  by: Actor,
  now: Date,
): Promise<void> {
  await lockTellingOf(tx, editionId);
  const [[notice]] = await tx.query<[Array<{ personId: string; changes: PartChange[] }>, number]>(
    `update notice n set state = 'told-by-hand', settled_at = $3, settled_by = $4 from notice_round r
     where n.id = $2 and r.release_id = n.release_id and r.edition_id = $1 and ${STATE_BY_POST} = 'by-hand'
     returning n.person_id as "personId", n.differences as changes`,
    [editionId, noticeId, now, by.name],
  );
  if (!notice) throw new NotByHand();
  await noteTold(tx, notice.personId, notice.changes, now);
  const subject = { kind: 'person', id: notice.personId };
  await recordAudit(tx, { by, action: 'notices.told-by-hand', subject, editionId }, now);
}

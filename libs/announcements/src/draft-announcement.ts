import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { type Announcement, type AnnouncementDraft } from './announcement.js';
import { usableTexts } from './announcement-text.js';
import { AnnouncementChangedMeanwhile, NotADraft } from './announcements.errors.js';
import { lockAnnouncement, readAnnouncement } from './announcements.queries.js';
import { mustBeUsable } from './audience/audience.js';
import type { GroupArea } from './audience/groups.js';

/** Which one is meant, and as which version it was seen. */
export interface AnnouncementRef {
  id: string;
  version: number;
}

/** Begins an announcement. Refuses what `usableTexts` and `mustBeUsable` refuse. */
export async function draftAnnouncement(
  tx: Transaction,
  edition: Edition,
  draft: AnnouncementDraft,
  areas: readonly GroupArea[],
  by: Actor,
  now: Date,
): Promise<Announcement> {
  await mustBeUsable(tx, edition, draft.audience, areas);
  const [{ id }] = await tx.query<[{ id: string }]>(
    `insert into announcement (edition_id, name, group_code, parameters, texts, button, author_ids, written_by, written_at)
     values ($1, $2, $3, $4, $5, $6, array[$7::text], $8, $9) returning id`,
    [edition.id, ...columnsOf(draft), by.id, by.name, now],
  );
  await note(tx, edition, id, 'announcements.drafted', by, now, { group: draft.audience.group });
  return readAnnouncement(tx, edition.id, id);
}

/** Writes a draft anew. Refuses `announcements.unknown`, `changed-meanwhile`, `not-a-draft`, and what a new one is refused for. */
export async function changeAnnouncement(
  tx: Transaction,
  edition: Edition,
  ref: AnnouncementRef,
  draft: AnnouncementDraft,
  areas: readonly GroupArea[],
  by: Actor,
  now: Date,
): Promise<Announcement> {
  await lockDraft(tx, edition, ref);
  await mustBeUsable(tx, edition, draft.audience, areas);
  await tx.query(
    `update announcement set name = $2, group_code = $3, parameters = $4, texts = $5, button = $6,
       author_ids = array(select distinct unnest(author_ids || $7::text)), written_by = $8, written_at = $9, version = version + 1
     where id = $1`,
    [ref.id, ...columnsOf(draft), by.id, by.name, now],
  );
  await note(tx, edition, ref.id, 'announcements.changed', by, now, { group: draft.audience.group });
  return readAnnouncement(tx, edition.id, ref.id);
}

/** Throws a draft away. Refuses `announcements.unknown`, `changed-meanwhile`, `not-a-draft`. */
export async function removeAnnouncement(
  tx: Transaction,
  edition: Edition,
  ref: AnnouncementRef,
  by: Actor,
  now: Date,
): Promise<void> {
  await lockDraft(tx, edition, ref);
  await tx.query(`delete from announcement where id = $1`, [ref.id]);
  await note(tx, edition, ref.id, 'announcements.removed', by, now);
}

/** Nobody else writes in it until the transaction ends. */
export async function lockDraft(tx: Transaction, { id }: Edition, ref: AnnouncementRef): Promise<Announcement> {
  const announcement = await lockAnnouncement(tx, id, ref.id);
  if (announcement.state !== 'draft') throw new NotADraft();
  if (announcement.version !== ref.version) throw new AnnouncementChangedMeanwhile();
  return announcement;
}

function columnsOf({ name, audience, texts, button }: AnnouncementDraft): unknown[] {
  const { group, parameters } = audience;
  return [name, group, JSON.stringify(parameters), JSON.stringify(usableTexts(texts)), button];
}

type Act = 'drafted' | 'changed' | 'removed' | 'submitted' | 'taken-back' | 'approved' | 'stopped';

export async function note(
  tx: Transaction,
  edition: Pick<Edition, 'id'>,
  id: string,
  action: `announcements.${Act}`,
  by: Actor,
  now: Date,
  details: Record<string, unknown> = {},
): Promise<void> {
  await recordAudit(tx, { by, action, subject: { kind: 'announcement', id }, editionId: edition.id, details }, now);
}

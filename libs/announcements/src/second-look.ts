import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { beginTask } from '@app/tasks';
import type { Announcement } from './announcement.js';
import {
  AnnouncementChangedMeanwhile,
  AudienceGrew,
  GroupUnknown,
  NobodyReached,
  NotWaiting,
  SecondLookByAnother,
} from './announcements.errors.js';
import { lockAnnouncement, readAnnouncement } from './announcements.queries.js';
import { membersOf, valuesOf } from './audience/audience.queries.js';
import { type GroupArea, GROUPS } from './audience/groups.js';
import { type AnnouncementRef, lockDraft, note } from './draft-announcement.js';

/** Asks for the second look. Refuses `announcements.unknown`, `not-a-draft`, `changed-meanwhile`. */
export async function submitAnnouncement(
  tx: Transaction,
  edition: Edition,
  ref: AnnouncementRef,
  by: Actor,
  now: Date,
): Promise<Announcement> {
  await lockDraft(tx, edition, ref);
  await tx.query(
    `update announcement set state = 'waiting', submitted_by = $2, submitted_at = $3, reason = '', version = version + 1 where id = $1`,
    [ref.id, by.name, now],
  );
  await note(tx, edition, ref.id, 'announcements.submitted', by, now);
  return readAnnouncement(tx, edition.id, ref.id);
}

/** Makes it a draft again: whoever looked says why, or its writers have thought of something. Refuses `announcements.not-waiting` … */
export async function takeBackAnnouncement(
  tx: Transaction,
  edition: Edition,
  ref: AnnouncementRef,
  reason: string,
  by: Actor,
  now: Date,
): Promise<Announcement> {
  await lockWaiting(tx, edition, ref);
  await tx.query(
    `update announcement set state = 'draft', reason = $2, decided_by = $3, decided_at = $4, version = version + 1 where id = $1`,
    [ref.id, reason, by.name, now],
  );
  await note(tx, edition, ref.id, 'announcements.taken-back', by, now, reason ? { reason } : {});
  return readAnnouncement(tx, edition.id, ref.id);
}

/**
 * The second look is given: from here on it is fixed who gets a letter, and the worker writes them. `seen` is how many people were
 * counted. Refuses `announcements.second-look-by-another` to whoever wrote in it, `announcements.audience-grew` when there are more by
 * now, `announcements.nobody-reached`, `not-waiting`, `changed-meanwhile`.
 */
export async function approveAnnouncement(
  tx: Transaction,
  edition: Edition,
  ref: AnnouncementRef & { seen: number },
  areas: readonly GroupArea[],
  by: Actor,
  now: Date,
): Promise<Announcement> {
  const announcement = await lockWaiting(tx, edition, ref);
  if (!areas.includes(GROUPS[announcement.audience.group].area)) throw new GroupUnknown();
  if (!by.id || announcement.authorIds.includes(by.id)) throw new SecondLookByAnother();
  const people = await fixRecipients(tx, edition, announcement, now);
  if (people === 0) throw new NobodyReached();
  if (people > ref.seen) throw new AudienceGrew(people);
  const task = await beginTask(tx, { kind: 'send-announcement', editionId: edition.id, total: people }, by, now);
  await tx.query(
    `update announcement set state = 'sending', task_id = $2, decided_by = $3, decided_at = $4, version = version + 1 where id = $1`,
    [ref.id, task, by.name, now],
  );
  await note(tx, edition, ref.id, 'announcements.approved', by, now, { people });
  return readAnnouncement(tx, edition.id, ref.id);
}

/** Gives how many of them are reached. */
async function fixRecipients(
  tx: Transaction,
  edition: Edition,
  { id, audience }: Announcement,
  now: Date,
): Promise<number> {
  const [{ people }] = await tx.query<[{ people: number }]>(
    `with ${membersOf(audience)}
     , fixed as (insert into announcement_recipient (announcement_id, person_id, standing)
         select $4, person_id, standing from member where standing <> 'erased' returning standing)
     select count(*)::int as people from fixed where standing = 'reached'`,
    [...valuesOf(edition, audience, now), id],
  );
  return people;
}

async function lockWaiting(tx: Transaction, edition: Edition, ref: AnnouncementRef): Promise<Announcement> {
  const announcement = await lockAnnouncement(tx, edition.id, ref.id);
  if (announcement.state !== 'waiting') throw new NotWaiting();
  if (announcement.version !== ref.version) throw new AnnouncementChangedMeanwhile();
  return announcement;
}

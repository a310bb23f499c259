import type { Edition, Reader } from '@app/edition';
import type { Actor, SignedIn } from '@app/identity';
import {
  type Announcement,
  countAudience,
  countRecipients,
  type GroupArea,
  GROUPS,
  readAnnouncement,
  readProgress,
} from '@app/announcements';
import { NothingHere } from '../access/access.errors.js';
import { announcingAreasOf } from './announcing-areas.js';
import { type AnnouncementView, viewAnnouncement } from './announcements.views.js';

/** The groups that this account writes to in an edition. */
export function areasOf({ id }: Edition, { roles }: SignedIn): GroupArea[] {
  return announcingAreasOf(roles[id] ?? []);
}

export function isTheirs({ audience }: Announcement, areas: readonly GroupArea[]): boolean {
  return areas.includes(GROUPS[audience.group].area);
}

/** One that they may know of; the others are not there. */
export async function announcementHere(
  reader: Reader,
  edition: Edition,
  signedIn: SignedIn,
  id: string,
): Promise<Announcement> {
  const announcement = await readAnnouncement(reader, edition.id, id);
  if (!isTheirs(announcement, areasOf(edition, signedIn))) throw new NothingHere();
  return announcement;
}

/** With its people: as they are now while it is a draft or waits, afterwards those whom it was approved for. */
export async function shownWhole(
  reader: Reader,
  edition: Edition,
  announcement: Announcement,
  by: Actor,
  now: Date,
): Promise<AnnouncementView> {
  const { id, state, audience } = announcement;
  const isLive = state === 'draft' || state === 'waiting';
  const counts = isLive ? await countAudience(reader, edition, audience, now) : await countRecipients(reader, id);
  const progress = (await readProgress(reader, [id])).get(id);
  return viewAnnouncement(announcement, counts, progress, by);
}

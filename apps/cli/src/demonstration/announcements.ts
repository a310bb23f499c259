import {
  AnnouncementWork,
  approveAnnouncement,
  countAudience,
  draftAnnouncement,
  readAnnouncements,
  submitAnnouncement,
} from '@app/announcements';
import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { AccountService, type Actor } from '@app/identity';
import { TaskHand, TaskWorks } from '@app/tasks';
import type { DataSource } from 'typeorm';
import { TO_FIRST_DAY, TO_UNCONFIRMED, TO_WHO_COMES } from './announcements-data.js';
import { daysBefore, hoursBefore } from './demonstration-clock.js';
import { STAFF } from './people/personas.js';

const AREAS = ['programme', 'registrations'] as const;

/** One announcement that was sent, one that waits for its second look, one draft. Once, however often loading is broken off. */
export async function writeAnnouncements(database: DataSource, edition: Edition, present: Date): Promise<void> {
  if ((await readAnnouncements(database, edition.id)).length > 0) return;
  const sentAt = daysBefore(present, 2);
  await inTransaction(database, async (tx) => {
    const [secretariat, editor, officer] = await Promise.all([actor(tx, 0), actor(tx, 1), actor(tx, 2)]);
    await approved(tx, edition, editor, secretariat, sentAt);
    const badges = await draftAnnouncement(tx, edition, TO_WHO_COMES, AREAS, officer, hoursBefore(present, 20));
    await submitAnnouncement(tx, edition, badges, officer, hoursBefore(present, 19));
    await draftAnnouncement(tx, edition, TO_UNCONFIRMED, AREAS, editor, hoursBefore(present, 3));
  });
  await sendApproved(database, edition, sentAt);
}

async function approved(tx: Transaction, edition: Edition, by: Actor, second: Actor, now: Date): Promise<void> {
  const audience = { group: 'speakers', parameters: { day: edition.startsOn } } as const;
  const draft = await draftAnnouncement(tx, edition, { ...TO_FIRST_DAY, audience }, AREAS, by, now);
  const { version } = await submitAnnouncement(tx, edition, draft, by, now);
  const { standings } = await countAudience(tx, edition, audience, now);
  const ref = { id: draft.id, version, seen: standings.reached };
  await approveAnnouncement(tx, edition, ref, AREAS, second, now);
}

/** As the worker does it. */
async function sendApproved(database: DataSource, { id }: Edition, now: Date): Promise<void> {
  const work = new AnnouncementWork(new TaskWorks(), database);
  const tasks = await database.query<Array<{ id: string }>>(
    `select id from task where kind = 'send-announcement' and edition_id = $1 and state = 'running'`,
    [id],
  );
  for (const { id: taskId } of tasks)
    for (let hand; (hand = await TaskHand.take(database, taskId, { now: () => now }));) {
      await work.goOn(hand);
      await hand.letGo();
    }
}

async function actor(tx: Transaction, at: number): Promise<Actor> {
  const { email, name } = STAFF[at];
  const { id } = await new AccountService().findOrAdd(tx, email, { name });
  return { kind: 'account', id, name };
}

import type { Transaction } from '@app/database';

const AT_A_TIME = 1000;

/** Removes some of whom an edition's announcements went to, and who wanted none, once nobody is written to any more. Gives how many. */
export async function forgetAnnouncements(tx: Transaction, editionId: string): Promise<number> {
  const [, recipients] = await tx.query<[unknown, number]>(
    `delete from announcement_recipient where (announcement_id, person_id) in (
       select announcement_id, person_id from announcement_recipient join announcement on id = announcement_id
       where edition_id = $1 limit ${AT_A_TIME})`,
    [editionId],
  );
  const [, links] = await tx.query<[unknown, number]>(
    `delete from announcement_link where id in (select id from announcement_link where edition_id = $1 limit ${AT_A_TIME})`,
    [editionId],
  );
  const [, wishes] = await tx.query<[unknown, number]>(
    `delete from announcement_unsubscribed where edition_id = $1 and person_id in (
       select person_id from announcement_unsubscribed where edition_id = $1 limit ${AT_A_TIME})`,
    [editionId],
  );
  return recipients + links + wishes;
}

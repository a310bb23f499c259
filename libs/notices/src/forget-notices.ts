import type { Transaction } from '@app/database';

const AT_A_TIME = 1000;

/** Removes some of what an edition's people were told and were to be told, once nobody can be told anything any more. Gives how many. */
export async function forgetNotices(tx: Transaction, editionId: string): Promise<number> {
  const [, notices] = await tx.query<[unknown, number]>(
    `delete from notice where id in (
       select id from notice join notice_round using (release_id) where edition_id = $1 limit ${AT_A_TIME})`,
    [editionId],
  );
  const [, told] = await tx.query<[unknown, number]>(
    `delete from told_session where (person_id, session_id) in (
       select person_id, session_id from told_session t join session s on s.id = t.session_id
       where s.edition_id = $1 limit ${AT_A_TIME})`,
    [editionId],
  );
  return notices + told;
}

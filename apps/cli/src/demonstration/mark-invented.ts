import type { Transaction } from '@app/database';

/** Whoever is registered when the edition has just been made was invented with it: applicants, delegates, ministers. */
export async function markInvented(tx: Transaction, editionId: string): Promise<void> {
  await tx.query(
    `update person set is_invented = true where not is_invented
       and (id in (select person_id from registration where edition_id = $1)
         or id in (select n.substitute_id from speaking_substitution n join session s on s.id = n.session_id where s.edition_id = $1)
         or id in (select person_id from submission where edition_id = $1)
         or id in (select o.person_id from co_organizer o join submission s on s.id = o.submission_id where s.edition_id = $1))`,
    [editionId],
  );
}

import type { Transaction } from '@app/database';
import { forgetProgrammeAfterCommit } from './known-programmes.js';

/** PostgreSQL's channel on which processes hear that an edition's public programme changed; the payload is the edition's id. */
export const PROGRAMME_CHANNEL = 'programme';

/** Counts a change of what the public sees and tells every process of it when the transaction commits. */
export async function tellOfProgramme(tx: Transaction, editionId: string, now: Date): Promise<void> {
  await tx.query(
    `insert into programme_revision as known (edition_id, revision, changed_at) values ($1, 1, $2)
     on conflict (edition_id) do update set revision = known.revision + 1, changed_at = excluded.changed_at`,
    [editionId, now],
  );
  await tx.query(`select pg_notify('${PROGRAMME_CHANNEL}', $1)`, [editionId]);
  forgetProgrammeAfterCommit(tx, editionId);
}

/** The same for every edition on whose panels somebody is, after what the public reads of them changed. */
export async function tellOfPerson(tx: Transaction, personId: string, now: Date): Promise<void> {
  const editions = await tx.query<Array<{ id: string }>>(
    `select distinct s.edition_id as id from session_person p join session s on s.id = p.session_id where p.person_id = $1 order by 1`,
    [personId],
  );
  for (const { id } of editions) await tellOfProgramme(tx, id, now);
}

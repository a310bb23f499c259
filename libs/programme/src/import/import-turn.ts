import type { Transaction } from '@app/database';
import { lockProgrammeOf } from '../programme-lock.js';

/**
 * Imports into one edition take turns for their whole time; with thousands of statements each that is seconds. Editors wait for none of
 * it: an import takes the programme's lock only at its end (`closeImport`).
 */
export async function takeImportTurn(tx: Transaction, editionId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('import-into:' || $1, 0))`, [editionId]);
}

/** Of what an import decides by, every row but those that this transaction added. */
const GROUND = `select concat_ws(' ',
  (select concat_ws(' ', starts_on, ends_on, time_zone) from edition where id = $1),
  (select md5(string_agg(r::text, ' ' order by id)) from room r where edition_id = $1 and xmin <> pg_current_xact_id()::xid),
  (select md5(string_agg(t::text, ' ' order by id)) from vocabulary_term t where edition_id = $1
   and xmin <> pg_current_xact_id()::xid)) as ground`;

/** Days, rooms and vocabularies of an edition as one text that differs when any of them does; without what this transaction added. */
export async function readGround(tx: Transaction, editionId: string): Promise<string> {
  const [{ ground }] = await tx.query<[{ ground: string }]>(GROUND, [editionId]);
  return ground;
}

/** Somebody changed what an import had decided by: `inTransaction` does it again from the start, as after a serialization failure. */
class Overtaken extends Error {
  readonly code = '40001';
}

/**
 * Comes last, when all is written: from here to the commit nobody else writes the programme, so that a release has all of an import or
 * nothing. Gives the import up, to be done again, when its ground changed or when one of its persons was made one with another.
 */
export async function closeImport(tx: Transaction, editionId: string, ground: string): Promise<void> {
  await lockProgrammeOf(tx, editionId);
  if ((await readGround(tx, editionId)) !== ground || (await seatsMerged(tx, editionId))) throw new Overtaken();
}

async function seatsMerged(tx: Transaction, editionId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `select 1 from session s join session_person sp on sp.session_id = s.id join person p on p.id = sp.person_id
     where s.edition_id = $1 and sp.xmin = pg_current_xact_id()::xid and p.merged_into is not null limit 1`,
    [editionId],
  );
  return rows.length > 0;
}

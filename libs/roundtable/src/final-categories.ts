import type { Transaction } from '@app/database';
import { readList } from './list-of-speakers.js';

/**
 * A list that becomes final keeps the categories of its speakers: a minister who comes to another table of the edition moves nobody on it
 * (R21 decides until then). Opened again, the table decides anew.
 */
export async function keepCategories(tx: Transaction, editionId: string, sessionId: string): Promise<void> {
  const [{ code }] = await tx.query<Array<{ code: string }>>(`select code from session where id = $1`, [sessionId]);
  const { speakers } = await readList(tx, editionId, code);
  await tx.query(
    `update floor_request set final_category = kept.category
     from jsonb_to_recordset($1::jsonb) as kept (id uuid, category jsonb) where floor_request.id = kept.id`,
    [JSON.stringify(speakers.map(({ id, category }) => ({ id, category })))],
  );
}

export async function forgetCategories(tx: Transaction, sessionId: string): Promise<void> {
  await tx.query(`update floor_request set final_category = null where session_id = $1`, [sessionId]);
}

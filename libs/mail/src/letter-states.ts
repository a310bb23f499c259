import type { EntityManager } from 'typeorm';
import type { LetterState } from './letter.js';

/** How far the letters of these causes came, by cause; one that was never written, or taken back, is missing. */
export async function letterStates(
  db: Pick<EntityManager, 'query'>,
  causes: string[],
): Promise<Map<string, LetterState>> {
  const rows: Array<{ cause: string; state: LetterState }> = await db.query(
    `select cause_key as cause, state from letter where cause_key = any($1::text[])`,
    [causes],
  );
  return new Map(rows.map(({ cause, state }) => [cause, state]));
}

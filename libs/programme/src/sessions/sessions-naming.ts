import type { Transaction } from '@app/database';

/** Shorter ones occur in other words. */
const SHORTEST = 5;

/** Codes of sessions of any edition in whose title, description or organizers one of some names still stands, at most 50. */
export async function sessionsNaming(tx: Transaction, names: readonly string[]): Promise<string[]> {
  const told = names.filter(({ length }) => length >= SHORTEST).map((name) => name.toLowerCase());
  const rows = await tx.query<Array<{ code: string }>>(
    `select code from session where exists (
       select from unnest($1::text[]) as n (name)
       where strpos(lower(title || ' ' || description || ' ' || array_to_string(organizers, ' ')), n.name) > 0)
     order by code limit 50`,
    [told],
  );
  return rows.map(({ code }) => code);
}

import type { Transaction } from '@app/database';
import { inOrder, type EntryPart, type PartKind } from './entry-part.js';

/** The slots of row `e` as `CalendarEntry` has them. */
export const PARTS = `(select coalesce(jsonb_agg(jsonb_build_object('kind', p.kind, 'tag', p.tag, 'startsAfter', p.starts_after,
    'seconds', p.seconds, 'title', p.title) order by p.starts_after, p.kind, p.tag), '[]')
  from calendar_part p where p.subject_id = e.subject_id)`;

/** What is known of slots in some subjects, also of those that have no entry yet. */
export async function partsOf(tx: Transaction, subjectIds: string[]): Promise<Map<string, EntryPart[]>> {
  const rows = await tx.query<Array<EntryPart & { subjectId: string }>>(
    `select subject_id as "subjectId", kind, tag, starts_after as "startsAfter", seconds, title
     from calendar_part where subject_id = any($1::uuid[])`,
    [subjectIds],
  );
  const found = new Map<string, EntryPart[]>(subjectIds.map((id) => [id, []]));
  for (const { subjectId, ...part } of rows) found.get(subjectId)!.push(part);
  return found;
}

/** Puts the slots of one kind in place of those that each subject had. */
export async function saveParts(
  tx: Transaction,
  kind: PartKind,
  parts: ReadonlyMap<string, EntryPart[]>,
): Promise<void> {
  if (parts.size === 0) return;
  await tx.query(`delete from calendar_part where kind = $1 and subject_id = any($2::uuid[])`, [
    kind,
    [...parts.keys()],
  ]);
  const rows = [...parts].flatMap(([subjectId, its]) => inOrder(its).map((part) => ({ ...part, subjectId })));
  await tx.query(
    `insert into calendar_part (subject_id, kind, tag, starts_after, seconds, title)
     select "subjectId", $1, tag, "startsAfter", seconds, title
     from jsonb_to_recordset($2::jsonb) as row ("subjectId" uuid, tag text, "startsAfter" integer, seconds integer, title text)`,
    [kind, JSON.stringify(rows)],
  );
}

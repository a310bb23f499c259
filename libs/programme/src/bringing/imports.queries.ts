import type { Reader } from '@app/edition';
import { NoSuchImport } from '../programme.errors.js';
import type { ImportedEntry } from '../interchange/import-schedule.js';
import type { JudgedConflict } from '../conflicts/judge-conflicts.js';
import type { ImportReport, ScheduleImport } from './schedule-import.js';

const IMPORT = `task.id, task.edition_id as "editionId", state, done, total, asked_at as "askedAt", ended_at as "endedAt",
  by_name as "byName", look_id as "lookId", (select next.id from schedule_import next where next.look_id = task.id) as "takenBy",
  file_name as "fileName", format, wishes, outcome, counts, expires_at as "expiresAt"`;
const OF = `task join schedule_import using (id) where edition_id = $1 and expires_at > $2`;

/** Those of the last day, newest first, whichever editor brought them. */
export function readImports(reader: Reader, editionId: string, now: Date): Promise<ScheduleImport[]> {
  return reader.query<ScheduleImport[]>(`select ${IMPORT} from ${OF} order by asked_at desc, id limit 20`, [
    editionId,
    now,
  ]);
}

/** Refuses `programme.import-unknown`, also of another edition or when its day is over. */
export async function readImport(reader: Reader, editionId: string, id: string, now: Date): Promise<ScheduleImport> {
  const [found] = await reader.query<ScheduleImport[]>(`select ${IMPORT} from ${OF} and task.id = $3`, [
    editionId,
    now,
    id,
  ]);
  if (!found) throw new NoSuchImport();
  return found;
}

/** What was added besides, and the errors among the conflicts; nothing while it is not known. */
export async function readImportFindings(reader: Reader, id: string): Promise<Pick<ImportReport, 'added' | 'clashes'>> {
  const [row] = await reader.query<Array<Pick<ImportReport, 'added' | 'clashes'>>>(
    `select coalesce(report -> 'added', '[]') as added, coalesce(report -> 'clashes', '[]') as clashes
     from schedule_import where id = $1`,
    [id],
  );
  return row ? { added: row.added, clashes: row.clashes.map(revived) } : { added: [], clashes: [] };
}

/** Which records one wants to read: what became of them, or what is said of those taken. */
export const RECORDS_SHOWN = ['taken', 'already-there', 'left-out', 'mended', 'not-placed', 'dropped'] as const;
export type RecordsShown = (typeof RECORDS_SHOWN)[number];

/** Records after the one of that number, in the file's order, `most` at a time. */
export async function readImportRecords(
  reader: Reader,
  id: string,
  { show, after, most }: { show?: RecordsShown; after: number; most: number },
): Promise<{ records: ImportedEntry[]; next: number | null }> {
  const rows = await reader.query<Array<{ entry: ImportedEntry }>>(
    `select entry from schedule_import, jsonb_array_elements(report -> 'entries') as entry
     where id = $1 and (entry ->> 'record')::int > $2
       and ($3::text is null or entry ->> 'outcome' = $3 or jsonb_array_length(entry -> 'remarks' -> $3) > 0)
     order by (entry ->> 'record')::int limit $4`,
    [id, after, show === 'not-placed' ? 'notPlaced' : (show ?? null), most + 1],
  );
  const records = rows.slice(0, most).map(({ entry }) => withInstants(entry));
  return { records, next: rows.length > most ? records.at(-1)!.record : null };
}

function withInstants(entry: ImportedEntry): ImportedEntry {
  if (entry.outcome !== 'taken' || !entry.startsAt || !entry.endsAt) return entry;
  return { ...entry, startsAt: new Date(entry.startsAt), endsAt: new Date(entry.endsAt) };
}

/** JSON keeps instants as texts; a sentence wants instants. */
function revived(conflict: JudgedConflict): JudgedConflict {
  const text = JSON.stringify(conflict);
  return JSON.parse(text, (_, value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value) ? new Date(value) : value,
  ) as JudgedConflict;
}

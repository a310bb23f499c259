import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { Refusal } from '@app/refusals';
import { NotAListOfRecords } from '../programme.errors.js';
import { addPlacedSession } from '../sessions/add-session.js';
import { readSourceKeys } from '../sessions/draft-session.queries.js';
import { readKnownCodes, type KnownCodes } from '../sessions/known-codes.js';
import { closeImport, readGround, takeImportTurn } from './import-turn.js';
import { readImportTerms } from './import-terms.js';
import { readRecord } from './read-record.js';
import type { LeftOut, ReadRecord, Remarks } from './reading.js';
import { remark } from './remark.js';

/** What became of each record of a file, in the file's order. */
export type ImportedRecord =
  | {
      outcome: 'taken';
      name: string;
      title: string;
      code: string;
      remarks: Remarks;
      note: Record<string, unknown> | null;
    }
  | { outcome: 'already-there'; name: string }
  | ({ outcome: 'left-out' } & LeftOut);

/**
 * Takes the records of a file into an edition as unscheduled drafts, each once by its id: a record whose id the edition knows already
 * changes nothing, whatever the file or the editors changed since. Records that cannot be sessions are left out and said; the rest is
 * written in this one transaction, so that half a file never stands. Refuses `programme.not-a-list-of-records`.
 */
export async function importSessions(
  tx: Transaction,
  edition: Pick<Edition, 'id' | 'timeZone'>,
  file: unknown,
  by: Actor,
  now: Date,
): Promise<ImportedRecord[]> {
  const records = recordsOf(file);
  await takeImportTurn(tx, edition.id);
  const ground = await readGround(tx, edition.id);
  const terms = await readImportTerms(tx, edition.id);
  const known = await readSourceKeys(tx, edition.id);
  const codes = await readKnownCodes(tx, edition.id);
  const firstPlaces = new Map<string, number>();
  const imported: ImportedRecord[] = [];
  for (const [index, raw] of records.entries()) {
    const read = readRecord(raw, index + 1, terms, edition.timeZone);
    if (!('draft' in read)) {
      imported.push({ outcome: 'left-out', ...read });
      continue;
    }
    const first = firstPlaces.get(read.sourceKey);
    firstPlaces.set(read.sourceKey, first ?? index + 1);
    if (first !== undefined) imported.push(repeated(read, first, index + 1));
    else if (known.has(read.sourceKey)) imported.push({ outcome: 'already-there', name: read.sourceKey });
    else imported.push(await take(tx, edition.id, read, codes, by, now));
  }
  await closeImport(tx, edition.id, ground);
  return imported;
}

/** A list, or an object that holds one as `sessions`. */
function recordsOf(file: unknown): unknown[] {
  const records = Array.isArray(file) ? file : (file as { sessions?: unknown } | null)?.sessions;
  if (!Array.isArray(records)) throw new NotAListOfRecords();
  return records;
}

function repeated({ sourceKey }: ReadRecord, first: number, place: number): ImportedRecord {
  return { outcome: 'left-out', name: sourceKey, reason: remark('same-id', { record: place, first }) };
}

const NOWHERE = { roomId: null, startsAt: null, endsAt: null };

/** What `readRecord` lets pass and the rules refuse is left out like the rest: they refuse before they write. */
async function take(
  tx: Transaction,
  editionId: string,
  { sourceKey: name, draft, remarks }: ReadRecord,
  known: KnownCodes,
  by: Actor,
  now: Date,
): Promise<ImportedRecord> {
  try {
    const { code, title, sourceNote: note } = await addPlacedSession(tx, editionId, draft, NOWHERE, known, by, now);
    return { outcome: 'taken', name, title, code, remarks, note };
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    return { outcome: 'left-out', name, reason: remark('refused', { ...fault.values, refusal: fault.code }) };
  }
}

import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { keepFile, type PutFile } from '@app/files';
import { type Actor, recordAudit } from '@app/identity';
import { beginTask, stopTask } from '@app/tasks';
import { plainForm, readImportTerms } from '../import/import-terms.js';
import type { ImportWishes } from '../interchange/import-lists.js';
import type { ScheduleFile } from '../interchange/schedule-file.js';
import { ImportNotLookedAt, ImportUnderWay, ScheduleTypeUnknown } from '../programme.errors.js';
import { cleanLine } from '../sessions/clean-text.js';
import { readImport } from './imports.queries.js';
import { IMPORT_HOURS, ownerOfFile } from './schedule-import.js';

const LONGEST_NAME = 120;

/** What an editor brings: a file that `readSchedule` read, its bytes put, and what may be added. */
export interface Brought {
  put: PutFile;
  fileName: string;
  file: Pick<ScheduleFile, 'format' | 'entries'>;
  wishes: ImportWishes;
}

/**
 * Asks the worker for a look at what would become of a schedule; nothing of it is written. Refuses `programme.import-under-way` while
 * another one of the edition is, and `programme.schedule-type-unknown` for a wish. Gives its id.
 */
export async function lookAtSchedule(
  tx: Transaction,
  edition: Pick<Edition, 'id'>,
  { put, fileName, file, wishes }: Brought,
  by: Actor,
  now: Date,
): Promise<string> {
  await mustBeNobodysTurn(tx, edition.id);
  await mustKnowType(tx, edition.id, wishes);
  const wish = { kind: 'schedule-import', editionId: edition.id, total: file.entries.length } as const;
  const id = await beginTask(tx, wish, by, now);
  const until = new Date(now.getTime() + IMPORT_HOURS * 3_600_000);
  const name = cleanLine(fileName).slice(0, LONGEST_NAME) || file.format;
  await tx.query(
    `insert into schedule_import (id, file_name, format, wishes, expires_at) values ($1, $2, $3, $4, $5)`,
    [id, name, file.format, JSON.stringify(wishes), until],
  );
  await keepFile(tx, put, { owner: ownerOfFile(id), name, until }, now);
  const subject = { kind: 'schedule-import', id };
  await recordAudit(tx, { by, action: 'programme.schedule-looked-at', subject, editionId: edition.id }, now);
  return id;
}

/**
 * Agrees to a look: the worker takes the schedule into the drafts in one transaction, or nothing of it when it would do something else
 * by then. Twice is once. Refuses `programme.import-unknown`, `programme.import-not-looked-at`, `programme.import-under-way`. Gives its id.
 */
export async function takeSchedule(
  tx: Transaction,
  edition: Pick<Edition, 'id'>,
  lookId: string,
  by: Actor,
  now: Date,
): Promise<string> {
  await lockImportsOf(tx, edition.id);
  const look = await readImport(tx, edition.id, lookId, now);
  if (look.takenBy) return look.takenBy;
  if (look.outcome !== 'looked-at') throw new ImportNotLookedAt();
  await mustBeNobodysTurn(tx, edition.id);
  const wish = { kind: 'schedule-import', editionId: edition.id, total: look.counts!.records } as const;
  const id = await beginTask(tx, wish, by, now);
  await tx.query(
    `insert into schedule_import (id, look_id, file_name, format, wishes, expires_at)
     select $1, id, file_name, format, wishes, expires_at from schedule_import where id = $2`,
    [id, lookId],
  );
  return id;
}

/** Stops a look or a taking; what was not taken whole is not there. Twice, or too late, changes nothing. Refuses `programme.import-unknown`. */
export async function stopImport(
  tx: Transaction,
  { id: editionId }: Pick<Edition, 'id'>,
  id: string,
  by: Actor,
  now: Date,
): Promise<void> {
  await readImport(tx, editionId, id, now);
  if (!(await stopTask(tx, id, { kind: 'schedule-import', editionId }, now))) return;
  const subject = { kind: 'schedule-import', id };
  await recordAudit(tx, { by, action: 'programme.schedule-import-stopped', subject, editionId }, now);
}

async function lockImportsOf(tx: Transaction, editionId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('schedule-import:' || $1, 0))`, [editionId]);
}

/** Two at once would wait for one another's turn, and be taken for dead. */
async function mustBeNobodysTurn(tx: Transaction, editionId: string): Promise<void> {
  await lockImportsOf(tx, editionId);
  const running = await tx.query<unknown[]>(
    `select 1 from task where kind = 'schedule-import' and edition_id = $1 and state = 'running'`,
    [editionId],
  );
  if (running.length > 0) throw new ImportUnderWay();
}

async function mustKnowType(tx: Transaction, editionId: string, { type, addTerms }: ImportWishes): Promise<void> {
  if (type === undefined || addTerms) return;
  const { sessionTypes } = await readImportTerms(tx, editionId);
  if (!sessionTypes.has(plainForm(type))) throw new ScheduleTypeUnknown(type);
}

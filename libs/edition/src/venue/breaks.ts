import type { Transaction } from '@app/database';
import { recordAudit, type Actor, type AuditAction } from '@app/identity';
import type { InLanguages } from '../edition.entity.js';
import { ChangedMeanwhile } from '../edition.errors.js';
import type { Reader } from '../edition.queries.js';
import { mustBeUsableSpan, type Span } from './span.js';
import { BreakNameMissing, NoSuchBreak } from './venue.errors.js';

/** A time at which no session should take place: lunch, coffee, a reception. */
export interface ProgrammeBreak extends Span {
  id: string;
  names: InLanguages;
  /** Whether it stands in the public agenda too. */
  isPublic: boolean;
  version: number;
}
export type BreakDraft = Omit<ProgrammeBreak, 'id' | 'version'>;

const BREAK = `id, names, starts_at as "startsAt", ends_at as "endsAt", is_public as "isPublic", version`;

/** In the order of time. */
export function readBreaks(reader: Reader, editionId: string): Promise<ProgrammeBreak[]> {
  return reader.query(`select ${BREAK} from programme_break where edition_id = $1 order by starts_at, id`, [editionId]);
}

/** Refuses `edition.not-to-the-minute`, `span-backwards`, `break-name-missing`. */
export async function addBreak(
  tx: Transaction,
  editionId: string,
  draft: BreakDraft,
  by: Actor,
  now: Date,
): Promise<ProgrammeBreak> {
  mustBeUsableBreak(draft);
  const [added] = await tx.query<ProgrammeBreak[]>(
    `insert into programme_break (edition_id, names, starts_at, ends_at, is_public) values ($1, $2, $3, $4, $5)
     returning ${BREAK}`,
    [editionId, draft.names, draft.startsAt, draft.endsAt, draft.isPublic],
  );
  await record(tx, editionId, added.id, 'edition.break-added', by, now);
  return added;
}

/** Replaces what was read as `version`. Refuses what `addBreak` refuses, `edition.break-unknown`, `break-changed-meanwhile` (stale). */
export async function changeBreak(
  tx: Transaction,
  { editionId, id }: { editionId: string; id: string },
  version: number,
  draft: BreakDraft,
  by: Actor,
  now: Date,
): Promise<ProgrammeBreak> {
  mustBeUsableBreak(draft);
  await mustBeVersion(tx, editionId, id, version);
  const [[changed]] = await tx.query<[ProgrammeBreak[], number]>(
    `update programme_break set names = $2, starts_at = $3, ends_at = $4, is_public = $5, version = version + 1
     where id = $1 returning ${BREAK}`,
    [id, draft.names, draft.startsAt, draft.endsAt, draft.isPublic],
  );
  await record(tx, editionId, id, 'edition.break-changed', by, now);
  return changed;
}

/** Refuses `edition.break-unknown`, `break-changed-meanwhile` (stale). */
export async function removeBreak(
  tx: Transaction,
  { editionId, id }: { editionId: string; id: string },
  version: number,
  by: Actor,
  now: Date,
): Promise<void> {
  await mustBeVersion(tx, editionId, id, version);
  await tx.query(`delete from programme_break where id = $1`, [id]);
  await record(tx, editionId, id, 'edition.break-removed', by, now);
}

function mustBeUsableBreak(draft: BreakDraft): void {
  mustBeUsableSpan(draft);
  if (!draft.names.en?.trim()) throw new BreakNameMissing();
}

async function mustBeVersion(tx: Transaction, editionId: string, id: string, version: number): Promise<void> {
  const [known] = await tx.query<Array<{ version: number }>>(
    `select version from programme_break where id = $1 and edition_id = $2 for update`,
    [id, editionId],
  );
  if (!known) throw new NoSuchBreak();
  if (known.version !== version) throw new ChangedMeanwhile('break');
}

function record(
  tx: Transaction,
  editionId: string,
  id: string,
  action: AuditAction,
  by: Actor,
  now: Date,
): Promise<unknown> {
  return recordAudit(tx, { by, action, subject: { kind: 'break', id }, editionId }, now);
}

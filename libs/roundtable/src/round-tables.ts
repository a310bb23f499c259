import type { Transaction } from '@app/database';
import { type AuditAction, recordAudit, type Actor } from '@app/identity';
import { tidy } from '@app/people';
import type { ListState } from './list-state.js';
import { FloorStillOpen } from './floor/floor.errors.js';
import { readFloorRow } from './floor/floor.queries.js';
import { forgetCategories, keepCategories } from './final-categories.js';
import { RoundTable } from './round-table.entity.js';
import { tellCalendars } from './tell-calendars.js';
import { AlreadyRoundTable, ChangedMeanwhile, NoSuchRoundTable } from './roundtable.errors.js';
import { mustBeOpen, mustBeUsableMinutes, mustFollow } from './roundtable.rules.js';

/** Three minutes each unless the officer says otherwise (R25). */
const MINUTES_PER_SPEAKER = 3;

export interface RoundTableSettings {
  /** One decimal. */
  minutesPerSpeaker?: number;
  requestsCloseAt?: Date | null;
}

/** Makes a session of the edition a Ministerial Round Table in list mode. Refuses `roundtable.unknown`, `roundtable.already`. */
export async function makeRoundTable(
  tx: Transaction,
  editionId: string,
  sessionCode: string,
  settings: RoundTableSettings,
  by: Actor,
  now: Date,
): Promise<RoundTable> {
  const { minutesPerSpeaker = MINUTES_PER_SPEAKER, requestsCloseAt = null } = settings;
  mustBeUsableMinutes(minutesPerSpeaker, 'minutesPerSpeaker');
  const [session] = await tx.query(
    `select id from session where edition_id = $1 and code = $2 and removed_at is null and cancelled_at is null`,
    [editionId, sessionCode],
  );
  if (!session) throw new NoSuchRoundTable();
  const made = await tx.query(
    `insert into round_table (session_id, edition_id, minutes_per_speaker, requests_close_at, changed_at)
     values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
    [session.id, editionId, minutesPerSpeaker, requestsCloseAt, now],
  );
  if (made.length === 0) throw new AlreadyRoundTable(sessionCode);
  await record(tx, 'roundtable.made', { sessionId: session.id, editionId }, by, now, { minutesPerSpeaker });
  return tx.findOneByOrFail(RoundTable, { sessionId: session.id });
}

/** Minutes and deadline. Refuses `roundtable.list-final`, `roundtable.minutes-unusable`, `roundtable.list-changed-meanwhile` (stale). */
export async function changeRoundTable(
  tx: Transaction,
  sessionId: string,
  version: number,
  settings: RoundTableSettings,
  by: Actor,
  now: Date,
): Promise<RoundTable> {
  const list = await lockRoundTable(tx, sessionId);
  if (list.version !== version) throw new ChangedMeanwhile('list');
  mustBeOpen(list);
  if (settings.minutesPerSpeaker !== undefined) {
    mustBeUsableMinutes(settings.minutesPerSpeaker, 'minutesPerSpeaker');
    list.minutesPerSpeaker = settings.minutesPerSpeaker;
  }
  if (settings.requestsCloseAt !== undefined) list.requestsCloseAt = settings.requestsCloseAt;
  Object.assign(list, { version: version + 1, changedAt: now });
  await tx.save(list);
  await tellCalendars(tx, list.editionId, now);
  await record(tx, 'roundtable.changed', list, by, now, { ...settings });
  return list;
}

/** Publishes the list, makes it final, or opens it again (with a reason). Refuses `roundtable.state-unreachable`, `floor-still-open` and as above. */
export async function moveList(
  tx: Transaction,
  sessionId: string,
  version: number,
  to: ListState,
  reason: string,
  by: Actor,
  now: Date,
): Promise<RoundTable> {
  const list = await lockRoundTable(tx, sessionId);
  if (list.version !== version) throw new ChangedMeanwhile('list');
  mustFollow(list.listState, to, reason);
  const floor = await readFloorRow(tx, sessionId);
  if (floor && floor.state.closedAt === null) throw new FloorStillOpen();
  const isGivenOut = to !== 'provisional';
  Object.assign(list, { listState: to, version: version + 1 });
  if (isGivenOut) Object.assign(list, { listNumber: list.listNumber + 1, listedAt: now });
  await tx.save(list);
  await (to === 'final' ? keepCategories(tx, list.editionId, sessionId) : forgetCategories(tx, sessionId));
  await tellCalendars(tx, list.editionId, now);
  await record(tx, `roundtable.list-${to}`, list, by, now, { list: list.listNumber }, tidy(reason));
  return list;
}

/** Locks it: who changes a list or one of its requests goes one after the other. */
export async function lockRoundTable(tx: Transaction, sessionId: string): Promise<RoundTable> {
  const list = await tx.findOne(RoundTable, { where: { sessionId }, lock: { mode: 'pessimistic_write' } });
  if (!list) throw new NoSuchRoundTable();
  return list;
}

/** Names of ministers stay out of the log's details. */
async function record(
  tx: Transaction,
  action: AuditAction,
  list: Pick<RoundTable, 'sessionId' | 'editionId'>,
  by: Actor,
  now: Date,
  details: Record<string, unknown>,
  reason?: string,
): Promise<void> {
  const subject = { kind: 'round-table', id: list.sessionId };
  const entry = { by, action, subject, editionId: list.editionId, details, reason: reason || undefined };
  await recordAudit(tx, entry, now);
}

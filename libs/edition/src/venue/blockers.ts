import type { Transaction } from '@app/database';
import { recordAudit, type Actor, type AuditAction } from '@app/identity';
import { ChangedMeanwhile, NoSuchRoom } from '../edition.errors.js';
import type { Reader } from '../edition.queries.js';
import { mustBeUsableSpan, type Span } from './span.js';
import { BlockerReasonMissing, NoSuchBlocker } from './venue.errors.js';

/** A time at which a room is not the programme's: somebody else's meeting, a rebuilding. Never public. */
export interface RoomBlocker extends Span {
  id: string;
  /** Code of the room. */
  room: string;
  reason: string;
  version: number;
}
export type BlockerDraft = Omit<RoomBlocker, 'id' | 'version'>;

/** Of every room of an edition, in the order of time. */
export function readBlockers(reader: Reader, editionId: string): Promise<RoomBlocker[]> {
  return reader.query<RoomBlocker[]>(
    `select b.id, r.code as room, b.starts_at as "startsAt", b.ends_at as "endsAt", b.reason, b.version
     from room_blocker b join room r on r.id = b.room_id where r.edition_id = $1 order by b.starts_at, r.position, b.id`,
    [editionId],
  );
}

/** Refuses `edition.not-to-the-minute`, `span-backwards`, `blocker-reason-missing`, `room-unknown`. */
export async function blockRoom(
  tx: Transaction,
  editionId: string,
  draft: BlockerDraft,
  by: Actor,
  now: Date,
): Promise<RoomBlocker> {
  mustBeUsable(draft);
  const [added] = await tx.query<Array<{ id: string; version: number }>>(
    `insert into room_blocker (room_id, starts_at, ends_at, reason)
     select id, $3, $4, $5 from room where edition_id = $1 and code = $2 returning id, version`,
    [editionId, draft.room, draft.startsAt, draft.endsAt, draft.reason],
  );
  if (!added) throw new NoSuchRoom();
  await record(tx, editionId, added.id, 'edition.room-blocked', by, now);
  return { ...draft, ...added };
}

/** Replaces what was read as `version`. Refuses what `blockRoom` refuses, `edition.blocker-unknown`, `blocker-changed-meanwhile`. */
export async function changeBlocker(
  tx: Transaction,
  { editionId, id }: { editionId: string; id: string },
  version: number,
  draft: BlockerDraft,
  by: Actor,
  now: Date,
): Promise<RoomBlocker> {
  mustBeUsable(draft);
  await mustBeVersion(tx, editionId, id, version);
  const [[changed]] = await tx.query<[Array<{ version: number }>, number]>(
    `update room_blocker b set room_id = r.id, starts_at = $4, ends_at = $5, reason = $6, version = b.version + 1
     from room r where b.id = $1 and r.edition_id = $2 and r.code = $3 returning b.version`,
    [id, editionId, draft.room, draft.startsAt, draft.endsAt, draft.reason],
  );
  if (!changed) throw new NoSuchRoom();
  await record(tx, editionId, id, 'edition.blocker-changed', by, now);
  return { ...draft, id, version: changed.version };
}

/** Gives the room back. Refuses `edition.blocker-unknown`, `blocker-changed-meanwhile` (stale). */
export async function removeBlocker(
  tx: Transaction,
  { editionId, id }: { editionId: string; id: string },
  version: number,
  by: Actor,
  now: Date,
): Promise<void> {
  await mustBeVersion(tx, editionId, id, version);
  await tx.query(`delete from room_blocker where id = $1`, [id]);
  await record(tx, editionId, id, 'edition.blocker-removed', by, now);
}

function mustBeUsable(draft: BlockerDraft): void {
  mustBeUsableSpan(draft);
  if (!draft.reason.trim()) throw new BlockerReasonMissing();
}

async function mustBeVersion(tx: Transaction, editionId: string, id: string, version: number): Promise<void> {
  const [known] = await tx.query<Array<{ version: number }>>(
    `select b.version from room_blocker b join room r on r.id = b.room_id
     where b.id = $1 and r.edition_id = $2 for update of b`,
    [id, editionId],
  );
  if (!known) throw new NoSuchBlocker();
  if (known.version !== version) throw new ChangedMeanwhile('blocker');
}

function record(
  tx: Transaction,
  editionId: string,
  id: string,
  action: AuditAction,
  by: Actor,
  now: Date,
): Promise<unknown> {
  return recordAudit(tx, { by, action, subject: { kind: 'blocker', id }, editionId }, now);
}

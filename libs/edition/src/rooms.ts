import type { Transaction } from '@app/database';
import { type AuditEntry, recordAudit, type Actor } from '@app/identity';
import { ChangedMeanwhile, NoSuchRoom, RoomCodeTaken } from './edition.errors.js';
import { forgetEditionsAfterCommit } from './known-editions.js';
import { Room } from './room.entity.js';
import { mustBeUsableRoom } from './room.rules.js';

/** A new room; what is left out is none. Lists show rooms by `position`, then code; the default is the end of the list. */
export type RoomDraft = Pick<Room, 'code' | 'name' | 'capacity'> &
  Partial<
    Pick<Room, 'building' | 'floor' | 'booths' | 'boothLanguages' | 'layout' | 'captioning' | 'streaming' | 'position'>
  >;

/** The code stays: it stands in addresses of feeds. `closedAt` closes a room (or opens it again with null). */
export type RoomChanges = Partial<Omit<RoomDraft, 'code'> & Pick<Room, 'closedAt'>>;

/** Adds a room to an edition. Refuses what `mustBeUsableRoom` refuses and `edition.room-code-taken`. */
export async function addRoom(
  tx: Transaction,
  editionId: string,
  draft: RoomDraft,
  by: Actor,
  now: Date,
): Promise<Room> {
  const position = draft.position ?? (await tx.countBy(Room, { editionId }));
  const wanted = {
    building: '',
    floor: '',
    booths: 0,
    boothLanguages: [],
    layout: 'theatre' as const,
    captioning: false,
    streaming: false,
    ...draft,
    editionId,
    position,
  };
  mustBeUsableRoom(wanted);
  const written = await tx.createQueryBuilder().insert().into(Room).values(wanted).orIgnore().execute();
  if (written.raw.length === 0) throw new RoomCodeTaken(draft.code);
  const room = await tx.findOneByOrFail(Room, { editionId, code: draft.code });
  await recordAudit(tx, { by, action: 'edition.room-added', subject: { kind: 'room', id: room.id }, editionId }, now);
  forgetEditionsAfterCommit(tx);
  return room;
}

/**
 * Changes a room that was read as `version`. A closed room keeps its sessions until somebody moves them; new ones are refused by
 * the programme room. Refuses what `mustBeUsableRoom` refuses, `edition.room-unknown`, and `edition.room-changed-meanwhile` (stale).
 */
export async function changeRoom(
  tx: Transaction,
  id: string,
  version: number,
  changes: RoomChanges,
  by: Actor,
  now: Date,
): Promise<Room> {
  // Not `for update`: an import that places sessions there must not make whoever changes the room wait.
  const room = await tx.findOne(Room, { where: { id }, lock: { mode: 'for_no_key_update' } });
  if (!room) throw new NoSuchRoom();
  if (room.version !== version) throw new ChangedMeanwhile('room');
  const fields = (Object.keys(changes) as Array<keyof RoomChanges>).filter((field) => changes[field] !== undefined);
  Object.assign(room, Object.fromEntries(fields.map((field) => [field, changes[field]])));
  mustBeUsableRoom(room);
  room.version = version + 1;
  await tx.save(room);
  const entry: AuditEntry = { by, action: 'edition.room-changed', subject: { kind: 'room', id }, details: { fields } };
  await recordAudit(tx, { ...entry, editionId: room.editionId }, now);
  forgetEditionsAfterCommit(tx);
  return room;
}

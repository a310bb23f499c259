import { inTransaction } from '@app/database';
import { addRoom, createEdition, type Edition, type EditionDraft, type Room, type RoomDraft } from '@app/edition';
import { systemActor } from '@app/identity';
import type { DataSource } from 'typeorm';

let made = 0;

/** An edition of May 2028 in Zurich that is open for registration since 1 November 2026. Needs a pool with EDITION_ENTITIES. */
export function anEdition(database: DataSource, changes: Partial<EditionDraft> = {}): Promise<Edition> {
  made++;
  const draft = {
    code: `wsis-${made}`,
    name: `Forum ${made}`,
    startsOn: '2028-05-08',
    endsOn: '2028-05-12',
    ...changes,
  };
  return inTransaction(database, (tx) =>
    createEdition(tx, draft, systemActor('test'), new Date('2026-11-01T09:00:00Z')),
  );
}

/** A room for eighty people without booths. */
export function aRoom(database: DataSource, edition: { id: string }, changes: Partial<RoomDraft> = {}): Promise<Room> {
  made++;
  const draft = { code: `R${made}`, name: `Room ${made}`, capacity: 80, ...changes };
  return inTransaction(database, (tx) => addRoom(tx, edition.id, draft, systemActor('test'), new Date()));
}

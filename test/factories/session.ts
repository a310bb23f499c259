import { inTransaction } from '@app/database';
import { instantIn, type Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { addSession, placeSession, setPanel, type Seat, type Session, type SessionDraft } from '@app/programme';
import type { DataSource } from 'typeorm';

const by = systemActor('test');
const now = new Date('2027-05-01T09:00:00Z');
let made = 0;

/** A draft without room and time. */
export function aDraft(
  database: DataSource,
  edition: { id: string },
  changes: Partial<SessionDraft> = {},
): Promise<Session> {
  made++;
  const draft = { title: `Session ${made}`, typeCode: 'thematic-workshop', ...changes };
  return inTransaction(database, (tx) => addSession(tx, edition.id, draft, by, now));
}

export interface SessionWish extends Partial<SessionDraft> {
  /** Code of its room; null for a remote session. */
  room: string | null;
  /** `YYYY-MM-DD`; the edition's first day if left out. */
  day?: string;
  /** `HH:MM` in the edition's zone. */
  from?: string;
  to?: string;
  panel?: Seat[];
}

/** A complete session, ready for a release: 10:00 to 11:00 on the first day if nothing is said. */
export async function aSession(database: DataSource, edition: Edition, wish: SessionWish): Promise<Session> {
  const { room, day = edition.startsOn, from = '10:00', to = '11:00', panel, ...facts } = wish;
  const draft = await aDraft(database, edition, facts);
  const [startsAt, endsAt] = [from, to].map((time) => instantIn(edition.timeZone, day, time));
  return inTransaction(database, async (tx) => {
    const placed = await placeSession(tx, draft, draft.version, { room, startsAt, endsAt }, by, now);
    return panel ? setPanel(tx, placed, placed.version, panel, by, now) : placed;
  });
}

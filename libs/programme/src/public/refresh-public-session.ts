import { recordEntries } from '@app/calendar';
import type { Transaction } from '@app/database';
import { readEdition } from '@app/edition';
import type { SessionSnapshot } from '../releases/snapshot.js';
import type { Session } from '../sessions/session.entity.js';
import { entryDraft } from './calendar-entry.js';
import { readEntryWords } from './entry-words.js';
import { tellOfProgramme } from './programme-revision.js';

interface PublicRow {
  snapshot: SessionSnapshot;
  cancelledAt: Date | null;
  personIds: string[];
  organizerIds: string[];
}

/**
 * Brings what acts at once before the public: a cancellation, a person who is no longer on the panel, whether one can join remotely, and
 * whose calendars hold the session. Everything else stays as the newest release froze it. A session that no release holds is left alone.
 */
export async function refreshPublicSession(tx: Transaction, session: Session, now: Date): Promise<void> {
  if (session.cancelledAt) await markCancelled(tx, session);
  const row = await readPublicRow(tx, session);
  if (!row) return;
  const edition = (await readEdition(tx, session.editionId))!;
  const panel = row.snapshot.panel.filter((seat) => row.personIds.includes(seat.personId));
  const snapshot = { ...row.snapshot, panel, cancelled: row.cancelledAt !== null };
  const { id: sessionId, code, joiningUrl } = session;
  const source = { sessionId, code, snapshot, canJoin: joiningUrl !== null, organizerIds: row.organizerIds };
  await recordEntries(tx, session.editionId, [entryDraft(source, await readEntryWords(tx, edition))], now);
  await tellOfProgramme(tx, session.editionId, now);
}

const NEWEST = `(select id from release where edition_id = $1 order by number desc limit 1)`;

async function markCancelled(tx: Transaction, { editionId, id, cancelledAt }: Session): Promise<void> {
  await tx.query(
    `update released_session set cancelled_at = coalesce(cancelled_at, $3)
     where release_id = ${NEWEST} and session_id = $2`,
    [editionId, id, cancelledAt],
  );
}

async function readPublicRow(tx: Transaction, { editionId, id }: Session): Promise<PublicRow | undefined> {
  const [row] = await tx.query<PublicRow[]>(
    `select snapshot, cancelled_at as "cancelledAt",
            array(select person_id from session_person where session_id = $2) as "personIds",
            array(select person_id from session_organizer where session_id = $2) as "organizerIds"
     from released_session where release_id = ${NEWEST} and session_id = $2`,
    [editionId, id],
  );
  return row;
}

import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { cancelSession, placeSession, setPanel, type Session } from '@app/programme';
import { LOADER, placementOf, type PlannedSession } from './write-programme.js';

/** After the release: what the programme editor finds in the morning. The public sees none of it but the cancellation. */
export interface WrittenSession extends PlannedSession {
  session: Session;
  /** Person ids in the order of the panel. */
  panel: Array<{ personId: string; role: string }>;
}

/**
 * Two rooms and one person are promised twice in the drafts: sessions of the tray are placed on top of released ones. One released
 * session is cancelled, at once and for all to see.
 */
export async function leaveWork(
  tx: Transaction,
  edition: Edition,
  written: WrittenSession[],
  now: Date,
): Promise<void> {
  const released = written.filter(
    ({ entry, filed }) => entry && entry.room !== null && filed.interpretation.length === 0,
  );
  const tray = written.filter(({ entry }) => !entry);
  await putOnTop(tx, edition, tray[0], released[8], now);
  await putOnTop(tx, edition, tray[1], released[21], now);
  await promiseTwice(tx, edition, tray[2], released[30], now);
  await cancelSession(tx, released[40].session, 'The organizers cannot travel.', LOADER, now);
}

/** The same room at the same time. */
async function putOnTop(tx: Transaction, edition: Edition, late: WrittenSession, earlier: WrittenSession, now: Date) {
  await placeSession(tx, late.session, late.session.version, placementOf(earlier.entry!, edition), LOADER, now);
}

/** Another room at the same time, with somebody of the other panel. */
async function promiseTwice(
  tx: Transaction,
  edition: Edition,
  late: WrittenSession,
  earlier: WrittenSession,
  now: Date,
) {
  const placement = placementOf({ ...earlier.entry!, room: 'T' }, edition);
  const { version } = await placeSession(tx, late.session, late.session.version, placement, LOADER, now);
  await setPanel(tx, late.session, version, [{ personId: earlier.panel[0].personId, role: 'speaker' }], LOADER, now);
}

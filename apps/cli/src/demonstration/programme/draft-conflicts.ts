import type { Transaction } from '@app/database';
import { daysAfter, instantIn, type Edition, type Reader } from '@app/edition';
import {
  acceptConflict,
  cancelSession,
  editSession,
  keepApart,
  placeSession,
  readConflicts,
  setPanel,
  setPersonConstraint,
  type Session,
} from '@app/programme';
import { LOADER, placementOf, type PlannedSession } from './write-programme.js';

/** After the release: what the programme editor finds in the morning. The public sees none of it but the cancellation. */
export interface WrittenSession extends PlannedSession {
  session: Session;
  /** Person ids in the order of the panel. */
  panel: Array<{ personId: string; role: string }>;
}

/**
 * Two rooms and one person are promised twice in the drafts: sessions of the tray are placed on top of released ones, and something of
 * every other kind of conflict is there to be settled; one was accepted. One released session is cancelled, at once and for all to see.
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
  await leaveSmallerWork(tx, edition, released, tray, now);
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

/** Too many people, too few booths, one public twice, a short way, a minister who left; the opening stays where it is. */
async function leaveSmallerWork(
  tx: Transaction,
  edition: Edition,
  released: WrittenSession[],
  tray: WrittenSession[],
  now: Date,
): Promise<void> {
  const change = async ({ session }: WrittenSession, facts: Parameters<typeof editSession>[3]) => {
    const [{ version }] = await tx.query(`select version from session where id = $1`, [session.id]);
    await editSession(tx, session, version, facts, LOADER, now);
  };
  const opening = released.find(({ filed }) => filed.typeCode === 'opening-ceremony') ?? released[0];
  await change(opening, { isFixed: true });
  await change(released[30], { expected: 320 });
  await change(tray[2], { interpretation: ['fr', 'ar'], captioning: true });
  for (const twin of [tray[0], released[8]]) await change(twin, { audiences: ['youth'] });
  const apart = [tray[1], released[21]].map(({ session }) => session.code);
  await keepApart(tx, edition.id, { name: 'Both for newcomers to the Forum', sessions: apart }, LOADER, now);
  await leaveShortWay(tx, edition, tray[3], released, now);
  await leaveEarly(tx, edition, released[33], now);
  await acceptTheBreak(tx, edition, now);
}

/** Somebody has five minutes from Hall 1 to the Tower. */
async function leaveShortWay(
  tx: Transaction,
  edition: Edition,
  late: WrittenSession,
  released: WrittenSession[],
  now: Date,
): Promise<void> {
  const before = released.find(
    ({ entry, panel }) => entry!.end === '16:45' && ['E', 'F', 'G'].includes(entry!.room!) && panel.length > 0,
  )!;
  const place = placementOf({ day: before.entry!.day, start: '16:50', end: '17:35', room: 'W' }, edition);
  const { version } = await placeSession(tx, late.session, late.session.version, place, LOADER, now);
  await setPanel(tx, late.session, version, [{ personId: before.panel[0].personId, role: 'speaker' }], LOADER, now);
}

/** Whoever opens that panel leaves the venue the evening before. */
async function leaveEarly(
  tx: Transaction,
  edition: Edition,
  { entry, panel }: WrittenSession,
  now: Date,
): Promise<void> {
  const at = (day: string, time: string) => instantIn(edition.timeZone, day, time);
  const present = { startsAt: at(edition.startsOn, '08:00'), endsAt: at(daysAfter(entry!.day, -1), '20:00') };
  const ref = { editionId: edition.id, personId: panel[0].personId };
  const wanted = { timeZone: null, windows: [{ kind: 'present' as const, ...present }] };
  await setPersonConstraint(tx, ref, 0, wanted, LOADER, now);
}

async function acceptTheBreak(tx: Transaction, edition: Edition, now: Date): Promise<void> {
  const standing = () => readConflicts(tx as Reader, edition.id);
  const over = (await standing()).find(({ kind }) => kind === 'over-break')!;
  const reason = 'The dialogue ends with the lunch that its organizers give.';
  await acceptConflict(tx, edition.id, { fingerprint: over.fingerprint, reason }, standing, LOADER, now);
}

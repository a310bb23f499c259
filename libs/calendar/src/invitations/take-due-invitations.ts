import type { Transaction } from '@app/database';
import { ringBell } from '@app/jobs';
import { PERSON_TAG } from '../entry-part.js';
import { plansOf, raisedTo } from '../entry-revision.js';
import { lockCalendarOf, saveEntries } from '../entry.queries.js';
import { invitationText, type Invitation } from './invitation-text.js';
import { lockKeeping } from './keeping.js';
import { type CalendarOf, nextInvitation, type NextInvitation, saidOf } from './next-invitation.js';
import { entriesToTell, recordTold } from './told.queries.js';
import type { Invitee, InvitationMethod, Told, WhyTold } from './told.js';

/** Whose calendar, and what belongs into it. */
export interface InvitationWish {
  editionId: string;
  invitee: Invitee;
  /** Subjects of the entries that belong into this calendar now; what it has beside them is taken out. */
  subjectIds: string[];
  /** Of these subjects alone; left out: of all. */
  only?: string[];
  /** The edition's name in the invitee's language. */
  organizer: string;
  /** The edition's, as an IANA name. */
  timeZone: string;
}

/** One calendar part, recorded as told: it has to go out with a letter of the same transaction, as `calendar` of its draft. */
export interface DueInvitation {
  subjectId: string;
  method: InvitationMethod;
  why: WhyTold;
  sequence: number;
  summary: string;
  startsAt: Date;
  endsAt: Date;
  location: string;
  text: string;
}

/**
 * The calendar parts that are due to one person, by time, each for a letter of its own (RFC 5546 §3.2: one UID per message). They count as
 * told from here on: an entry that has not changed since is never given twice, and two callers at once get each part once. Whoever did
 * not choose mail gets none, but for the CANCELs of what was mailed before. What is over is left alone.
 */
export async function takeDueInvitations(
  tx: Transaction,
  { editionId, invitee, subjectIds, only, organizer, timeZone }: InvitationWish,
  now: Date,
): Promise<DueInvitation[]> {
  const keptBy = await lockKeeping(tx, invitee.personId, editionId);
  if (!keptBy) return [];
  const wanted = keptBy === 'mail' ? subjectIds : [];
  const find = () => duePartsOf(tx, { editionId, invitee, wanted, only }, now);
  const due = await raised(tx, editionId, await find(), find, now);
  if (due.length === 0) return [];
  await recordTold(
    tx,
    invitee.personId,
    due.map((part) => toldBy(part, invitee)),
    now,
  );
  return due.map((part) => {
    const { entry, method, why, sequence } = part;
    const text = invitationText({ ...part, invitee, organizer, timeZone }, now);
    const { subjectId, content, startsAt, endsAt, location } = entry;
    return { subjectId, method, why, sequence, summary: content.summary, startsAt, endsAt, location, text };
  });
}

type DuePart = NextInvitation & Pick<Invitation, 'entry' | 'partstat'>;

interface Search {
  editionId: string;
  invitee: Invitee;
  wanted: string[];
  only?: string[];
}

async function duePartsOf(
  tx: Transaction,
  { editionId, invitee, wanted, only }: Search,
  now: Date,
): Promise<DuePart[]> {
  const entries = await entriesToTell(tx, editionId, invitee.personId, wanted, now);
  return entries.flatMap(({ told, ...entry }) => {
    if (only && !only.includes(entry.subjectId)) return [];
    const isWanted = wanted.includes(entry.subjectId);
    const next = nextInvitation(entry, isWanted, told ?? undefined, calendarOf(invitee));
    // Whoever is invited anew has just said yes to us, whatever their calendar answered to an earlier invitation.
    const partstat = (next?.why !== 'new' && told?.partstat) || 'ACCEPTED';
    return next ? [{ entry, partstat, ...next }] : [];
  });
}

/**
 * Where a part needs a higher SEQUENCE than its entry has, the entry gets it too, for everybody: mail and feeds tell one truth. Found once more
 * when the calendars stand still, since a release may have come between.
 */
async function raised(
  tx: Transaction,
  editionId: string,
  due: DuePart[],
  find: () => Promise<DuePart[]>,
  now: Date,
): Promise<DuePart[]> {
  if (due.every(({ entry, entrySequence }) => entry.sequence >= entrySequence)) return due;
  await lockCalendarOf(tx, editionId);
  const parts = (await find()).map((part) => ({ ...part, higher: raisedTo(part.entry, part.entrySequence, now) }));
  const entries = parts.flatMap(({ higher }) => higher ?? []);
  if (entries.length > 0) {
    await saveEntries(tx, entries, now);
    await ringBell(tx, 'render-calendar-entries', editionId);
  }
  return parts.map(({ higher, ...part }) => ({ ...part, entry: higher ?? part.entry }));
}

function toldBy({ entry, method, sequence, partstat }: DuePart, invitee: Invitee): { uid: string } & Told {
  const { uid } = entry;
  const said = saidOf(entry, calendarOf(invitee));
  return { uid, address: invitee.address, method, sequence, entrySequence: plansOf(entry), said, partstat };
}

function calendarOf({ personId, address }: Invitee): CalendarOf {
  return { address, tag: PERSON_TAG + personId };
}

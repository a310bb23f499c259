import type { Transaction } from '@app/database';
import { invitationText, type Invitation } from './invitation-text.js';
import { lockKeeping } from './keeping.js';
import { nextInvitation, saidOf } from './next-invitation.js';
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
  const wanted = new Set(keptBy === 'mail' ? subjectIds : []);
  const entries = await entriesToTell(tx, editionId, invitee.personId, [...wanted], now);
  const due = entries.flatMap((entry) => {
    if (only && !only.includes(entry.subjectId)) return [];
    const next = nextInvitation(entry, wanted.has(entry.subjectId), entry.told ?? undefined, invitee.address);
    // Whoever is invited anew has just said yes to us, whatever their calendar answered to an earlier invitation.
    const partstat = (next?.why !== 'new' && entry.told?.partstat) || 'ACCEPTED';
    return next ? [{ entry, partstat, ...next }] : [];
  });
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

type DuePart = Pick<Invitation, 'entry' | 'method' | 'sequence' | 'partstat'>;

function toldBy({ entry, method, sequence, partstat }: DuePart, { address }: Invitee): { uid: string } & Told {
  return { uid: entry.uid, address, method, sequence, entrySequence: entry.sequence, said: saidOf(entry), partstat };
}

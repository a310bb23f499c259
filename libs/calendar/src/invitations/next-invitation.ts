import type { CalendarEntry } from '../entry.js';
import { plansOf } from '../entry-revision.js';
import { fingerprint } from '../fingerprint.js';
import type { InvitationMethod, Told, WhyTold } from './told.js';

/** What a calendar has to be told next. */
export interface NextInvitation {
  method: InvitationMethod;
  why: WhyTold;
  sequence: number;
  /**
   * The SEQUENCE that the entry, and so every feed, must have from then on at least: that of a REQUEST, or one more than that of a CANCEL to
   * somebody without whom the entry stands. Whoever has both sees what counts, since the higher one wins (RFC 5546 §2.1.5).
   */
  entrySequence: number;
}

/** Whose calendar: the address, and the tag of their own slots. */
export interface CalendarOf {
  address: string;
  tag: string;
}

/**
 * What somebody's calendar has to be told of an entry after what it was `told` last, or undefined when it is right (RFC 5546 §2.1.4):
 * a REQUEST when the entry belongs there (`isWanted`) and is new or says something else, a CANCEL when it was told of it and the entry is
 * cancelled or belongs there no longer. Each time SEQUENCE is higher, but for other words alone and for another address, which knew nothing:
 * there the later DTSTAMP decides.
 */
export function nextInvitation(
  entry: CalendarEntry,
  isWanted: boolean,
  told: Told | undefined,
  whose: CalendarOf,
): NextInvitation | undefined {
  const stands = entry.status === 'CONFIRMED';
  const isThere = told?.method === 'REQUEST';
  const request = (why: WhyTold, sequence: number): NextInvitation => {
    return { method: 'REQUEST', why, sequence, entrySequence: sequence };
  };
  const next = told ? Math.max(entry.sequence, told.sequence + 1) : entry.sequence;
  if (isThere && !stands) return { method: 'CANCEL', why: 'cancelled', sequence: next, entrySequence: next };
  if (isThere && !isWanted) {
    return { method: 'CANCEL', why: 'left', sequence: told.sequence + 1, entrySequence: told.sequence + 2 };
  }
  if (!stands || !isWanted) return undefined;
  if (!isThere) return request('new', next);
  if (plansOf(entry) > told.entrySequence) return request('moved', next);
  const same = Math.max(entry.sequence, told.sequence);
  if (told.address !== whose.address) return request('new', same);
  if (saidOf(entry, whose) !== told.said) return request('reworded', same);
  return undefined;
}

/** Of all the words the title and one's own slots alone are worth a letter: a description or a panel changes often, and its page is a click away. */
export function saidOf({ content, parts = [] }: CalendarEntry, { tag }: Pick<CalendarOf, 'tag'>): string {
  const own = parts.filter((part) => part.tag === tag);
  return fingerprint(own.length > 0 ? [content.summary, own] : content.summary);
}

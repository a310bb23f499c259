import type { CalendarEntry } from '../entry.js';
import { fingerprint } from '../fingerprint.js';
import type { InvitationMethod, Told, WhyTold } from './told.js';

/** What a calendar has to be told next. */
export interface NextInvitation {
  method: InvitationMethod;
  why: WhyTold;
  sequence: number;
}

/**
 * What the calendar at `address` has to be told of an entry after what it was `told` last, or undefined when it is right (RFC 5546 §2.1.4):
 * a REQUEST when the entry belongs there (`isWanted`) and is new or says something else, a CANCEL when it was told of it and the entry is
 * cancelled or belongs there no longer. Each time SEQUENCE is higher, but for another title alone: there the later DTSTAMP decides.
 */
export function nextInvitation(
  entry: CalendarEntry,
  isWanted: boolean,
  told: Told | undefined,
  address: string,
): NextInvitation | undefined {
  const stands = entry.status === 'CONFIRMED';
  const isThere = told?.method === 'REQUEST';
  const sequence = told ? Math.max(entry.sequence, told.sequence + 1) : entry.sequence;
  if (isThere && !(stands && isWanted)) return { method: 'CANCEL', why: stands ? 'left' : 'cancelled', sequence };
  if (!stands || !isWanted) return undefined;
  if (!isThere || told.address !== address) return { method: 'REQUEST', why: 'new', sequence };
  if (entry.sequence > told.entrySequence) return { method: 'REQUEST', why: 'moved', sequence };
  if (saidOf(entry) !== told.said) return { method: 'REQUEST', why: 'reworded', sequence: told.sequence };
  return undefined;
}

/** Of all the words the title alone is worth a letter: a description or a panel changes often, and its page is a click away. */
export function saidOf(entry: CalendarEntry): string {
  return fingerprint(entry.content.summary);
}

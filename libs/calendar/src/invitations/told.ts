import type { Language } from '@app/i18n';
import type { CalendarEntry } from '../entry.js';

/** What an attendee answered, in the words of RFC 5545 §3.2.12. */
export type PartStat = 'NEEDS-ACTION' | 'ACCEPTED' | 'TENTATIVE' | 'DECLINED';

export type InvitationMethod = 'REQUEST' | 'CANCEL';

/** Into whose calendar: the one recipient and ATTENDEE of an invitation. */
export interface Invitee {
  personId: string;
  address: string;
  name: string;
  language: Language;
}

/** What a person's calendar was told last of one entry. */
export interface Told {
  /** The address that it went to. */
  address: string;
  method: InvitationMethod;
  /** Never more than the entry's: where a person's part alone needs a higher one, the entry's rises with it. */
  sequence: number;
  /** `plansOf` the entry at that time. */
  entrySequence: number;
  /** Stands for the words that were told; see `saidOf`. */
  said: string;
  partstat: PartStat;
}

/**
 * Why a calendar is told: it did not have the entry; time or place changed; only its title did; the entry is cancelled; or it
 * stands, but without this person.
 */
export type WhyTold = 'new' | 'moved' | 'reworded' | 'cancelled' | 'left';

/** An entry, and what the person was told of it. */
export type EntryTold = CalendarEntry & { told: Told | null };

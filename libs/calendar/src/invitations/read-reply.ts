import ICAL from 'ical.js';
import { cleanLine } from '../ical-text.js';
import type { PartStat } from './told.js';

/** What a calendar program answered to an invitation. */
export interface CalendarReply {
  uid: string;
  /** Of the invitation that it answers. */
  sequence: number;
  /** Of two replies to one invitation the later counts. */
  stamp: Date;
  /** The address that was invited, as the program says. */
  attendee: string;
  answer: Extract<PartStat, 'ACCEPTED' | 'DECLINED' | 'TENTATIVE'>;
  /** What the person wrote beside it; often empty. */
  comment: string;
}

/** Why a calendar text cannot be taken as an answer. */
export type ReplyFault =
  | 'too-large'
  | 'unreadable'
  | 'counter-proposal'
  | 'not-a-reply'
  | 'several-events'
  | 'recurring'
  | 'several-attendees'
  | 'delegated'
  | 'no-answer';

/** A reply of a calendar program has two kilobytes. What is larger is not looked into: parsing costs more the larger it is. */
const LARGEST_TEXT = 64 * 1024;

/**
 * Reads a METHOD:REPLY (RFC 5546 §3.2.3). Text from outside: it is small or refused, parsed without expanding anything, and whatever is
 * not exactly one answer of one attendee to one event is a fault, for a human to look at.
 */
export function readReply(text: string): CalendarReply | { fault: ReplyFault } {
  if (Buffer.byteLength(text) > LARGEST_TEXT) return { fault: 'too-large' };
  try {
    return replyIn(new ICAL.Component(ICAL.parse(text) as never));
  } catch {
    return { fault: 'unreadable' };
  }
}

function replyIn(calendar: ICAL.Component): CalendarReply | { fault: ReplyFault } {
  const method = String(calendar.getFirstPropertyValue('method') ?? '').toUpperCase();
  if (method === 'COUNTER') return { fault: 'counter-proposal' };
  if (calendar.name !== 'vcalendar' || method !== 'REPLY') return { fault: 'not-a-reply' };
  const events = calendar.getAllSubcomponents('vevent');
  if (events.length !== 1) return { fault: 'several-events' };
  const [event] = events;
  if (['rrule', 'rdate', 'recurrence-id'].some((name) => event.hasProperty(name))) return { fault: 'recurring' };
  const attendees = event.getAllProperties('attendee');
  if (attendees.length !== 1) return { fault: 'several-attendees' };
  return answerOf(event, attendees[0]);
}

function answerOf(event: ICAL.Component, attendee: ICAL.Property): CalendarReply | { fault: ReplyFault } {
  const partstat = String(attendee.getParameter('partstat') ?? '').toUpperCase();
  if (partstat === 'DELEGATED' || attendee.getParameter('delegated-to')) return { fault: 'delegated' };
  const answer = (['ACCEPTED', 'DECLINED', 'TENTATIVE'] as const).find((known) => known === partstat);
  if (!answer) return { fault: 'no-answer' };
  const uid = String(event.getFirstPropertyValue('uid') ?? '');
  const stamp = (event.getFirstPropertyValue('dtstamp') as ICAL.Time).toJSDate();
  const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0);
  if (uid === '' || Number.isNaN(stamp.getTime()) || !Number.isSafeInteger(sequence)) return { fault: 'unreadable' };
  const address = String(attendee.getFirstValue()).replace(/^mailto:/i, '');
  const comment = cleanLine(String(event.getFirstPropertyValue('comment') ?? ''));
  return { uid, sequence, stamp, attendee: decodeURI(address), answer, comment };
}

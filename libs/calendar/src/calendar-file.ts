import { foldedLine } from '@app/mail';
import { cleanLine, escapeText, uriValue } from './ical-text.js';

/** How a calendar introduces itself. */
export interface CalendarHead {
  /** What clients show in their list of calendars. */
  name: string;
  /** Public address from which the calendar can be read again; never a private one, since files are passed on. */
  source?: string;
}

/** Clients are asked to come back after an hour: what changes on the day itself also goes out by letter. */
const READ_AGAIN_AFTER = 'PT1H';

/** RFC 5545 §3.6 wants at least one component, and some clients refuse a calendar without: an empty one names UTC. */
const NOTHING_YET = [
  'BEGIN:VTIMEZONE',
  'TZID:Etc/UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'TZNAME:UTC',
  'END:STANDARD',
  'END:VTIMEZONE',
].map((line) => Buffer.from(foldedLine(line)));

/** Puts VEVENTs (each with its CRLFs), in the order given, between head and end of a published calendar. */
export function calendarFile(head: CalendarHead, events: string): Buffer {
  return joinedCalendar(head, events === '' ? [] : [Buffer.from(events)]);
}

/** The same for kept VEVENTs: joining bytes is all that a feed costs. */
export function joinedCalendar(head: CalendarHead, events: Buffer[]): Buffer {
  const inside = events.length > 0 ? events : NOTHING_YET;
  return Buffer.concat([Buffer.from(headOf(head)), ...inside, END]);
}

const END = Buffer.from('END:VCALENDAR\r\n');

function headOf({ name, source }: CalendarHead): string {
  const title = escapeText(cleanLine(name));
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//WSIS Forum//Calendars//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${title}`,
    `X-WR-CALNAME:${title}`,
    ...(source ? [`SOURCE;VALUE=URI:${uriValue(source)}`] : []),
    `REFRESH-INTERVAL;VALUE=DURATION:${READ_AGAIN_AFTER}`,
    `X-PUBLISHED-TTL:${READ_AGAIN_AFTER}`,
  ]
    .map(foldedLine)
    .join('');
}

import { cleanLine, escapeText, foldedLine, uriValue } from './ical-text.js';

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
];

/** Puts kept VEVENTs (each with its CRLFs), in the order given, between head and end of a published calendar. */
export function calendarFile(head: CalendarHead, events: string): Buffer {
  return Buffer.from(headOf(head) + (events || NOTHING_YET.map(foldedLine).join('')) + 'END:VCALENDAR\r\n', 'utf8');
}

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

import { BASE_URL_LATER, SENDER_LATER } from '@app/mail';
import type { CalendarEntry } from '../entry.js';
import { ownParts } from '../entry-part.js';
import { entryText } from '../entry-text.js';
import { quoteParameter } from '../ical-text.js';
import type { Invitee, PartStat } from './told.js';
import type { NextInvitation } from './next-invitation.js';

/** One entry for one calendar. */
export interface Invitation extends NextInvitation {
  entry: CalendarEntry;
  invitee: Invitee;
  /** What the invitee answered last. */
  partstat: PartStat;
  /** The edition's name in the invitee's language: who invites. */
  organizer: string;
  /** In which times are told, as an IANA name. */
  timeZone: string;
}

/**
 * The text of an invitation or its cancellation for the one ATTENDEE (RFC 5546 §3.2.2 and §3.2.5), worded as the feeds word the entry and
 * under the same UID. Lines end with CRLF and are not folded; the sender of the letter puts in its own address and BASE_URL and folds them.
 */
export function invitationText(invitation: Invitation, now: Date): string {
  const { entry, invitee, method, why } = invitation;
  const readers = why === 'left' ? undefined : ownParts(invitee.personId, invitation.timeZone);
  const lines = entryText(entry, invitee.language, BASE_URL_LATER, readers)
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line !== '' && !line.startsWith('ORGANIZER'))
    .map((line) => (why === 'left' ? leftLine(line) : line))
    .map((line) => replaced(line, invitation, now));
  const end = lines.pop()!;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//WSIS Forum//Calendars//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...lines,
    `ORGANIZER;CN=${quoteParameter(invitation.organizer)}:mailto:${SENDER_LATER}`,
    attendee(invitation),
    end,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** The session takes place, but without the invitee: it is only gone from this calendar, and its title does not say "cancelled". */
function leftLine(line: string): string {
  if (line.startsWith('STATUS:')) return 'STATUS:CANCELLED';
  return line.startsWith('TRANSP:') ? 'TRANSP:TRANSPARENT' : line;
}

function replaced(line: string, { sequence, entry }: Invitation, now: Date): string {
  if (line.startsWith('SEQUENCE:')) return `SEQUENCE:${sequence}`;
  return line.startsWith('DTSTAMP:') ? `DTSTAMP:${stampOf(entry, now)}` : line;
}

/** Of two texts with one SEQUENCE the later counts; an entry may be stamped a moment ahead of the clock. */
export function stampOf({ modifiedAt }: CalendarEntry, now: Date): string {
  const at = new Date(Math.max(modifiedAt.getTime(), now.getTime()));
  return at.toISOString().replace(/[-:]|\.\d+/g, '');
}

function attendee({ invitee, partstat, method }: Invitation): string {
  const parameters = [
    'CUTYPE=INDIVIDUAL',
    'ROLE=REQ-PARTICIPANT',
    `PARTSTAT=${partstat}`,
    `RSVP=${method === 'REQUEST' ? 'TRUE' : 'FALSE'}`,
    `CN=${quoteParameter(invitee.name || invitee.address)}`,
    `LANGUAGE=${invitee.language}`,
  ];
  return `ATTENDEE;${parameters.join(';')}:mailto:${encodeURI(invitee.address)}`;
}

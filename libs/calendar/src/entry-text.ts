import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Language } from '@app/i18n';
import { foldedLine } from '@app/mail';
import type { CalendarEntry } from './entry.js';
import type { PartReaders } from './entry-part.js';
import { wordingOf } from './entry-wording.js';
import { quoteParameter } from './ical-text.js';

/**
 * One VEVENT, `BEGIN:VEVENT` to `END:VEVENT` with CRLF after every line, the same bytes for the same entry on every machine.
 * ical-generator 10.2 writes it and its measured faults are mended here and nowhere else:
 * - with a calendar zone it uses the server's clock and drops the Z of DTSTAMP: it gets no zone, and instants are UTC;
 * - it escapes addresses as if they were text, and quotes in a CN by a backslash: URL and ORGANIZER are written anew;
 * - its folding is slow and belongs to the calendar, not the event: lines are folded here, the last one ends with CRLF too;
 * - it keeps control characters: the wording comes without.
 */
export function entryText(entry: CalendarEntry, language: Language, baseUrl: string, readers?: PartReaders): string {
  const wording = wordingOf(entry, language, baseUrl, readers);
  const cancelled = entry.status === 'CANCELLED';
  const written = ical()
    .createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      stamp: entry.modifiedAt,
      start: entry.startsAt,
      end: entry.endsAt,
      allDay: entry.allDay,
      summary: wording.summary,
      description: wording.description,
      location: wording.location || null,
      url: wording.url,
      categories: wording.categories.map((name) => ({ name })),
      organizer: entry.content.organizer && { name: 'x', email: 'x@x.example' },
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: cancelled || entry.allDay ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      created: entry.createdAt,
      lastModified: entry.modifiedAt,
    })
    .toString();
  return written
    .split('\r\n')
    .filter(Boolean)
    .map((line) => mended(line, wording.url, entry.content.organizer))
    .map(foldedLine)
    .join('');
}

function mended(line: string, url: string, organizer?: { name: string; address: string }): string {
  if (line.startsWith('URL;VALUE=URI:')) return `URL:${url}`;
  if (line.startsWith('ORGANIZER;') && organizer) {
    return `ORGANIZER;CN=${quoteParameter(organizer.name)}:mailto:${encodeURI(organizer.address)}`;
  }
  return line;
}

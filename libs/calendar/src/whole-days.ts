import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { foldedLine } from '@app/mail';
import { calendarFile } from './calendar-file.js';
import { clean, cleanLine } from './ical-text.js';

/** Something that lasts whole days, such as an edition, as a file of its own outside the feeds. */
export interface WholeDays {
  /** Globally unique and always the same for the same thing. */
  uid: string;
  /** Rises with every change, so that a later file mends an earlier one. */
  sequence: number;
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
  summary: string;
  description: string;
  location: string;
  modifiedAt: Date;
}

/** A published calendar with one all-day entry that does not make anybody busy; the same bytes everywhere. */
export function wholeDaysFile(days: WholeDays): Buffer {
  const dayAfter = new Date(Date.parse(`${days.to}T00:00:00Z`) + 86_400_000);
  const written = ical()
    .createEvent({
      id: days.uid,
      sequence: days.sequence,
      stamp: days.modifiedAt,
      start: new Date(`${days.from}T00:00:00Z`),
      end: dayAfter,
      allDay: true,
      summary: cleanLine(days.summary),
      description: clean(days.description),
      location: cleanLine(days.location) || null,
      status: ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      lastModified: days.modifiedAt,
    })
    .toString();
  const lines = written.split('\r\n').filter(Boolean);
  return calendarFile({ name: days.summary }, lines.map(foldedLine).join(''));
}

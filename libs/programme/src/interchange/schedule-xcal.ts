import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { PictureSession, SchedulePicture } from './schedule-picture.js';
import { xmlText } from './xml-text.js';

export const XCAL = 'application/calendar+xml; charset=utf-8';

const NAMESPACE = 'urn:ietf:params:xml:ns:icalendar-2.0';

/** The programme as xCal (RFC 6321): the same UIDs as in the calendars, instants in UTC, cancelled sessions with STATUS:CANCELLED. */
export function scheduleXcal(picture: SchedulePicture): string {
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('icalendar', { xmlns: NAMESPACE });
  const calendar = root.ele('vcalendar');
  const properties = calendar.ele('properties');
  put(properties, 'prodid', 'text', '-//wsis-forum//EN');
  put(properties, 'version', 'text', '2.0');
  put(properties, 'name', 'text', picture.title);
  const events = calendar.ele('components');
  for (const session of picture.sessions) writeEvent(events.ele('vevent').ele('properties'), session, picture);
  return `${root.end({ prettyPrint: true })}\n`;
}

function writeEvent(event: XMLBuilder, session: PictureSession, { changedAt }: SchedulePicture): void {
  put(event, 'uid', 'text', `${session.guid}@wsis-forum`);
  put(event, 'dtstamp', 'date-time', utc(changedAt));
  put(event, 'dtstart', 'date-time', utc(session.startsAt));
  put(event, 'dtend', 'date-time', utc(session.endsAt));
  const summary = event.ele('summary');
  summary.ele('parameters').ele('language').ele('language-tag').txt(xmlText(session.titleLanguage));
  summary.ele('text').txt(xmlText(session.title));
  if (session.description) put(event, 'description', 'text', session.description);
  put(event, 'location', 'text', session.room);
  put(event, 'url', 'uri', session.url);
  put(event, 'status', 'text', session.cancelled ? 'CANCELLED' : 'CONFIRMED');
  const categories = [session.type, session.track].filter(Boolean);
  const list = event.ele('categories');
  for (const category of categories) list.ele('text').txt(xmlText(category));
}

function put(parent: XMLBuilder, name: string, type: 'text' | 'uri' | 'date-time', value: string): void {
  parent.ele(name).ele(type).txt(xmlText(value));
}

/** To the second, as RFC 6321 §3.4.3 writes it: `2027-07-05T07:30:00Z`. */
function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { asHours, GENERATOR, TIMESLOT } from './generator.js';
import type { PictureSession, SchedulePicture } from './schedule-picture.js';
import { xmlText } from './xml-text.js';

/** The registered type of the format. */
export const SCHEDULE_XML = 'application/vnd.c3voc.schedule+xml; charset=utf-8';

/**
 * The programme as frab schedule.xml (https://c3voc.de/wiki/schedule), valid against its schema. The format knows no cancelled
 * sessions: they are left out, and apps show them as gone. Persons stand by name alone, without an id that would follow them.
 */
export function scheduleXml(picture: SchedulePicture, selfUrl: string): string {
  const file = create({ version: '1.0', encoding: 'UTF-8' }).ele('schedule');
  file.ele('generator', GENERATOR);
  put(file, 'url', selfUrl);
  put(file, 'version', picture.version);
  writeConference(file.ele('conference'), picture);
  const held = picture.sessions.filter(({ cancelled }) => !cancelled);
  for (const { index, date, start, end } of picture.days) {
    const day = file.ele('day', { index: String(index), date, start, end });
    const today = held.filter((session) => session.day === date);
    for (const name of new Set(today.map(({ room }) => room))) {
      const room = day.ele('room', { name: xmlText(name) });
      for (const session of today.filter((one) => one.room === name)) writeSession(room, session);
    }
  }
  return `${file.end({ prettyPrint: true })}\n`;
}

function writeConference(conference: XMLBuilder, picture: SchedulePicture): void {
  put(conference, 'acronym', picture.acronym);
  put(conference, 'title', picture.title);
  put(conference, 'start', picture.startsOn);
  put(conference, 'end', picture.endsOn);
  put(conference, 'days', String(picture.days.length));
  put(conference, 'timeslot_duration', TIMESLOT);
  put(conference, 'url', picture.url);
  put(conference, 'time_zone_name', picture.timeZone);
  for (const name of tracksIn(picture)) conference.ele('track', { name: xmlText(name) });
}

/** The names of tracks that sessions stand under, each once, in the order of time. */
export function tracksIn({ sessions }: SchedulePicture): string[] {
  return [...new Set(sessions.filter(({ cancelled }) => !cancelled).map(({ track }) => track))].filter(Boolean);
}

function writeSession(room: XMLBuilder, session: PictureSession): void {
  const event = room.ele('event', { guid: session.guid, id: String(session.id), code: session.code });
  put(event, 'date', session.starts);
  put(event, 'start', session.starts.slice(11, 16));
  put(event, 'duration', asHours(session.minutes));
  put(event, 'room', session.room);
  put(event, 'slug', session.slug);
  put(event, 'url', session.url);
  put(event, 'title', session.title);
  put(event, 'subtitle', '');
  put(event, 'track', session.track);
  put(event, 'type', session.type);
  put(event, 'language', session.languages[0] ?? '');
  put(event, 'abstract', session.description);
  const persons = event.ele('persons');
  for (const name of session.persons) put(persons, 'person', name);
  if (session.recording !== 'unsaid') {
    const recording = event.ele('recording');
    put(recording, 'license', '');
    put(recording, 'optout', String(session.recording === 'not-recorded'));
  }
  event.ele('links');
  const attachments = event.ele('attachments');
  for (const { title, url } of session.documents) {
    attachments.ele('attachment', { href: xmlText(url) }).txt(xmlText(title));
  }
}

function put(parent: XMLBuilder, name: string, text: string): void {
  parent.ele(name).txt(xmlText(text));
}

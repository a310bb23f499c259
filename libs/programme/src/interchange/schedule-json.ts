import { asHours, GENERATOR, TIMESLOT } from './generator.js';
import type { PictureSession, SchedulePicture } from './schedule-picture.js';
import { tracksIn } from './schedule-xml.js';

export const SCHEDULE_JSON = 'application/json; charset=utf-8';

/** What the schema's pattern lets pass: of `America/Argentina/Salta` it looks at the beginning only. */
const ZONE = /^([A-Z][a-z]+\/[A-Z][a-z]+)|UTC$/;

/** The programme as frab schedule.json, valid against https://c3voc.de/schedule/schema.json; what is left out is left out as in the XML. */
export function scheduleJson(picture: SchedulePicture, selfUrl: string): string {
  const held = picture.sessions.filter(({ cancelled }) => !cancelled);
  const days = picture.days.map(({ index, date, start, end }) => ({
    index,
    date,
    day_start: start,
    day_end: end,
    rooms: byRoom(held.filter(({ day }) => day === date)),
  }));
  return JSON.stringify({
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: GENERATOR,
    schedule: {
      url: selfUrl,
      version: picture.version,
      base_url: picture.url,
      conference: {
        acronym: picture.acronym,
        title: picture.title,
        start: picture.startsOn,
        end: picture.endsOn,
        daysCount: days.length,
        timeslot_duration: TIMESLOT,
        ...(ZONE.test(picture.timeZone) && { time_zone_name: picture.timeZone }),
        url: picture.url,
        tracks: tracksIn(picture).map((name) => ({ name })),
        days,
      },
    },
  });
}

function byRoom(sessions: PictureSession[]): Record<string, unknown[]> {
  const rooms = new Map<string, unknown[]>();
  for (const session of sessions) rooms.set(session.room, [...(rooms.get(session.room) ?? []), jsonSession(session)]);
  return Object.fromEntries(rooms);
}

function jsonSession(session: PictureSession): Record<string, unknown> {
  return {
    guid: session.guid,
    code: session.code,
    id: session.id,
    date: session.starts,
    start: session.starts.slice(11, 16),
    end: session.ends,
    duration: asHours(session.minutes),
    room: session.room,
    slug: session.slug,
    url: session.url,
    title: session.title,
    subtitle: null,
    track: session.track || null,
    type: session.type,
    language: session.languages[0] ?? null,
    abstract: session.description,
    ...(session.recording !== 'unsaid' && { do_not_record: session.recording === 'not-recorded' }),
    persons: session.persons.map((name) => ({ name })),
    links: [],
    attachments: session.documents.map(({ title, url }) => ({ url, title })),
  };
}

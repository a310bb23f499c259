import { ScheduleUnreadable } from '../programme.errors.js';
import { GENERATOR } from './generator.js';
import type { FileEntry, FilePerson, ScheduleFile } from './schedule-file.js';

type Fields = Record<string, unknown>;

/** Days that hold rooms that hold sessions (frab, pretalx), or one list `events` with instants (the second schema). */
export function readScheduleJson(text: string): ScheduleFile {
  const file = fieldsOf(parsed(text));
  const schedule = fieldsOf(file.schedule);
  const conference = fieldsOf(schedule.conference);
  const isPlain = textIn(fieldsOf(file.generator).name) === GENERATOR.name;
  const zone = textIn(conference.time_zone_name);
  const entries = Array.isArray(schedule.events)
    ? schedule.events.map((event) => entryOf(fieldsOf(event), '', {}))
    : listIn(conference.days).flatMap((day) => ofDay(fieldsOf(day)));
  if (!Array.isArray(schedule.events) && !Array.isArray(conference.days))
    throw new ScheduleUnreadable('format-unknown');
  return { format: 'schedule.json', isPlain, zone, entries };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new ScheduleUnreadable('not-well-formed', { fault: (fault as Error).message.slice(0, 200) });
  }
}

function ofDay(day: Fields): FileEntry[] {
  return Object.entries(fieldsOf(day.rooms)).flatMap(([room, events]) =>
    listIn(events).map((event) => entryOf(fieldsOf(event), room, day)),
  );
}

function entryOf(event: Fields, room: string, day: Fields): FileEntry {
  const start = textIn(event.start);
  const isInstant = start.includes('T');
  const documents = [...listIn(event.links), ...listIn(event.attachments)].map(fieldsOf);
  return {
    guid: textIn(event.guid),
    id: textIn(event.id),
    title: textIn(event.title),
    subtitle: textIn(event.subtitle),
    abstract: textIn(event.abstract),
    description: textIn(event.description),
    track: textIn(event.track) || namedIn(event.track),
    type: textIn(event.type),
    language: textIn(event.language),
    room: textIn(event.room) || namedIn(event.room) || room,
    date: isInstant ? start : textIn(event.date),
    day: textIn(day.date),
    dayChange: textIn(day.day_start).slice(11, 16),
    start: isInstant ? '' : start,
    duration: textIn(event.duration),
    end: textIn(event.end),
    url: textIn(event.url),
    optsOut: typeof event.do_not_record === 'boolean' ? event.do_not_record : undefined,
    persons: [...listIn(event.persons), ...listIn(event.participants)].map(personOf),
    documents: documents.map(({ title, url }) => ({ title: textIn(title), url: textIn(url) })),
  };
}

function personOf(value: unknown): FilePerson {
  const { guid, code, id, name, public_name: publicName } = fieldsOf(value);
  return { key: textIn(guid) || textIn(code) || textIn(id), name: textIn(name) || textIn(publicName) };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text or a number; of a text in several languages the English one, else the first. */
function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const { name: _name, slug: _slug, guid: _guid, ...languages } = fieldsOf(value);
  const texts = Object.entries(languages).filter(([tag, text]) => /^[a-z]{2}$/.test(tag) && typeof text === 'string');
  return String((texts.find(([tag]) => tag === 'en') ?? texts[0])?.[1] ?? '');
}

function namedIn(value: unknown): string {
  const { name, slug } = fieldsOf(value);
  return textIn(name) || textIn(slug);
}

import { ScheduleUnreadable } from '../programme.errors.js';
import { readScheduleCsv } from './read-schedule-csv.js';
import { readScheduleJson } from './read-schedule-json.js';
import { readScheduleXml } from './read-schedule-xml.js';
import type { ScheduleFile } from './schedule-file.js';

/** The largest known schedule has 2 MB. */
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_ENTRIES = 10_000;

/**
 * Reads frab schedule.xml (also as pentabarf and wafer write it), schedule.json (both schemas) or CSV; which of them shows in the first
 * character. Opens no other file, whatever the text asks for. Refuses `programme.schedule-…`: too-large, not-utf8, not-well-formed,
 * declares-doctype, format-unknown, too-many-records.
 */
export function readSchedule(bytes: Uint8Array): ScheduleFile {
  if (bytes.length > MOST_BYTES) throw new ScheduleUnreadable('too-large', { most: MOST_BYTES / 1024 / 1024 });
  const text = decoded(bytes).trimStart();
  const file = formatOf(text);
  if (file.entries.length > MOST_ENTRIES) throw new ScheduleUnreadable('too-many-records', { most: MOST_ENTRIES });
  return file;
}

function formatOf(text: string): ScheduleFile {
  if (text.startsWith('<')) return readScheduleXml(text);
  if (text.startsWith('{') || text.startsWith('[')) return readScheduleJson(text);
  return readScheduleCsv(text);
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ScheduleUnreadable('not-utf8');
  }
}

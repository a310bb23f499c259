import { instantIn, isDay } from '@app/edition';
import { cleanLine } from '../sessions/clean-text.js';
import { readList } from './read-list.js';
import { shown, type Remarks } from './reading.js';
import { remark } from './remark.js';

/** What the source says of time and place. It schedules nothing: its Forum was another year's. */
export interface SourceNote extends Record<string, unknown> {
  /** `YYYY-MM-DD` */
  date?: string;
  /** `HH:MM` on the source's clocks, to the minute: 09:34 stays 09:34. */
  start?: string;
  end?: string;
  /** `+02:00` */
  utcOffset?: string;
  /** RFC 3339, when date, start and offset are known. */
  startsAt?: string;
  /** Room, floor and building as written. */
  place?: string;
  /** Where the record was read. */
  addresses?: string[];
  /** Words that have no field here: subtitle, track, the Forum's year, a type that the edition lacks. */
  words?: Record<string, string>;
}

/** Reads only what it names; anything else of a record, names of people above all, stays in the file. */
export function readSourceNote(record: Record<string, unknown>, zone: string, remarks: Remarks): SourceNote {
  const date = readDate(record.date, remarks);
  const start = readTime(record.start, 'start', remarks);
  const end = readTime(record.end, 'end', remarks);
  const utcOffset = readOffset(record.utc_offset, remarks);
  if (start && end && end <= start) remarks.notPlaced.push(remark('ends-before-start', { start, end }));
  if (date && start && utcOffset) mustFitZone({ date, start, utcOffset }, zone, remarks);
  return {
    ...(date && { date }),
    ...(start && { start }),
    ...(end && { end }),
    ...(utcOffset && { utcOffset }),
    ...(date && start && utcOffset && { startsAt: `${date}T${start}:00${utcOffset}` }),
    ...placeOf(record),
    ...addressesOf(record.sources, remarks),
    ...wordsOf(record),
  };
}

function readDate(value: unknown, remarks: Remarks): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const written = typeof value === 'string' ? value.trim() : '';
  const turned = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(written);
  const date = turned ? [turned[1], turned[2].padStart(2, '0'), turned[3].padStart(2, '0')].join('-') : written;
  if (!isDay(date)) {
    remarks.notPlaced.push(remark('date-unreadable', { text: shown(value) }));
    return undefined;
  }
  if (date !== value) remarks.mended.push(remark('date-read-as', { text: shown(value), date }));
  return date;
}

function readTime(value: unknown, field: 'start' | 'end', remarks: Remarks): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const [, hour, minute] = /^\s*(\d{1,2})[:.h](\d{2})(?::00)?\s*$/.exec(String(value)) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) {
    remarks.notPlaced.push(remark('time-unreadable', { field, text: shown(value) }));
    return undefined;
  }
  const time = `${hour.padStart(2, '0')}:${minute}`;
  if (time !== value) remarks.mended.push(remark('time-read-as', { field, text: shown(value), time }));
  return time;
}

function readOffset(value: unknown, remarks: Remarks): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const [, sign, hour, minute = '00'] =
    /^\s*(?:UTC|GMT)?\s*([+-])(\d{1,2})(?::?([0-5]\d))?\s*$/i.exec(String(value)) ?? [];
  if (sign === undefined || Number(hour) > 14) {
    remarks.notPlaced.push(remark('offset-unreadable', { text: shown(value) }));
    return undefined;
  }
  const offset = `${sign}${hour.padStart(2, '0')}:${minute}`;
  if (offset !== value) remarks.mended.push(remark('offset-read-as', { text: shown(value), offset }));
  return offset;
}

function mustFitZone(at: { date: string; start: string; utcOffset: string }, zone: string, remarks: Remarks): void {
  const stated = Date.parse(`${at.date}T${at.start}:00${at.utcOffset}`);
  if (instantIn(zone, at.date, at.start).getTime() === stated) return;
  remarks.notPlaced.push(remark('offset-not-of-zone', { offset: at.utcOffset, zone, date: at.date }));
}

function placeOf(record: Record<string, unknown>): Pick<SourceNote, 'place'> {
  const parts = [record.room, record.floor, record.building].filter((part) => typeof part === 'string').map(cleanLine);
  const place = parts.filter(Boolean).join(', ').slice(0, 300);
  return place ? { place } : {};
}

function addressesOf(value: unknown, remarks: Remarks): Pick<SourceNote, 'addresses'> {
  const written = readList(value, 'sources', remarks);
  const addresses = written.filter((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol));
  const lost = written.length - addresses.length;
  if (lost > 0) remarks.dropped.push(remark('sources-left', { count: lost }));
  return addresses.length > 0 ? { addresses } : {};
}

function wordsOf({ subtitle, track, edition }: Record<string, unknown>): Pick<SourceNote, 'words'> {
  const words = Object.entries({ subtitle, track, forum: edition })
    .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
    .map(([name, value]) => [name, cleanLine(String(value)).slice(0, 300)])
    .filter(([, text]) => text);
  return words.length > 0 ? { words: Object.fromEntries(words) } : {};
}

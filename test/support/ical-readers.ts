import { spawnSync } from 'node:child_process';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import type { Presence } from './surroundings.js';

/** What a calendar program understood of one VEVENT. Instants as RFC 3339 in UTC; a whole day as `YYYY-MM-DD`. */
export interface ReadEvent {
  uid: string;
  summary: string;
  description: string;
  location: string;
  url: string;
  start: string;
  end: string;
  stamp: string;
  sequence: number;
  status: string;
  categories: string[];
  organizer: string;
}

export interface IcalReader {
  name: string;
  /** Events by UID. Throws when the reader complains. */
  read(file: Buffer): Map<string, ReadEvent>;
}

/** Readers that come from npm are always there; Debian's are used when they are installed. */
export function icalReaders(): Array<[name: string, presence: Presence<IcalReader>]> {
  const always = [icalJs, nodeIcalReader].map((reader): [string, Presence<IcalReader>] => [
    reader.name,
    { there: reader },
  ]);
  const perhaps = [pythonIcalendar, libical].map((reader): [string, Presence<IcalReader>] => [
    reader.name,
    works(reader) ? { there: reader } : { missing: `no ${reader.name}` },
  ]);
  return [...always, ...perhaps];
}

const icalJs: IcalReader = {
  name: 'ical.js',
  read(file) {
    const calendar = new ICAL.Component(ICAL.parse(file.toString('utf8')) as never);
    return byUid(calendar.getAllSubcomponents('vevent').map(readByIcalJs));
  },
};

function readByIcalJs(event: ICAL.Component): ReadEvent {
  const text = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
  const time = (name: string) => {
    const value = event.getFirstPropertyValue(name) as ICAL.Time;
    return value.isDate ? value.toString() : value.toJSDate().toISOString();
  };
  return {
    uid: text('uid'),
    summary: text('summary'),
    description: text('description'),
    location: text('location'),
    url: text('url'),
    start: time('dtstart'),
    end: time('dtend'),
    stamp: time('dtstamp'),
    sequence: Number(text('sequence')),
    status: text('status'),
    categories: (event.getFirstProperty('categories')?.getValues() ?? []) as string[],
    organizer: String(event.getFirstProperty('organizer')?.getParameter('cn') ?? ''),
  };
}

const nodeIcalReader: IcalReader = {
  name: 'node-ical',
  read(file) {
    const parts = Object.values(nodeIcal.sync.parseICS(file.toString('utf8')));
    return byUid(parts.filter((part) => part?.type === 'VEVENT').map((part) => readByNodeIcal(part as never)));
  },
};

type Dated = Date & { dateOnly?: boolean };

function readByNodeIcal(event: nodeIcal.VEvent): ReadEvent {
  const text = (value: unknown) => String((value as { val?: string })?.val ?? value ?? '');
  const time = (value: Dated) => (value.dateOnly ? localDay(value) : value.toISOString());
  const organizer = event.organizer as unknown as { params?: { CN?: string } } | undefined;
  return {
    uid: text(event.uid),
    summary: text(event.summary),
    description: text(event.description),
    location: text(event.location),
    url: text(event.url),
    start: time(event.start as Dated),
    end: time(event.end as Dated),
    stamp: time(event.dtstamp as Dated),
    sequence: Number(event.sequence),
    status: text(event.status),
    categories: (event.categories ?? []) as string[],
    organizer: organizer?.params?.CN?.replace(/^"(.*)"$/, '$1') ?? '',
  };
}

function localDay(day: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

const pythonIcalendar = debianReader('python3-icalendar', 'python_icalendar.py');
const libical = debianReader('libical', 'libical.py');

/** A reader that a small Python program drives: the file goes in, a JSON list of events comes out. */
function debianReader(name: string, program: string): IcalReader {
  return {
    name,
    read(file) {
      const { status, stdout, stderr } = runPython(program, file);
      if (status !== 0) throw new Error(`${name}: ${stderr.toString('utf8')}`);
      return byUid(JSON.parse(stdout.toString('utf8')) as ReadEvent[]);
    },
  };
}

function works(reader: IcalReader): boolean {
  try {
    reader.read(Buffer.from('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n'));
    return true;
  } catch {
    return false;
  }
}

function runPython(program: string, file: Buffer) {
  return spawnSync('/usr/bin/python3', [`test/support/ical-readers/${program}`], {
    input: file,
    timeout: 30_000,
    maxBuffer: 64 * 1024 * 1024,
    env: { PYTHONUTF8: '1' },
  });
}

function byUid(events: ReadEvent[]): Map<string, ReadEvent> {
  return new Map(events.map((event) => [event.uid, event]));
}

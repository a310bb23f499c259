import { SaxesParser } from 'saxes';
import { ScheduleUnreadable } from '../programme.errors.js';
import { GENERATOR } from './generator.js';
import type { FileEntry, ScheduleFile } from './schedule-file.js';

interface Node {
  name: string;
  line: number;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

const DEEPEST = 20;
const AT_ONCE = 65_536;

export function readScheduleXml(text: string): ScheduleFile {
  const schedule = parsed(text);
  if (schedule.name !== 'schedule') throw new ScheduleUnreadable('format-unknown');
  const conference = childOf(schedule, 'conference');
  const dayChange = conference ? textOf(conference, 'day_change') : '';
  return {
    format: 'schedule.xml',
    isPlain: childOf(schedule, 'generator')?.attributes.name === GENERATOR.name,
    zone: conference ? textOf(conference, 'time_zone_name') : '',
    entries: childrenOf(schedule, 'day').flatMap((day) =>
      childrenOf(day, 'room').flatMap((room) =>
        childrenOf(room, 'event').map((event) => entryOf(event, room, day, dayChange)),
      ),
    ),
  };
}

function entryOf(event: Node, room: Node, day: Node, dayChange: string): FileEntry {
  const of = (name: string) => textOf(event, name);
  const links = ['links/link', 'attachments/attachment'].flatMap((path) => {
    const [list, one] = path.split('/');
    return childrenOf(childOf(event, list), one);
  });
  return {
    line: event.line,
    guid: event.attributes.guid ?? '',
    id: event.attributes.id ?? '',
    title: of('title'),
    subtitle: of('subtitle'),
    abstract: of('abstract'),
    description: of('description'),
    track: of('track'),
    type: of('type'),
    language: of('language'),
    room: of('room').trim() || (room.attributes.name ?? ''),
    date: of('date'),
    day: day.attributes.date ?? '',
    dayChange: dayChange || (day.attributes.start ?? '').slice(11, 16),
    start: of('start'),
    duration: of('duration'),
    end: of('end'),
    url: of('url'),
    optsOut: readBoolean(textOf(childOf(event, 'recording') ?? event, 'optout')),
    persons: childrenOf(childOf(event, 'persons'), 'person').map(({ attributes, text }) => ({
      key: attributes.guid ?? attributes.id ?? '',
      name: text,
    })),
    documents: links.map(({ attributes, text }) => ({ title: text, url: attributes.href ?? '' })),
  };
}

/**
 * The tree of an XML text. A document type is refused whole: it is where entities that swell or that read other files are declared,
 * and no schedule needs one. Entities other than the five of XML itself are faults.
 */
function parsed(text: string): Node {
  const root: Node = { name: '', line: 1, attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  parser.on('error', (fault) => {
    throw new ScheduleUnreadable('not-well-formed', { fault: fault.message.slice(0, 200) });
  });
  parser.on('doctype', () => {
    throw new ScheduleUnreadable('declares-doctype');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, line: parser.line, attributes, children: [], text: '' };
    open.at(-1)!.children.push(node);
    if (open.push(node) > DEEPEST) throw new ScheduleUnreadable('format-unknown');
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (part) => void (open.at(-1)!.text += part));
  parser.on('cdata', (part) => void (open.at(-1)!.text += part));
  for (let at = 0; at < text.length; at += AT_ONCE) parser.write(text.slice(at, at + AT_ONCE));
  parser.close();
  return root.children[0];
}

function childOf(node: Node, name: string): Node | undefined {
  return node.children.find((child) => child.name === name);
}

function childrenOf(node: Node | undefined, name: string): Node[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

function textOf(node: Node, name: string): string {
  return childOf(node, name)?.text ?? '';
}

/** As XML writes it: `true` or `1`, `false` or `0`. */
function readBoolean(text: string): boolean | undefined {
  if (/^(?:true|1)$/i.test(text.trim())) return true;
  return /^(?:false|0)$/i.test(text.trim()) ? false : undefined;
}

import { formatTime, translator, zoneOffsetLabel, type Language } from '@app/i18n';
import type { CalendarEntry } from './entry.js';
import { cleanLine } from './ical-text.js';

/** An item of the agenda inside an entry, or a turn on a list of speakers, whose times are not to the minute. */
export const PART_KINDS = ['item', 'floor'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** Somebody's own slot within an entry. It moves with the entry, since its time is counted from the entry's start. */
export interface EntryPart {
  kind: PartKind;
  /** Whose: `person:<id>`. Their feed holds the entry, also when the entry has no such tag. */
  tag: string;
  /** Seconds after the start of the entry. */
  startsAfter: number;
  seconds: number;
  /** Of an item, in its own language; else empty. */
  title: string;
}

/** Whose slots a text tells of: each tag with the name that stands there, empty for the reader's own; told in the time of `timeZone`. */
export interface PartReaders {
  names: ReadonlyMap<string, string>;
  /** IANA name. */
  timeZone: string;
}

/** Before a person's id in a tag. */
export const PERSON_TAG = 'person:';

/** The slots of one reader alone. */
export function ownParts(personId: string, timeZone: string): PartReaders {
  return { names: new Map([[PERSON_TAG + personId, '']]), timeZone };
}

/** By time; what two writers must agree in. */
export function inOrder(parts: EntryPart[]): EntryPart[] {
  const key = ({ startsAfter, kind, tag }: EntryPart) => `${String(startsAfter).padStart(9, '0')} ${kind} ${tag}`;
  return [...parts].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** `Your part: 10:20–10:30 (UTC+2), Closing the gap`, a line for each slot; none of what is cancelled. */
export function partLines(
  { parts, status, startsAt }: CalendarEntry,
  readers: PartReaders,
  language: Language,
): string[] {
  const t = translator(language);
  const told = status === 'CANCELLED' ? [] : (parts ?? []).filter(({ tag }) => readers.names.has(tag));
  return told.map(({ kind, tag, startsAfter, seconds, title }) => {
    const starts = new Date(startsAt.getTime() + startsAfter * 1000);
    const ends = new Date(starts.getTime() + seconds * 1000);
    const [from, to] = [starts, ends].map((instant) => formatTime(instant, language, readers.timeZone));
    const time = t('calendar:part.time', { from, to, zone: zoneOffsetLabel(starts, readers.timeZone) });
    const name = cleanLine(readers.names.get(tag)!);
    return t(`calendar:part.${name ? 'theirs' : 'own'}-${kind}`, { name, time, title: cleanLine(title) });
  });
}

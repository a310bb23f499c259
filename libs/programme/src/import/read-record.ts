import { cleanLine } from '../sessions/clean-text.js';
import type { SessionDraft } from '../sessions/session-draft.js';
import type { ImportTerms } from './import-terms.js';
import { withLatinC } from './latin-c.js';
import { readActionLines, readSdgs, readSessionType } from './read-filing.js';
import { readList } from './read-list.js';
import { readSourceNote } from './read-source-note.js';
import { readCaptioning, readInterpretation, readMode } from './read-taking-part.js';
import { noRemarks, shown, type LeftOut, type ReadRecord, type Remarks } from './reading.js';
import { remark, type Remark } from './remark.js';

const LONGEST_KEY = 200;
const LONGEST_TITLE = 300;
const LONGEST_NAME = 300;
const MOST_ORGANIZERS = 40;

/** What of a record is read; the rest is named as dropped. `itu_session` is a number of the old site and says nothing here. */
const READ = new Set([
  'id',
  'title',
  'subtitle',
  'type',
  'track',
  'organizers',
  'date',
  'start',
  'end',
  'utc_offset',
  'participation',
  'room',
  'building',
  'floor',
  'captioning',
  'interpretation',
  'interpretation_as_written',
  'action_lines',
  'sdgs',
  'sources',
  'edition',
]);

/**
 * Reads one record of a file as an unscheduled draft, mends what can be mended and says so. Persons are counted and left behind.
 * `place` is the record's place in the file, from 1. `zone` is the edition's, against which a UTC offset is checked.
 */
export function readRecord(raw: unknown, place: number, terms: ImportTerms, zone: string): ReadRecord | LeftOut {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { name: `#${place}`, reason: remark('not-a-record') };
  const record = raw as Record<string, unknown>;
  const sourceKey = typeof record.id === 'string' || typeof record.id === 'number' ? cleanLine(String(record.id)) : '';
  if (!sourceKey || sourceKey.length > LONGEST_KEY) return { name: `#${place}`, reason: remark('no-id') };
  const remarks = noRemarks();
  if (sourceKey !== record.id) remarks.mended.push(remark('id-read-as', { text: shown(sourceKey) }));
  const title = readTitle(record.title, remarks);
  if (!title) return { name: sourceKey, reason: remark('no-title') };
  if (title.length > LONGEST_TITLE)
    return { name: sourceKey, reason: remark('title-too-long', { has: title.length, most: LONGEST_TITLE }) };
  const draft = readFacts(record, title, terms, zone, remarks);
  remarks.dropped.push(...dropped(record));
  return { sourceKey, draft: { ...draft, sourceKey }, remarks };
}

function readTitle(value: unknown, remarks: Remarks): string {
  if (typeof value !== 'string') return '';
  const clean = cleanLine(value);
  const title = withLatinC(clean);
  if (clean !== value) remarks.mended.push(remark('title-cleaned'));
  if (title !== clean) remarks.mended.push(remark('title-latin-c'));
  return title;
}

function readFacts(
  record: Record<string, unknown>,
  title: string,
  terms: ImportTerms,
  zone: string,
  remarks: Remarks,
): SessionDraft {
  const typeCode = readSessionType(record.type, terms, remarks);
  const mode = readMode(record.participation, terms, remarks);
  const note = readSourceNote(record, zone, remarks);
  if (typeCode === null && typeof record.type === 'string' && record.type.trim())
    note.words = { ...note.words, type: cleanLine(record.type).slice(0, 300) };
  return {
    title,
    titleLanguage: scriptLanguage(title),
    typeCode,
    organizers: readOrganizers(record.organizers, remarks),
    ...(mode && { mode }),
    interpretation: readInterpretation(record.interpretation ?? record.interpretation_as_written, terms, remarks),
    captioning: readCaptioning(record.captioning, remarks),
    actionLines: readActionLines(record.action_lines, terms, remarks),
    sdgs: readSdgs(record.sdgs, terms, remarks),
    sourceNote: Object.keys(note).length > 0 ? note : null,
    givenFields: mode ? [] : ['mode'],
  };
}

function readOrganizers(value: unknown, remarks: Remarks): string[] {
  const names = readList(value, 'organizers', remarks);
  const usable = names.filter((name) => name.length <= LONGEST_NAME).slice(0, MOST_ORGANIZERS);
  const lost = names.length - usable.length;
  if (lost > 0) remarks.notPlaced.push(remark('organizers-too-many', { count: lost }));
  if (usable.length > 0) remarks.took.push(remark('took', { field: 'organizers' }));
  return usable;
}

/** The title's language as far as its letters tell: Arabic, Chinese, Russian, else English. */
export function scriptLanguage(title: string): string {
  const letters = (script: RegExp) => title.match(script)?.length ?? 0;
  const latin = letters(/\p{Script=Latin}/gu);
  const others = {
    ar: letters(/\p{Script=Arabic}/gu),
    zh: letters(/\p{Script=Han}/gu) * 3,
    ru: letters(/\p{Script=Cyrillic}/gu),
  };
  const [language, count] = Object.entries(others).sort(([, a], [, b]) => b - a)[0];
  return count > latin ? language : 'en';
}

function dropped(record: Record<string, unknown>): Remark[] {
  const persons = Array.isArray(record.speakers) ? record.speakers.length : 0;
  const others = Object.keys(record)
    .filter((field) => !READ.has(field) && field !== 'speakers')
    .map(cleanLine);
  return [
    ...(persons > 0 ? [remark('persons-left', { count: persons })] : []),
    ...(others.length > 0 ? [remark('fields-left', { names: others.sort().join(', ').slice(0, 300) })] : []),
  ];
}

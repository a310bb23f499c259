import { csvText } from '@app/csv';
import { asHours } from './generator.js';
import type { PictureSession, SchedulePicture } from './schedule-picture.js';

export const CSV = 'text/csv; charset=utf-8';

/** What stands between the entries of a list in one cell. */
export const BETWEEN = ' | ';

/** The columns, in this order; an import finds them by these names (docs/interchange.md). */
export const CSV_COLUMNS = [
  'guid',
  'code',
  'title',
  'title_language',
  'type',
  'track',
  'date',
  'start',
  'end',
  'duration',
  'room',
  'participation',
  'languages',
  'interpretation',
  'captioning',
  'access',
  'recording',
  'action_lines',
  'sdgs',
  'organizers',
  'persons',
  'description',
  'documents',
  'cancelled',
  'url',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** The programme as a table for spreadsheets: UTF-8 with its mark, lines that end with CR LF, no cell that runs as a formula. */
export function scheduleCsv(picture: SchedulePicture): string {
  const rows = picture.sessions.map((session) => {
    const cells = cellsOf(session);
    return CSV_COLUMNS.map((column) => cells[column]);
  });
  return csvText(CSV_COLUMNS, rows);
}

function cellsOf(session: PictureSession): Record<CsvColumn, string> {
  const list = (entries: ReadonlyArray<string | number>) => entries.join(BETWEEN);
  return {
    guid: session.guid,
    code: session.code,
    title: session.title,
    title_language: session.titleLanguage,
    type: session.type,
    track: session.track,
    date: session.day,
    start: session.starts.slice(11, 16),
    end: session.ends.slice(11, 16),
    duration: asHours(session.minutes),
    room: session.room,
    participation: session.mode,
    languages: list(session.languages),
    interpretation: list(session.interpretation),
    captioning: session.captioning ? 'yes' : 'no',
    access: session.access,
    recording: session.recording === 'unsaid' ? '' : session.recording,
    action_lines: list(session.actionLines),
    sdgs: list(session.sdgs),
    organizers: list(session.organizers),
    persons: list(session.persons),
    description: session.description,
    documents: session.documents.map(({ title, url }) => `${title} ${url}`).join('\n'),
    cancelled: session.cancelled ? 'yes' : 'no',
    url: session.url,
  };
}

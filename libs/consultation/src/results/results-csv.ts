import { csvText } from '@app/csv';
import type { CallResults } from './results.queries.js';

const COLUMNS = [
  'call',
  'code',
  'title',
  'title_language',
  'organization',
  'country',
  'itu_region',
  'stakeholder_type',
  'action_lines',
];

/** What may be published, a line each, in codes: UTF-8 with its mark, lines that end with CR LF, no cell that runs as a formula. */
export function resultsCsv(results: readonly CallResults[]): string {
  const rows = results.flatMap(({ call, published }) =>
    published.map((one) => [
      call.kind,
      one.code,
      one.title,
      one.textLanguage,
      one.organization,
      one.country,
      one.ituRegion ?? '',
      one.stakeholderType,
      one.actionLines.join(' '),
    ]),
  );
  return csvText(COLUMNS, rows);
}

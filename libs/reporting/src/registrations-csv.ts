import type { DataSource, QueryRunner } from 'typeorm';
import { csvHeadings, csvLines } from '@app/csv';
import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { conditionsOf, type DeskFilter } from '@app/registration';
import { type CsvNames, csvNames } from './csv-names.js';

const AT_A_TIME = 1_000;

/** In this order; the headings stand at `reporting:csv`. */
const COLUMNS = [
  'number',
  'status',
  'mode',
  'category',
  'given-name',
  'family-name',
  'email',
  'organization',
  'country-code',
  'country',
  'itu-region',
  'administrative-region',
  'stakeholder-type',
  'language',
  'received',
  'proven',
  'decided',
  'decided-by',
] as const;

interface Row {
  number: string;
  status: string;
  mode: string;
  category: string;
  givenName: string;
  familyName: string;
  email: string;
  organization: string;
  country: string;
  ituRegion: string | null;
  administrativeRegion: string | null;
  stakeholderType: string;
  language: string;
  receivedAt: string;
  provenAt: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
}

/** The same as text alone. */
export async function* registrationsCsv(...wish: Parameters<typeof registrationPieces>): AsyncGenerator<string> {
  for await (const { text } of registrationPieces(...wish)) yield text;
}

/**
 * The registrations that the desk's filter lets through, as CSV (RFC 4180, UTF-8 with BOM for Excel, no cell is a formula), in pieces
 * of a thousand lines: read by a cursor of one snapshot, so that neither side holds them all. Times are RFC 3339 instants.
 * Whoever stops reading early ends the cursor. Neither notes nor reasons nor secrets are in it.
 */
export async function* registrationPieces(
  database: DataSource,
  edition: Edition,
  filter: DeskFilter,
  language: Language,
): AsyncGenerator<{ text: string; rows: number }> {
  const names = await csvNames(database, edition.id, language);
  const t = translator(language);
  const headings = COLUMNS.map((column) => t(`reporting:csv.${column}`));
  yield { text: csvHeadings(headings), rows: 0 };
  const runner = database.createQueryRunner();
  try {
    await runner.startTransaction('REPEATABLE READ');
    await openCursor(runner, edition.id, filter);
    for (;;) {
      const rows: Row[] = await runner.query(`fetch ${AT_A_TIME} from exported`);
      if (rows.length === 0) return;
      yield { text: csvLines(rows.map((row) => cellsOf(row, names))), rows: rows.length };
    }
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

function openCursor(runner: QueryRunner, editionId: string, filter: DeskFilter): Promise<unknown> {
  const values: unknown[] = [editionId];
  const conditions = conditionsOf(filter, values);
  const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
  return runner.query(
    `declare exported no scroll cursor for
     select number, status, mode, category, given_name as "givenName", family_name as "familyName", email, organization,
            country, itu_region as "ituRegion", administrative_region as "administrativeRegion",
            stakeholder_type as "stakeholderType", language, ${instant('submitted_at')} as "receivedAt",
            ${instant('proven_at')} as "provenAt", ${instant('decided_at')} as "decidedAt", decided_by as "decidedBy"
     from registration join (select alpha2, itu_region, administrative_region from country) as of_country on alpha2 = country
     where ${conditions.join(' and ')} order by submitted_at, id`,
    values,
  );
}

function cellsOf(row: Row, names: CsvNames): string[] {
  return [
    row.number,
    names.status(row.status),
    names.mode(row.mode),
    names.category(row.category),
    row.givenName,
    row.familyName,
    row.email,
    row.organization,
    row.country,
    names.country(row.country),
    names.ituRegion(row.ituRegion ?? ''),
    names.administrativeRegion(row.administrativeRegion ?? ''),
    names.stakeholderType(row.stakeholderType),
    row.language,
    row.receivedAt,
    row.provenAt ?? '',
    row.decidedAt ?? '',
    names.decider(row.decidedBy ?? ''),
  ];
}

import { strToU8, zipSync } from 'fflate';
import { csvText } from '@app/csv';
import { collectHolding, type DataSubject, type Holding, type Transaction } from '@app/database';
import { HOLDINGS } from '../holdings.js';

type Row = Record<string, unknown>;

/** Parts by name, in the order of the holdings. */
export type Parts = Record<string, Row[]>;

const GIVEN = HOLDINGS.filter(({ given }) => given);

/** How many parts there are to collect. */
export const PART_COUNT = GIVEN.length;

/** Collects what is given to its owner; `tell` hears after each part. */
export async function collectParts(
  reader: Pick<Transaction, 'query'>,
  subject: DataSubject,
  tell: (done: number) => Promise<void>,
  holdings: readonly Holding[] = GIVEN,
): Promise<Parts> {
  const parts: Parts = {};
  for (const [index, holding] of holdings.entries()) {
    const rows = await collectHolding(reader, holding, subject);
    const part = holding.given!.part;
    parts[part] = [...(parts[part] ?? []), ...rows];
    await tell(index + 1);
  }
  return parts;
}

/** Bytes by the name that they have in the ZIP. */
export type Documents = Record<string, Uint8Array>;

/** A ZIP: `everything.json` for programs, one CSV per part for people, and documents as they were added. Instants are RFC 3339 in UTC. */
export function zipOf(parts: Parts, madeAt: Date, documents: Documents = {}): Buffer {
  const csv = Object.entries(parts)
    .filter(([, rows]) => rows.length > 0)
    .map(([part, rows]) => [`${part}.csv`, strToU8(table(rows))] as const);
  const json = strToU8(JSON.stringify({ madeAt, ...parts }, null, 2));
  return Buffer.from(zipSync({ 'everything.json': json, ...Object.fromEntries(csv), ...documents }, { mtime: madeAt }));
}

/** Rows of one part, whose columns may differ. */
function table(rows: Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csvText(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}

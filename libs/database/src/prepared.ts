import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { untilNotGivenUp } from './transaction.js';

/** One SQL statement with a name: each connection of the pool parses it once. The name must change with the text. */
export interface PreparedStatement {
  name: string;
  text: string;
}

/**
 * Runs a statement of one of the few hot paths past the ORM, on the same pool. It is a transaction by itself, so it is tried
 * again when PostgreSQL gave it up. Measured on the application path: 1.2 to 3 times the throughput of the ORM's ways.
 */
export function runPrepared<Row extends pg.QueryResultRow>(
  database: DataSource,
  statement: PreparedStatement,
  values: unknown[],
): Promise<Row[]> {
  const { master } = database.driver as unknown as { master: pg.Pool };
  return untilNotGivenUp(async () => (await master.query<Row>({ ...statement, values })).rows);
}

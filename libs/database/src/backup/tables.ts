import { createHash } from 'node:crypto';
import pg from 'pg';
import type { SequenceCopy } from './copy-format.js';

const AT_A_TIME = 1000;

/** Where statements go: a connection with a transaction of its own. */
export type Connection = Pick<pg.Client, 'query'>;

/** Our own tables by name. The queues of BullMQ are not among them: what lies there is rung again from these rows. */
export async function tablesOf(db: Connection): Promise<string[]> {
  const { rows } = await db.query(
    `select tablename as name from pg_tables where schemaname = 'public' order by tablename collate "C"`,
  );
  return rows.map(({ name }) => name as string);
}

/** Every row of a table as PostgreSQL writes it, in the order of the bytes, a thousand at a time. */
export async function* rowsOf(db: Connection, table: string): AsyncGenerator<string[]> {
  const name = pg.escapeIdentifier(table);
  await db.query(
    `declare each_row no scroll cursor for select t::text as row from ${name} t order by t::text collate "C"`,
  );
  for (;;) {
    const { rows } = await db.query(`fetch ${AT_A_TIME} from each_row`);
    if (rows.length > 0) yield rows.map(({ row }) => row as string);
    if (rows.length < AT_A_TIME) break;
  }
  await db.query('close each_row');
}

/** Counts and sums up rows as they pass. */
export class Tally {
  rows = 0;
  private readonly hash = createHash('sha256');

  add(row: string): void {
    this.rows += 1;
    this.hash.update(row).update('\n');
  }

  /** In hex; the end of this tally. */
  sha256(): string {
    return this.hash.digest('hex');
  }
}

/** Where the sequences stand. */
export async function sequencesOf(db: Connection): Promise<SequenceCopy[]> {
  const { rows } = await db.query(
    `select sequencename as sequence, last_value::text as last from pg_sequences where schemaname = 'public' order by 1`,
  );
  return rows.map(({ sequence, last }) => (last === null ? { sequence } : { sequence, last }));
}

/** The migrations that made this schema, in order; none when there is no schema yet. */
export async function migrationsOf(db: Connection): Promise<string[]> {
  const { rows } = await db.query(`select to_regclass('public.migration') is not null as there`);
  if (!rows[0].there) return [];
  const { rows: done } = await db.query('select name from migration order by timestamp, id');
  return done.map(({ name }) => name as string);
}

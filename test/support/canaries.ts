import type { DataSource } from 'typeorm';

/**
 * Where any of the words stands, as `schema.table: n rows`: every column of every table of the database, the queue's schema too,
 * as PostgreSQL writes the row. Letters count alike, whatever their case.
 */
export async function whereTheyStand(
  database: DataSource,
  words: string[],
  schemas: string[] = ['public', 'bullmq'],
): Promise<string[]> {
  const tables: Array<{ schema: string; name: string }> = await database.query(
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_schema = any($1) and table_type = 'BASE TABLE' order by 1, 2`,
    [schemas],
  );
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const [{ count }] = await database.query(
      `select count(*)::int as count from "${schema}"."${name}" as held
       where exists (select from unnest($1::text[]) as word where position(lower(word) in lower(to_jsonb(held)::text)) > 0)`,
      [words],
    );
    if (count > 0) found.push(`${schema}.${name}: ${count} rows`);
  }
  return found;
}

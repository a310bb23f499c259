import pg from 'pg';

const dist = (path) => new URL(`../dist/${path}`, import.meta.url).pathname;

/**
 * Migrates, loads the demonstration edition, and opens enough seats for a long burst. Gives the edition's row.
 * The agenda is grown by copying released sessions, so that the day page, the JSON and the feed have a full Forum's size.
 */
export async function growDemonstration(databaseUrl, sessions) {
  const { loadDemonstrationInto } = await import(dist('apps/cli/src/demonstration/load.js'));
  await loadDemonstrationInto(databaseUrl);
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query(`select * from edition where code = 'wsis2027'`);
  await client.query(`update seat_pool set capacity = 10000000 where edition_id = $1`, [rows[0].id]);
  await copySessions(client, rows[0].id, sessions);
  await client.end();
  return rows[0];
}

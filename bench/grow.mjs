import 'reflect-metadata';
import pg from 'pg';

const dist = (path) => new URL(`../dist/${path}`, import.meta.url).pathname;

/**
 * Migrates, loads the demonstration edition, and grows it to so many released sessions by copying its own, so that the day page, the
 * JSON and the feed have a full Forum's size. Opens enough seats for a long burst. Gives the edition.
 */
export async function growDemonstration(databaseUrl, sessions) {
  const { dataSourceFor, migrate, inTransaction } = await import(dist('libs/database/src/index.js'));
  const { readConfig } = await import(dist('libs/config/src/index.js'));
  const { withRoomsAt } = await import(dist('apps/cli/src/with-rooms.js'));
  const { loadDemonstration } = await import(dist('apps/cli/src/demonstration/load-demonstration.js'));
  const { releaseProgramme } = await import(dist('libs/programme/src/index.js'));
  const { systemActor } = await import(dist('libs/identity/src/index.js'));
  const { DataSource } = await import('typeorm');

  const empty = await dataSourceFor(databaseUrl).initialize();
  await migrate(empty);
  await empty.destroy();
  return withRoomsAt(databaseUrl, readConfig({ DATABASE_URL: databaseUrl }), async (app) => {
    const edition = await loadDemonstration(app, new Date());
    await copySessions(databaseUrl, edition.id, sessions);
    const wish = { name: 'Bench', acceptConflicts: true };
    await inTransaction(app.get(DataSource), (tx) =>
      releaseProgramme(tx, edition.id, wish, systemActor('bench'), new Date()),
    );
    return edition;
  });
}

async function copySessions(databaseUrl, editionId, wanted) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(`update seat_pool set capacity = 10000000 where edition_id = $1`, [editionId]);
  const { rows: columns } = await client.query(
    `select column_name as name from information_schema.columns where table_name = 'session' and is_generated = 'NEVER'
       and column_name not in ('id', 'code', 'guid', 'source_key')`,
  );
  const list = columns.map(({ name }) => name).join(', ');
  await client.query(
    `with placed as (select *, row_number() over (order by code) as n from session
                     where edition_id = $1 and starts_at is not null and cancelled_at is null and removed_at is null),
          copied as (insert into session (code, ${list})
            select upper(lpad(to_hex(1000000 + p.n + 1000 * round), 6, '0')), ${list}
            from placed p, generate_series(1, 5) as round
            order by round, p.n limit greatest(0, $2 - (select count(*) from placed)) returning id)
     select count(*) from copied`,
    [editionId, wanted],
  );
  await client.end();
}

import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** The most connections that the processes of the forum had at any moment while `work` ran; those of tests are not counted. */
export async function mostConnections(databaseUrl: string, work: () => Promise<unknown>): Promise<number> {
  const watcher = new pg.Client(databaseUrl);
  await watcher.connect();
  let most = 0;
  let over = false;
  const watching = (async () => {
    for (; !over; await pause(25)) {
      const { rows } = await watcher.query(
        `select count(*)::int as open from pg_stat_activity
         where datname = current_database() and application_name like 'forum %'`,
      );
      most = Math.max(most, rows[0].open);
    }
  })();
  await work();
  over = true;
  await watching;
  await watcher.end();
  return most;
}

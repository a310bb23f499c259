import { DataSource } from 'typeorm';
import { migrations } from './migrations.js';

/**
 * A pool for one PostgreSQL database. Entities are those of the rooms whose modules the process loads.
 * Sessions run in UTC; a statement that waits longer than 15 s for a lock or 60 s in all is ended by the server.
 */
export function dataSourceFor(
  url: string,
  options: { pool?: number; entities?: Function[]; name?: string } = {},
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: options.entities ?? [],
    migrations,
    migrationsTableName: 'migration',
    synchronize: false,
    applicationName: options.name ?? 'forum',
    extra: {
      max: options.pool ?? 10,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      options: '-c timezone=UTC -c statement_timeout=60000 -c lock_timeout=15000',
    },
  });
}

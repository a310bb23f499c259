import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { releaseProgramme } from '@app/programme';
import type { DataSource } from 'typeorm';

/** Approved registrations as the services would have left them, in one statement; gives their ids. */
export async function approvedRegistrations(
  database: DataSource,
  edition: Pick<Edition, 'id' | 'code'>,
  count: number,
  mode: 'on-site' | 'remote' = 'on-site',
): Promise<string[]> {
  const rows: Array<{ id: string }> = await database.query(
    `insert into registration (edition_id, number, email, email_key, given_name, family_name, organization, country, stakeholder_type,
       mode, language, status, holds_seat, submitted_at, prove_by, proven_at, search_text)
     select $1, $2 || '-' || $4 || n, $4 || n || $2 || '@people.example', $4 || n || $2 || '@people.example', 'Ngozi', 'Example ' || n, 'Centre',
       'KE', 'CS', $4, 'en', 'approved', false, now(), now(), now(), 'ngozi'
     from generate_series(1, $3::int) as n returning id`,
    [edition.id, edition.code, count, mode],
  );
  return rows.map(({ id }) => id);
}

/** What the public sees from now on. */
export async function release(database: DataSource, edition: Pick<Edition, 'id'>, now: Date): Promise<void> {
  const wish = { name: 'Release', acceptConflicts: true };
  await inTransaction(database, (tx) => releaseProgramme(tx, edition.id, wish, systemActor('test'), now));
}

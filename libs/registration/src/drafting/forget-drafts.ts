import type { DataSource } from 'typeorm';

/** Every night: forgets half-filled forms whose two weeks are over. Gives how many. */
export async function forgetOldDrafts(database: DataSource, now: Date): Promise<number> {
  const [, forgotten] = await database.query<[unknown, number]>(
    `delete from registration_draft where expires_at <= $1`,
    [now],
  );
  return forgotten;
}

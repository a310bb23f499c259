import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';

/** Whose stars of which edition. */
export interface Stargazer {
  accountId: string;
  editionId: string;
}

/** So many sessions fit into a week and into a cookie; more is not somebody's own choice. */
export const MOST_STARS = 200;

/** Stars sessions of the newest release, by code; what is no public session or is starred already is left alone. */
export async function starSessions(
  tx: Transaction,
  { accountId, editionId }: Stargazer,
  codes: readonly string[],
  now: Date,
): Promise<void> {
  if (codes.length === 0) return;
  await tx.query(
    `insert into starred_session (account_id, session_id, starred_at)
     select $1, session_id, $4 from released_session
     where release_id = (select id from release where edition_id = $2 order by number desc limit 1) and code = any($3)
     order by session_id limit $5 - (select count(*) from starred_session k join session s on s.id = k.session_id
                                     where k.account_id = $1 and s.edition_id = $2)
     on conflict do nothing`,
    [accountId, editionId, codes, now, MOST_STARS],
  );
}

export async function unstarSession(tx: Transaction, { accountId, editionId }: Stargazer, code: string): Promise<void> {
  await tx.query(
    `delete from starred_session k using session s
     where s.id = k.session_id and k.account_id = $1 and s.edition_id = $2 and s.code = $3`,
    [accountId, editionId, code],
  );
}

/** Codes of the sessions that somebody starred, the first starred first; a session that was taken out of the programme stays among them. */
export async function readStars(reader: Reader, { accountId, editionId }: Stargazer): Promise<string[]> {
  const rows = await reader.query<Array<{ code: string }>>(
    `select s.code from starred_session k join session s on s.id = k.session_id
     where k.account_id = $1 and s.edition_id = $2 order by k.starred_at, s.code`,
    [accountId, editionId],
  );
  return rows.map(({ code }) => code);
}

/** Forgets every star of an edition that is over; gives how many there were. */
export async function forgetStars(tx: Transaction, editionId: string): Promise<number> {
  const [, removed] = await tx.query<[unknown, number]>(
    `delete from starred_session k using session s where s.id = k.session_id and s.edition_id = $1`,
    [editionId],
  );
  return removed;
}

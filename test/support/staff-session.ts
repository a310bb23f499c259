import type { Role } from '@app/identity';
import { newToken } from '@app/tokens';
import type { DataSource } from 'typeorm';

/** Headers of somebody who is signed in with a role, for API processes that a test cannot reach into. */
export async function staffSession(
  database: Pick<DataSource, 'query'>,
  editionId: string,
  role: Role,
): Promise<{ cookie: string }> {
  const { token, hash } = newToken();
  await database.query(
    `with account_made as (insert into account (email, email_key) values ($1, $1) returning id)
     , role_given as (
       insert into role_assignment (account_id, edition_id, role, granted_by) select id, $2, $3, 'test' from account_made)
     insert into signed_in_session (account_id, token_hash, expires_at) select id, $4, now() + interval '1 hour' from account_made`,
    [`${role}@wsis.example`, editionId, role, hash],
  );
  return { cookie: `forum=${token}` };
}

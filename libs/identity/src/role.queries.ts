import type { DataSource } from 'typeorm';
import type { Role } from './role.js';

export interface StaffMember {
  accountId: string;
  email: string;
  name: string;
  roles: Role[];
}

/** Who holds which roles in an edition, by address. */
export function staffOf(database: Pick<DataSource, 'query'>, editionId: string): Promise<StaffMember[]> {
  return database.query(
    `select a.id as "accountId", a.email, a.name, array_agg(r.role order by r.role) as roles
     from role_assignment r join account a on a.id = r.account_id
     where r.edition_id = $1 and r.revoked_at is null group by a.id order by a.email_key`,
    [editionId],
  );
}

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

export interface StaffAtWork extends StaffMember {
  /** Browsers that are signed in with this account now. */
  openSessions: number;
  lastSignedInAt: Date | null;
}

/** Who holds which roles in an edition and is signed in where, for whoever gives and takes roles. */
export function staffAtWork(database: Pick<DataSource, 'query'>, editionId: string, now: Date): Promise<StaffAtWork[]> {
  return database.query(
    `select a.id as "accountId", a.email, a.name, array_agg(r.role order by r.role) as roles,
            (select count(*)::int from signed_in_session s
             where s.account_id = a.id and s.ended_at is null and s.expires_at > $2) as "openSessions",
            (select max(s.created_at) from signed_in_session s where s.account_id = a.id) as "lastSignedInAt"
     from role_assignment r join account a on a.id = r.account_id
     where r.edition_id = $1 and r.revoked_at is null group by a.id order by a.email_key`,
    [editionId, now],
  );
}

import type { DataSubject } from '@app/database';
import type { DataSource, EntityManager } from 'typeorm';

/**
 * What has to be handed over first: a role in an edition that is not over, a session that one organizes, a place on a list of speakers,
 * a delegation whose focal point one is. `what` is the edition's short name, the session's title or the delegation's name.
 */
export interface Obstacle {
  kind: 'role' | 'organizes' | 'takes-the-floor' | 'focal-point';
  what: string;
}

/** Until the end of the edition's last day. */
const NOT_OVER = `(edition.ends_on + 1)::timestamp at time zone edition.time_zone > $3`;

export async function obstaclesOf(
  reader: Pick<DataSource | EntityManager, 'query'>,
  { accountIds, personIds }: Pick<DataSubject, 'accountIds' | 'personIds'>,
  now: Date,
): Promise<Obstacle[]> {
  return reader.query(
    `select distinct kind, what from (
       select 'role' as kind, edition.short_name as what from role_assignment held join edition on edition.id = held.edition_id
       where held.account_id = any($1::uuid[]) and held.revoked_at is null and ${NOT_OVER}
       union all
       select 'organizes', session.title from session_organizer o join session on session.id = o.session_id
       join edition on edition.id = session.edition_id
       where o.person_id = any($2::uuid[]) and session.removed_at is null and session.cancelled_at is null and ${NOT_OVER}
       union all
       select 'takes-the-floor', session.title from floor_request f join session on session.id = f.session_id
       join edition on edition.id = session.edition_id
       where f.person_id = any($2::uuid[]) and f.state = 'requested' and session.cancelled_at is null and ${NOT_OVER}
       union all
       select 'focal-point', delegation.name from mandate m join delegation on delegation.id = m.subject_id
       join edition on edition.id = m.edition_id
       where m.account_id = any($1::uuid[]) and m.kind = 'focal-point' and m.revoked_at is null
         and coalesce(m.valid_until > $3, true) and ${NOT_OVER}
     ) as standing order by kind, what`,
    [accountIds, personIds, now],
  );
}

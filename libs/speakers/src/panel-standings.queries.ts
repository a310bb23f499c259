import type { Reader } from '@app/edition';
import type { PanelStanding } from '@app/programme';

/**
 * How far everybody on a panel of the edition is: whether they accepted, how they take part (by their answer, else by their
 * registration), and whether they are registered and approved. The programme's conflicts ask it; one statement.
 */
export function readPanelStandings(reader: Reader, editionId: string): Promise<PanelStanding[]> {
  return reader.query<PanelStanding[]>(
    `select s.code, p.id as "personId", coalesce(i.state = 'accepted', false) as "isConfirmed",
            coalesce(i.mode, g.mode, '') = 'remote' as "isRemote",
            case when g.status in ('approved', 'attended') then 'approved'
                 when g.status is null or g.status in ('rejected', 'withdrawn', 'expired', 'replaced') then 'none'
                 else 'pending' end as registration
     from (select distinct session_id, person_id from session_person) seat
     join session s on s.id = seat.session_id and s.edition_id = $1 and s.removed_at is null
     join person p on p.id = seat.person_id
     left join speaking_invitation i on i.session_id = s.id and i.person_id = p.id
     left join lateral (
       select status, mode from registration r
       where r.edition_id = $1 and (r.person_id = p.id or r.email_key = p.email_key)
       order by r.status in ('rejected', 'withdrawn', 'expired', 'replaced'), r.submitted_at desc limit 1) g on true`,
    [editionId],
  );
}

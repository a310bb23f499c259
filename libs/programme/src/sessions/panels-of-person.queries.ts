import type { Reader } from '@app/edition';

/** A session on whose panel somebody is. */
export interface PanelOfPerson {
  code: string;
  title: string;
  /** Whether the newest release holds it, so that it has a page of its own. */
  isPublic: boolean;
}

/** Sessions of an edition on whose panel a person is, neither removed nor cancelled; those of an hour first, then those without. */
export function panelsOfPerson(reader: Reader, editionId: string, personId: string): Promise<PanelOfPerson[]> {
  return reader.query<PanelOfPerson[]>(
    `select s.code, s.title, exists (select from released_session rs where rs.session_id = s.id
       and rs.release_id = (select id from release where edition_id = $1 order by number desc limit 1)) as "isPublic"
     from session s
     where s.edition_id = $1 and s.removed_at is null and s.cancelled_at is null
       and exists (select from session_person p where p.session_id = s.id and p.person_id = $2)
     order by s.starts_at nulls last, s.code`,
    [editionId, personId],
  );
}

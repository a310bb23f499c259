import type { Reader } from '@app/edition';

/** In how many sessions of an edition persons sit on the panel, cancelled ones left out; who sits in none is missing. */
export async function sessionsSpokenIn(
  reader: Reader,
  editionId: string,
  personIds: string[],
): Promise<Map<string, number>> {
  const rows = await reader.query<Array<{ person_id: string; sessions: number }>>(
    `select p.person_id, count(distinct p.session_id)::int as sessions
     from session_person p join session s on s.id = p.session_id
     where s.edition_id = $1 and p.person_id = any($2::uuid[]) and s.cancelled_at is null group by p.person_id`,
    [editionId, personIds],
  );
  return new Map(rows.map(({ person_id, sessions }) => [person_id, sessions]));
}

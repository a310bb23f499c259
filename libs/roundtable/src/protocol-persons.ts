import type { Reader } from '@app/edition';

/**
 * Those of some persons whom we know only because they asked for the floor: they sit on no panel, organize no session and are not
 * registered. Nobody but protocol and secretariat is to find them.
 */
export async function knownToProtocolOnly(reader: Reader, personIds: string[]): Promise<Set<string>> {
  const rows = await reader.query<Array<{ id: string }>>(
    `select p.id from person p where p.id = any($1::uuid[])
       and exists (select from floor_request f where f.person_id = p.id)
       and not exists (select from session_person s where s.person_id = p.id)
       and not exists (select from session_organizer o where o.person_id = p.id)
       and not exists (select from registration g where g.person_id = p.id)`,
    [personIds],
  );
  return new Set(rows.map(({ id }) => id));
}

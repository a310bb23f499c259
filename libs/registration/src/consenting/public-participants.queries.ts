import type { Reader } from '@app/edition';
import type { ConsentKind } from './consent-text.js';

/** What the public list tells of somebody who agreed to it, and nothing else. */
export interface PublicParticipant {
  name: string;
  organization: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

const LIST: ConsentKind = 'public-list';
const AT_A_TIME = 200;

/**
 * Approved people who agreed to the present words of the public list, by name. `after` is the place of the page before; `next`
 * is absent on the last page.
 */
export async function publicParticipants(
  reader: Reader,
  editionId: string,
  version: number,
  after = 0,
): Promise<{ people: PublicParticipant[]; next?: number }> {
  const rows = await reader.query<PublicParticipant[]>(
    `select trim(r.given_name || ' ' || r.family_name) as name, r.organization, r.country
     from consent c join registration r on r.id = c.registration_id
     where r.edition_id = $1 and c.kind = '${LIST}' and c.withdrawn_at is null and c.version = $2
       and r.status in ('approved', 'attended') and r.given_name || r.family_name <> ''
     order by lower(r.family_name), lower(r.given_name), r.id offset $3 limit ${AT_A_TIME + 1}`,
    [editionId, version, after],
  );
  const people = rows.slice(0, AT_A_TIME);
  return { people, ...(rows.length > AT_A_TIME && { next: after + AT_A_TIME }) };
}

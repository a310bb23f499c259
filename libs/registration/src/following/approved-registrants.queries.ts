import type { Reader } from '@app/edition';
import type { ParticipationMode } from '../registration.entity.js';
import type { RegistrationStatus } from '../registration-status.js';

/** Whether the person's registration to the edition is approved: who may have the joining links. */
export async function isApprovedRegistrant(reader: Reader, editionId: string, personId: string): Promise<boolean> {
  const rows = await reader.query<unknown[]>(
    `select 1 from registration where edition_id = $1 and person_id = $2 and status in ('approved','attended') limit 1`,
    [editionId, personId],
  );
  return rows.length === 1;
}

/** Where persons stand in an edition, in one statement: the living registration, else the newest. Who never registered is missing. */
export async function registrationsOfPersons(
  reader: Reader,
  editionId: string,
  personIds: string[],
): Promise<Map<string, { status: RegistrationStatus; mode: ParticipationMode }>> {
  const rows = await reader.query<Array<{ person_id: string; status: RegistrationStatus; mode: ParticipationMode }>>(
    `select distinct on (person_id) person_id, status, mode from registration
     where edition_id = $1 and person_id = any($2::uuid[])
     order by person_id, (ended_at is null) desc, submitted_at desc`,
    [editionId, personIds],
  );
  return new Map(rows.map(({ person_id, status, mode }) => [person_id, { status, mode }]));
}

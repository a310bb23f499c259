import type { Reader } from '@app/edition';
import { NoSuchRegistration } from '../registration.errors.js';
import { REGISTRATION_FACTS, type RegistrationFacts } from '../registration-facts.js';
import type { RegistrationStatus } from '../registration-status.js';

/** One change of status: who, when, why. A system's name is that of a rule, e.g. `remote-is-automatic`. */
export interface RegistrationChange {
  at: Date;
  from: RegistrationStatus | null;
  to: RegistrationStatus;
  byKind: 'account' | 'link' | 'system';
  byName: string;
  reason: string | null;
}

/** One registration with its history, oldest first. Refuses `registration.unknown`. */
export async function readRegistration(
  reader: Reader,
  editionId: string,
  id: string,
): Promise<{ registration: RegistrationFacts; history: RegistrationChange[] }> {
  const [registration] = await reader.query<RegistrationFacts[]>(
    `select ${REGISTRATION_FACTS} from registration where id = $1 and edition_id = $2`,
    [id, editionId],
  );
  if (!registration) throw new NoSuchRegistration();
  return { registration, history: await readHistory(reader, id) };
}

export function readHistory(reader: Reader, id: string): Promise<RegistrationChange[]> {
  return reader.query<RegistrationChange[]>(
    `select at, from_status as "from", to_status as "to", by_kind as "byKind", by_name as "byName", reason
     from registration_change where registration_id = $1 order by id`,
    [id],
  );
}

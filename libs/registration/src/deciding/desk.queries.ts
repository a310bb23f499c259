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

/** A change as the desk reads it. */
export interface DeskChange extends RegistrationChange {
  /** Number of the registration that it happened to, if that was made one with this. */
  of: string | null;
}

/** One registration with its history and that of those made one with it, oldest first. Refuses `registration.unknown`. */
export async function readRegistration(
  reader: Reader,
  editionId: string,
  id: string,
): Promise<{ registration: RegistrationFacts; history: DeskChange[] }> {
  const [registration] = await reader.query<RegistrationFacts[]>(
    `select ${REGISTRATION_FACTS} from registration where id = $1 and edition_id = $2`,
    [id, editionId],
  );
  if (!registration) throw new NoSuchRegistration();
  return { registration, history: await readWholeHistory(reader, id) };
}

/** The registration itself ($1) and those that were made one with it, also by way of another, as a table expression `one (id)`. */
export const ONE_WITH_THIS = `recursive one (id) as (
  select $1::uuid union select m.ended_id from registration_merge m join one on m.surviving_id = one.id)`;

function readWholeHistory(reader: Reader, id: string): Promise<DeskChange[]> {
  return reader.query<DeskChange[]>(
    `with ${ONE_WITH_THIS}
     select c.at, c.from_status as "from", c.to_status as "to", c.by_kind as "byKind", c.by_name as "byName", c.reason,
            case when r.id <> $1 then r.number end as "of"
     from one join registration r using (id) join registration_change c on c.registration_id = r.id order by c.at, c.id`,
    [id],
  );
}

/** What happened to one registration itself, as its owner reads it. */
export function readHistory(reader: Reader, id: string): Promise<RegistrationChange[]> {
  return reader.query<RegistrationChange[]>(
    `select at, from_status as "from", to_status as "to", by_kind as "byKind", by_name as "byName", reason
     from registration_change where registration_id = $1 order by id`,
    [id],
  );
}

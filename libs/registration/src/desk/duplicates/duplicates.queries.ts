import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { REGISTRATION_FACTS, type RegistrationFacts } from '../../registration-facts.js';
import { NoSuchRegistration } from '../../registration.errors.js';

/** Others of the edition that may be the same person, most alike first. */
export function duplicatesOf(reader: Reader, editionId: string, id: string): Promise<RegistrationFacts[]> {
  return reader.query<RegistrationFacts[]>(
    `select ${REGISTRATION_FACTS} from registration r
     join (select case when one_id = $2 then other_id else one_id end as other_id, likeness from probable_duplicate
           where state = 'open' and $2 in (one_id, other_id)) as pair on pair.other_id = r.id
     where r.edition_id = $1 order by pair.likeness desc, r.id`,
    [editionId, id],
  );
}

/** Remembers that two registrations are of two people; the pair is not shown again. Refuses `registration.unknown`. */
export async function areTwoPeople(
  tx: Transaction,
  { editionId, id, otherId }: { editionId: string; id: string; otherId: string },
  by: Actor,
  now: Date,
): Promise<void> {
  const [, changed] = await tx.query<[unknown, number]>(
    `update probable_duplicate set state = 'two-people', decided_at = $4, decided_by = $5
     where edition_id = $1 and one_id = least($2::uuid, $3::uuid) and other_id = greatest($2::uuid, $3::uuid)`,
    [editionId, id, otherId, now, by.name],
  );
  if (changed === 0) throw new NoSuchRegistration();
  const subject = { kind: 'registration', id };
  await recordAudit(
    tx,
    { by, action: 'registration.two-people', subject, editionId, details: { other: otherId } },
    now,
  );
}

import { randomUUID } from 'node:crypto';
import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { agreedTo, type CheckedApplication, nameOf } from '../applying/application.js';
import { lockRegistration } from '../move-to.js';
import type { Registration } from '../registration.entity.js';
import { findable } from '../searchable.js';
import { isCounted, takeSeat } from '../seats.js';

/**
 * Enters the registration of somebody who answers an invitation, under the same rules of seats as everybody's: a seat of the category's
 * pool when it needs one and one is free, else a place in line. It is proven in the next step. Gives the row, locked.
 */
export async function enterInvited(
  tx: Transaction,
  edition: Edition,
  application: CheckedApplication,
  by: Actor,
  now: Date,
): Promise<Registration> {
  const pool = { mode: application.mode, category: application.seatPool };
  const needsSeat = await isCounted(tx, edition.id, pool);
  const holdsSeat = needsSeat && (await takeSeat(tx, edition.id, pool));
  const status = needsSeat && !holdsSeat ? 'waiting' : 'submitted';
  const id = randomUUID();
  await insert(tx, edition, { id, status, holdsSeat, application }, now);
  await tx.query(
    `insert into registration_change (registration_id, at, to_status, by_kind, by_name) values ($1, $2, $3, $4, $5)`,
    [id, now, status, by.kind, by.name],
  );
  await keepConsents(tx, edition.id, id, application, now);
  return lockRegistration(tx, id);
}

interface Row {
  id: string;
  status: 'submitted' | 'waiting';
  holdsSeat: boolean;
  application: CheckedApplication;
}

async function insert(
  tx: Transaction,
  edition: Edition,
  { id, status, holdsSeat, application }: Row,
  now: Date,
): Promise<void> {
  const search = findable(`${nameOf(application)} ${application.organization} ${application.email}`);
  await tx.query(
    `with numbered as (
       select $2 || '-' || lpad(n::text, greatest(5, length(n::text)), '0') as number
       from (select nextval('registration_number') as n) as counted)
     insert into registration (id, edition_id, number, email, email_key, given_name, family_name, organization, country,
       stakeholder_type, mode, category, language, status, holds_seat, seat_pool, waiting_since, form_version, answers,
       submitted_at, prove_by, search_text, updated_at)
     select $1, $3, number, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::text, $15, $16,
       case when $14::text = 'waiting' then $19::timestamptz end, $17, $18, $19, $19, $20 || ' ' || lower(number), $19 from numbered`,
    [
      id,
      edition.numberPrefix,
      edition.id,
      application.email,
      application.emailKey,
      application.givenName,
      application.familyName,
      application.organization,
      application.country,
      application.stakeholderType,
      application.mode,
      application.category,
      application.language,
      status,
      holdsSeat,
      application.seatPool,
      application.formVersion,
      JSON.stringify(application.answers),
      now,
      search,
    ],
  );
}

/** As the form's: versions of the words that exist. */
async function keepConsents(
  tx: Transaction,
  editionId: string,
  registrationId: string,
  application: CheckedApplication,
  now: Date,
): Promise<void> {
  await tx.query(
    `insert into consent (registration_id, kind, version, given_at)
     select $2, agreed.kind, agreed.version, $4 from jsonb_to_recordset($3::jsonb) as agreed (kind text, version integer)
     where agreed.version <= coalesce((select max(version) from consent_text where edition_id = $1 and kind = agreed.kind), 1)`,
    [editionId, registrationId, JSON.stringify(agreedTo(application)), now],
  );
}

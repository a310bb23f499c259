import type { Transaction } from '@app/database';
import { eraseHolding, type DataSubject } from '@app/database';
import { forgetRegistrants } from '@app/registration';
import { findSubject } from '../find-subject.js';
import { HOLDINGS } from '../holdings.js';

const AT_A_TIME = 200;

const NOBODY: DataSubject = {
  personIds: [],
  accountIds: [],
  registrationIds: [],
  emailKeys: [],
  names: [],
  accountNames: [],
};

/** Takes the person out of up to 200 registrations that fit; what they came to stays. Gives how many. */
export async function forgetSome(tx: Transaction, where: string, values: unknown[], now: Date): Promise<number> {
  const rows = await tx.query<Array<{ id: string }>>(
    `select id from registration where email_key <> 'erased:' || id and ${where} order by id limit ${AT_A_TIME} for update skip locked`,
    values,
  );
  const registrationIds = rows.map(({ id }) => id);
  if (registrationIds.length === 0) return 0;
  await forget(tx, { ...NOBODY, registrationIds }, now);
  return registrationIds.length;
}

/** Like an erasure, but no registration ends by it: who came has come. */
async function forget(tx: Transaction, subject: DataSubject, now: Date): Promise<void> {
  for (const holding of HOLDINGS) {
    const endsThem = holding.table === 'registration' && typeof holding.erased === 'function';
    if (!endsThem) await eraseHolding(tx, holding, subject, now);
  }
  await forgetRegistrants(tx, subject.registrationIds);
}

/** People of nameless registrations of an edition who take part in nothing else that is kept: they go as well. Gives how many. */
export async function forgetLeftOver(tx: Transaction, editionId: string, now: Date): Promise<number> {
  const rows = await tx.query<Array<{ emailKey: string }>>(
    `select p.email_key as "emailKey" from person p
     where p.email_key is not null
       and exists (select from registration r where r.person_id = p.id and r.edition_id = $1 and r.email_key = 'erased:' || r.id)
       and not exists (select from registration r where (r.person_id = p.id or r.email_key = p.email_key) and r.email_key <> 'erased:' || r.id)
       and not exists (select from session_person s where s.person_id = p.id)
       and not exists (select from session_organizer s where s.person_id = p.id)
       and not exists (select from session_key_person s where s.person_id = p.id)
       and not exists (select from floor_request f where f.person_id = p.id)
       and not exists (select from floor_turn f where f.person_id = p.id)
       and not exists (select from submission s where s.person_id = p.id)
       and not exists (select from co_organizer o where o.person_id = p.id)
       and not exists (select from account a join role_assignment held on held.account_id = a.id and held.revoked_at is null
         where a.id = p.account_id or a.email_key = p.email_key)
     order by p.id limit ${AT_A_TIME}`,
    [editionId],
  );
  for (const { emailKey } of rows) {
    await forget(tx, await findSubject(tx, emailKey), now);
  }
  return rows.length;
}

/** Blanks letters older than so many days. */
export async function blankLetters(tx: Transaction, editionId: string | null, before: Date): Promise<number> {
  const [, changed] = await tx.query<[unknown, number]>(
    `update letter set to_address = '', to_name = '', data = '{}', secrets = null, qr = null, attachments = '[]', differences = '[]',
       calendar = null, last_reply = null
     where edition_id is not distinct from $1 and created_at < $2 and to_address <> '' and state in ('sent', 'failed', 'withdrawn')`,
    [editionId, before],
  );
  return changed;
}

/** Badges go; of when somebody came in only the day stays, so that the numbers of a day still count. */
export async function forgetBadges(tx: Transaction, editionId: string): Promise<number> {
  await tx.query(
    `update check_in set at = date_trunc('day', at), desk = '', badge_id = null
     where edition_id = $1 and (badge_id is not null or desk <> '')`,
    [editionId],
  );
  await tx.query(`update registration set badge_code = null where edition_id = $1 and badge_code is not null`, [
    editionId,
  ]);
  const [, removed] = await tx.query<[unknown, number]>(
    `delete from badge b using registration r where r.id = b.registration_id and r.edition_id = $1`,
    [editionId],
  );
  return removed;
}

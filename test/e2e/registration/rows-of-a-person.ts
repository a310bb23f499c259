import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { findOrAddPerson } from '@app/people';
import type { DataSource } from 'typeorm';

/** One row in every table that names a person; a new table is missing here and so fails the test that merges two. */
export async function fillEveryTable(
  database: DataSource,
  edition: Edition,
  personId: string,
  [both, alone]: [string, string],
): Promise<void> {
  const query = (sql: string, values: unknown[] = []) => database.query(sql, values);
  const insert = (sql: string, ...values: unknown[]) => query(sql, [personId, ...values]);
  const [{ id: account }] = await query(
    `insert into account (email, email_key, name) values ($1, $1, 'x') returning id`,
    [`${personId}@account.example`],
  );
  await insert(
    `insert into session_person (session_id, person_id, role, position) values ($2, $1, 'speaker', 7)`,
    alone,
  );
  await insert(`insert into session_key_person (session_id, person_id) values ($2, $1)`, alone);
  await insert(`insert into person_constraint (edition_id, person_id) values ($2, $1)`, edition.id);
  await insert(
    `insert into protocol_category (edition_id, person_id, code, reason, set_by, set_at) values ($2, $1, 'MIN', 'x', 'x', now())`,
    edition.id,
  );
  await insert(
    `with made as (
       insert into announcement (edition_id, name, group_code, texts, author_ids, written_by, written_at)
       values ($2, 'x', 'speakers', '{}', '{}', 'x', now()) returning id)
     insert into announcement_recipient (announcement_id, person_id, standing) select id, $1, 'reached' from made`,
    edition.id,
  );
  await insert(`insert into announcement_unsubscribed (edition_id, person_id, at) values ($2, $1, now())`, edition.id);
  await insert(
    `insert into announcement_link (edition_id, person_id, token_hash, created_at) values ($2, $1, sha256('link'), now())`,
    edition.id,
  );
  const [{ id: call }] = await query(
    `insert into consultation_call (edition_id, kind, names, intro, opens_at, closes_at, answers_by, created_at, updated_at)
     values ($1, 'workshop', '{}', '{}', now(), now() + interval '1 day', now() + interval '2 days', now(), now()) returning id`,
    [edition.id],
  );
  const [{ id: submission }] = await insert(
    `insert into submission (edition_id, call_id, code, status, email, email_key, given_name, family_name, language, organization,
       stakeholder_type, country, title, text_language, summary, action_lines, sdgs, languages, speakers, answers, is_public,
       search_text, person_id, submitted_at, prove_by, updated_at)
     values ($2, $3, 'ABC234', 'withdrawn', 'a', 'a', 'x', 'x', 'en', 'x', 'CS', 'NG', 'x', 'en', 'x', '{}', '{}', '{}', '{}', '{}',
       false, '', $1, now(), now(), now()) returning id`,
    edition.id,
    call,
  );
  await insert(
    `insert into co_organizer (submission_id, name, email, email_key, place, person_id) values ($2, 'x', 'b', 'b', 1, $1)`,
    submission,
  );
  await insert(`insert into session_organizer (session_id, person_id) values ($2, $1)`, alone);
  await insert(
    `insert into speaking_invitation (session_id, person_id, state, mode, invited_at, invited_by, answer_by, last_letter_at, answered_at)
     values ($2, $1, 'accepted', 'remote', now(), 'test', now(), now(), now())`,
    both,
  );
  await insert(
    `insert into calendar_address (person_id, edition_id, token_hash, language)
     values ($1, $2, decode(md5($1::uuid::text), 'hex'), 'en')`,
    edition.id,
  );
  await insert(
    `insert into floor_request (session_id, person_id, office, speaks_for, entity, entity_key, present_on_site, requested_at)
     values ($2, $1, 'minister', 'entity', 'x', 'x', true, now())`,
    both,
  );
  await insert(
    `insert into floor_turn (session_id, person_id, speaks_for, entity) values ($2, $1, 'entity', 'x')`,
    both,
  );
  await insert(
    `insert into signed_in_session (account_id, token_hash, expires_at, person_id)
     values ($2, decode(md5($1::uuid::text), 'hex'), now() + interval '1 day', $1)`,
    account,
  );
  await insert(
    `insert into address_change (edition_id, person_id, old_email, new_email, confirm_hash, stop_hash, asked_at, expires_at)
     values ($2, $1, 'a', 'b', decode(md5($1::uuid::text), 'hex'), decode(md5('s' || $1::uuid::text), 'hex'), now(), now())`,
    edition.id,
  );
  await insert(
    `insert into mandate (edition_id, kind, account_id, subject_kind, subject_id, valid_from, given_by)
     values ($2, 'assistant', $3, 'person', $1, now(), 'test')`,
    edition.id,
    account,
  );
  const earlier = await inTransaction(database, (tx) =>
    findOrAddPerson(tx, { email: `${personId}@earlier.example`, givenName: 'Earlier' }),
  );
  await insert(`update person set merged_into = $1 where id = $2`, earlier.id);
}

/** The same for tables that name a person beside an entry of a calendar or a release. */
export async function fillWhatFollowsARelease(
  database: DataSource,
  edition: Edition,
  personId: string,
  session: string,
): Promise<void> {
  const query = (sql: string, values: unknown[] = []) => database.query(sql, values);
  const insert = (sql: string, ...values: unknown[]) => query(sql, [personId, ...values]);
  await insert(
    `insert into calendar_keeping (person_id, edition_id, kept_by, chosen_at) values ($1, $2, 'mail', now())`,
    edition.id,
  );
  await insert(
    `insert into calendar_told (uid, person_id, address, method, sequence, entry_sequence, said, told_at)
     select uid, $1, 'a', 'REQUEST', 0, 0, '', now() from calendar_entry limit 1`,
  );
  await insert(
    `insert into calendar_reply (fingerprint, received_at, from_address, outcome, person_id) values ($1::text, now(), 'a', 'kept', $1::uuid)`,
  );
  const [{ id: file }] = await insert(
    `insert into stored_file (id, owner_kind, owner_id, name, media_type, bytes, sha256, created_at)
     values (gen_random_uuid(), $2, $1::uuid, 'x', 'application/pdf', 1, decode(repeat('00', 32), 'hex'), now()) returning id`,
    'speaking-material',
  );
  await insert(
    `insert into speaking_material (file_id, session_id, person_id, kind, version, given_by) values ($2, $3, $1, 'statement', 1, 'x')`,
    file,
    session,
  );
  await insert(
    `insert into speaking_substitution (session_id, person_id, substitute_id, email, language, state, named_at, named_by, decided_at)
     values ($2, $1, $1, 'a', 'en', 'accepted', now(), 'x', now())`,
    session,
  );
  const [{ id: photo }] = await insert(
    `insert into stored_file (id, owner_kind, owner_id, name, media_type, bytes, sha256, created_at)
     values (gen_random_uuid(), 'person-photo', $1::uuid, 'x', 'image/jpeg', 1, decode(repeat('00', 32), 'hex'), now()) returning id`,
  );
  await insert(`insert into person_profile (person_id, photo_id, updated_at) values ($1, $2, now())`, photo);
  await query(
    `insert into notice_round (release_id, edition_id, quiet_until) select id, edition_id, now() from release on conflict do nothing`,
  );
  await insert(
    `insert into notice (release_id, person_id, state, language, differences) select release_id, $1, 'due', 'en', '[]' from notice_round`,
  );
  await insert(
    `insert into told_session (person_id, session_id, told_at) values ($1, $2, now()) on conflict do nothing`,
    session,
  );
}

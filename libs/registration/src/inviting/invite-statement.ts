import { auditCte } from '@app/identity';
import { letterCtes } from '@app/mail';

/**
 * Invitations, their links, letters, bells and records of the log for a whole list, all or nothing.
 *
 * $1: the rows as JSON, see `writeAll` in invite.ts; $2 edition, $3 category, $4 note, $5 now, $6 expiry, $7 the first reminder,
 * $8–$10 kind, id and name of who invites.
 */
export const INVITE = `
with listed as (
  select * from jsonb_to_recordset($1::jsonb) as listed (id uuid, email text, email_key text, name text, language text,
    search_text text, token_hash text, link text, words jsonb))
, invited as (
  insert into registration_invitation (id, edition_id, category, email, email_key, name, language, note, search_text,
    invited_at, invited_by, expires_at, last_letter_at, remind_at)
  select id, $2, $3, email, email_key, name, language, $4, search_text, $5, $10, $6, $5, $7 from listed)
, linked as (
  insert into registration_invitation_link (invitation_id, token_hash, created_at)
  select id, decode(token_hash, 'hex'), $5 from listed)
, drafts as (
  select 'inviting.invitation' as kind, 'registration-invitation:' || id || ':letter:1' as cause_key, $2::uuid as edition_id,
    'registration-invitation' as subject_kind, id::text as subject_id, email as to_address, name as to_name, language,
    words as data, jsonb_build_object('link', link) as secrets
  from listed)
, ${letterCtes('drafts', 'many')}
, records as (
  select $5::timestamptz as at, $2::uuid as edition_id, $8::text as actor_kind, $9::uuid as actor_id, $10::text as actor_name,
    'registration-invitation' as subject_kind, id::text as subject_id,
    jsonb_build_object('category', $3::text) as details
  from listed)
, ${auditCte('registration.invited', 'records')}
select 1`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SealTheLogAndKeepPromisesOfPrivacy1764000000160 implements MigrationInterface {
  name = 'SealTheLogAndKeepPromisesOfPrivacy1764000000160';

  // The one change that the audit log allows is forgetting: who acted, why and the details fall away together with the salt of
  // their seal, and everything else of the record stays. So an erased person leaves the log without breaking its chain.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table audit_record add column personal_salt uuid default gen_random_uuid(), add column forgotten_at timestamptz;
create index audit_record_actor on audit_record (actor_id) where actor_id is not null;
create index audit_record_edition on audit_record (edition_id, id desc);
create function guard_audit_record() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.forgotten_at is null and new.forgotten_at is not null
     and new.personal_salt is null and new.actor_name = '' and new.reason is null and new.details = '{}'
     and row(new.id, new.at, new.edition_id, new.actor_kind, new.actor_id, new.action, new.subject_kind, new.subject_id)
       is not distinct from
         row(old.id, old.at, old.edition_id, old.actor_kind, old.actor_id, old.action, old.subject_kind, old.subject_id)
  then return new; end if;
  raise exception 'the audit log is only ever added to';
end $$;
drop trigger audit_record_stays on audit_record;
create trigger audit_record_stays before update or delete on audit_record
  for each row execute function guard_audit_record();
create trigger audit_record_whole before truncate on audit_record
  for each statement execute function refuse_audit_change();
create table audit_seal (
  no bigint primary key,
  record_id bigint not null unique,
  personal_hash bytea not null,
  previous bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null
);
create trigger audit_seal_stays before update or delete on audit_seal
  for each row execute function refuse_audit_change();
create trigger audit_seal_whole before truncate on audit_seal
  for each statement execute function refuse_audit_change();
create table audit_verification (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  seals bigint not null,
  fault text
);

create table consent_text (
  edition_id uuid not null references edition,
  kind text not null check (kind in ('privacy-notice','public-list')),
  version integer not null check (version > 0),
  texts jsonb not null,
  valid_from timestamptz not null,
  written_by text not null,
  primary key (edition_id, kind, version)
);
create table consent (
  id uuid primary key default gen_random_uuid(),
  registration_id uuid not null references registration,
  kind text not null check (kind in ('privacy-notice','public-list')),
  version integer not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz
);
create unique index consent_standing on consent (registration_id, kind) where withdrawn_at is null;

create table retention_plan (
  edition_id uuid primary key references edition,
  periods jsonb not null,
  version integer not null default 1,
  updated_at timestamptz not null
);
create table retention_run (
  id bigint generated always as identity primary key,
  edition_id uuid references edition,
  kind text not null,
  at timestamptz not null,
  removed integer not null
);
create index retention_run_edition on retention_run (edition_id, id desc);

create table personal_export (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  email_key text not null,
  email text not null,
  language text not null check (language in ('en','fr','es','ru','zh','ar')),
  state text not null default 'requested' check (state in ('requested','ready','failed')),
  parts_done integer not null default 0,
  parts integer not null default 0,
  body bytea,
  token_hash bytea unique,
  requested_at timestamptz not null,
  tried_at timestamptz,
  ready_at timestamptz,
  expires_at timestamptz not null
);
create unique index personal_export_one on personal_export (email_key) where state = 'requested';
create index personal_export_owner on personal_export (email_key, requested_at desc);
create table personal_erasure (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  email_key text,
  state text not null default 'requested' check (state in ('requested','done')),
  letter_id uuid,
  requested_at timestamptz not null,
  tried_at timestamptz,
  done_at timestamptz,
  check ((state = 'done') = (email_key is null))
);
create unique index personal_erasure_one on personal_erasure (email_key) where state = 'requested';
create table erasure_tombstone (
  address_hash bytea primary key,
  erased_at timestamptz not null
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table erasure_tombstone; drop table personal_erasure; drop table personal_export;
drop table retention_run; drop table retention_plan; drop table consent; drop table consent_text;
drop table audit_verification; drop table audit_seal;
drop trigger audit_record_whole on audit_record; drop trigger audit_record_stays on audit_record;
drop function guard_audit_record;
create trigger audit_record_stays before update or delete on audit_record
  for each row execute function refuse_audit_change();
drop index audit_record_actor; drop index audit_record_edition;
alter table audit_record drop column personal_salt, drop column forgotten_at;
`);
  }
}

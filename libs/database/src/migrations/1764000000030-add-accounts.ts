import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAccounts1764000000030 implements MigrationInterface {
  name = 'AddAccounts1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table account (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  email_key text not null unique,
  name text not null default '',
  language text not null default 'en' check (language in ('en','fr','es','ru','zh','ar')),
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
create table role_assignment (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account,
  edition_id uuid not null references edition,
  role text not null check (role in ('secretariat','programme-editor','accreditation-officer','protocol-officer')),
  granted_at timestamptz not null default now(),
  granted_by text not null,
  revoked_at timestamptz,
  revoked_by text
);
create unique index role_assignment_once on role_assignment (account_id, edition_id, role) where revoked_at is null;
create table sign_in_link (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account,
  token_hash bytea not null unique,
  next_path text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create table signed_in_session (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  user_agent text not null default ''
);
create index signed_in_session_account on signed_in_session (account_id);
create table audit_record (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  edition_id uuid references edition,
  actor_kind text not null check (actor_kind in ('account','link','system')),
  actor_id uuid,
  actor_name text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  reason text,
  details jsonb not null default '{}'
);
create index audit_record_subject on audit_record (subject_kind, subject_id);
create function refuse_audit_change() returns trigger language plpgsql as
  $$ begin raise exception 'the audit log is only ever added to'; end $$;
create trigger audit_record_stays before update or delete on audit_record
  for each row execute function refuse_audit_change();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table audit_record; drop function refuse_audit_change; drop table signed_in_session; drop table sign_in_link; drop table role_assignment; drop table account`,
    );
  }
}

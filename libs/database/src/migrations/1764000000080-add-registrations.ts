import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddRegistrations1764000000080 implements MigrationInterface {
  name = 'AddRegistrations1764000000080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table seat_pool (
  edition_id uuid not null references edition,
  mode text not null check (mode in ('on-site','remote')),
  capacity integer not null check (capacity >= 0),
  taken integer not null default 0 check (taken >= 0),
  primary key (edition_id, mode)
) with (fillfactor = 20);
create sequence registration_number;
create table registration (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  person_id uuid references person,
  number text not null unique,
  email text not null,
  email_key text not null,
  given_name text not null,
  family_name text not null,
  organization text not null,
  country char(2) not null references country,
  stakeholder_type text not null,
  mode text not null check (mode in ('on-site','remote')),
  language text not null check (language in ('en','fr','es','ru','zh','ar')),
  status text not null check (status in ('submitted','under-review','waiting','approved','rejected','withdrawn','expired')),
  holds_seat boolean not null,
  badge_code text unique,
  submitted_at timestamptz not null default now(),
  prove_by timestamptz not null,
  proven_at timestamptz,
  decision_due_at timestamptz,
  decided_at timestamptz,
  decided_by text,
  reason text,
  ended_at timestamptz,
  search_text text not null,
  version integer not null default 1,
  updated_at timestamptz not null default now()
);
create unique index registration_one_living on registration (edition_id, email_key) where status not in ('rejected','withdrawn','expired');
create index registration_person on registration (person_id);
create index registration_desk on registration (edition_id, status, submitted_at, id);
create index registration_address on registration (edition_id, email_key, submitted_at desc);
create index registration_unproven on registration (prove_by) where proven_at is null and status in ('submitted','waiting');
create table registration_change (
  id bigint generated always as identity primary key,
  registration_id uuid not null references registration,
  at timestamptz not null default now(),
  from_status text,
  to_status text not null,
  by_kind text not null check (by_kind in ('account','link','system')),
  by_name text not null,
  reason text
);
create index registration_change_of on registration_change (registration_id);
create table registration_link (
  id uuid primary key default gen_random_uuid(),
  registration_id uuid not null references registration,
  purpose text not null check (purpose in ('prove','status')),
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index registration_link_of on registration_link (registration_id);
create table idempotency_key (
  scope text not null,
  key text not null,
  request_hash bytea not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (scope, key)
);
create index idempotency_key_age on idempotency_key (created_at);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table idempotency_key; drop table registration_link; drop table registration_change; drop table registration; drop sequence registration_number; drop table seat_pool`,
    );
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddCalendarEntries1764000000060 implements MigrationInterface {
  name = 'AddCalendarEntries1764000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table calendar_entry (
  uid text primary key,
  edition_id uuid not null references edition,
  subject_id uuid not null unique,
  sequence integer not null default 0,
  status text not null default 'CONFIRMED' check (status in ('CONFIRMED','CANCELLED')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  all_day boolean not null default false,
  location text not null default '',
  tags text[] not null default '{}',
  content jsonb not null,
  content_hash text not null,
  created_at timestamptz not null,
  modified_at timestamptz not null,
  touched_at timestamptz not null,
  check (ends_at > starts_at)
);
create index calendar_entry_tags on calendar_entry using gin (tags);
create index calendar_entry_touched on calendar_entry (edition_id, touched_at);
create table calendar_text (
  uid text not null references calendar_entry on delete cascade,
  language text not null check (language in ('en','fr','es','ru','zh','ar')),
  made_from text not null,
  text text not null,
  primary key (uid, language)
);
create table calendar_export (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  requested_by uuid not null references account,
  tag text not null,
  name text not null,
  language text not null check (language in ('en','fr','es','ru','zh','ar')),
  file_name text not null,
  state text not null default 'requested' check (state in ('requested','ready','failed')),
  body bytea,
  requested_at timestamptz not null default now(),
  ready_at timestamptz,
  expires_at timestamptz not null,
  last_error text
);
create unique index calendar_export_one on calendar_export (requested_by, edition_id, tag, language) where state = 'requested';
create index calendar_export_expiry on calendar_export (expires_at);
create table calendar_address (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  edition_id uuid not null references edition,
  token_hash bytea not null unique,
  language text not null check (language in ('en','fr','es','ru','zh','ar')),
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);
create unique index calendar_address_one on calendar_address (person_id, edition_id) where revoked_at is null;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table calendar_address; drop table calendar_export; drop table calendar_text; drop table calendar_entry`,
    );
  }
}

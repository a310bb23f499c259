import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddEditions1764000000020 implements MigrationInterface {
  name = 'AddEditions1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table edition (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  names jsonb not null,
  short_name text not null,
  number_prefix text not null,
  city jsonb not null default '{}',
  venue text not null default '',
  starts_on date not null,
  ends_on date not null,
  time_zone text not null,
  is_current boolean not null default false,
  is_demonstration boolean not null default false,
  registration_opens_at timestamptz,
  on_site_closes_at timestamptz,
  remote_closes_at timestamptz,
  decision_working_days integer not null default 5 check (decision_working_days between 1 and 60),
  answers_kept_until date,
  contact_address text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (ends_on >= starts_on)
);
create unique index edition_one_current on edition (is_current) where is_current;
create table room (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  code text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,39}$'),
  name text not null,
  building text not null default '',
  floor text not null default '',
  capacity integer not null check (capacity >= 0),
  booths integer not null default 0 check (booths >= 0),
  captioning boolean not null default false,
  streaming boolean not null default false,
  position integer not null default 0,
  closed_at timestamptz,
  version integer not null default 1,
  unique (edition_id, code)
);
create table vocabulary_term (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  vocabulary text not null,
  code text not null,
  parent_code text,
  labels jsonb not null,
  details jsonb not null default '{}',
  position integer not null,
  unique (edition_id, vocabulary, code)
);
create table country (
  alpha2 char(2) primary key,
  alpha3 char(3) not null,
  m49 char(3) not null,
  names jsonb not null,
  itu_region text,
  administrative_region text,
  un_regional_group text,
  is_un_member boolean not null,
  is_observer_state boolean not null default false,
  is_ldc boolean not null default false,
  is_lldc boolean not null default false,
  is_sids boolean not null default false
);
create function tell_of_edition() returns trigger language plpgsql as
  $$ begin perform pg_notify('edition', ''); return null; end $$;
create trigger edition_told after insert or update or delete on edition
  for each statement execute function tell_of_edition();
create trigger room_told after insert or update or delete on room
  for each statement execute function tell_of_edition();
create trigger vocabulary_term_told after insert or update or delete on vocabulary_term
  for each statement execute function tell_of_edition();
create trigger country_told after insert or update or delete on country
  for each statement execute function tell_of_edition();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table country; drop table vocabulary_term; drop table room; drop table edition; drop function tell_of_edition`,
    );
  }
}

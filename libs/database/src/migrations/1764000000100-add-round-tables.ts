import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddRoundTables1764000000100 implements MigrationInterface {
  name = 'AddRoundTables1764000000100';

  // The VIP category is not kept: it follows from office, country and who else attends (R21), and is worked out when the list is read.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table round_table (
  session_id uuid primary key references session,
  edition_id uuid not null references edition,
  minutes_per_speaker numeric(4,1) not null check (minutes_per_speaker > 0),
  requests_close_at timestamptz,
  list_state text not null default 'provisional' check (list_state in ('provisional','published','final')),
  list_number integer not null default 0,
  listed_at timestamptz,
  changed_at timestamptz not null,
  version integer not null default 1
);
create index round_table_edition on round_table (edition_id);
create table floor_request (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null references round_table,
  person_id uuid not null references person,
  part text not null default 'speaker' check (part in ('chair','facilitator','speaker')),
  office text not null,
  country char(2) references country,
  speaks_for text not null check (speaks_for in ('state','entity')),
  entity text not null,
  entity_key text not null,
  present_on_site boolean not null,
  attends boolean not null default true,
  minutes numeric(4,1) check (minutes > 0),
  requested_at timestamptz not null,
  state text not null default 'requested' check (state in ('requested','withdrawn')),
  version integer not null default 1,
  check (speaks_for = 'entity' or country is not null)
);
create unique index floor_request_one_per_entity on floor_request (session_id, entity_key) where state = 'requested';
create unique index floor_request_one_per_person on floor_request (session_id, person_id) where state = 'requested';
create index floor_request_person on floor_request (person_id);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table floor_request; drop table round_table`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddRoundTables1764000000100 implements MigrationInterface {
  name = 'AddRoundTables1764000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table round_table (
  session_id uuid primary key references session,
  edition_id uuid not null references edition,
  minutes_per_speaker numeric(4,1) not null default 3 check (minutes_per_speaker > 0),
  requests_close_at timestamptz,
  list_state text not null default 'provisional' check (list_state in ('provisional','published','final')),
  version integer not null default 1
);
create table speaking_slot (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null references round_table,
  person_id uuid not null references person,
  entity text not null,
  entity_key text not null,
  country char(2) references country,
  vip_category text not null,
  present_on_site boolean not null default true,
  requested_at timestamptz not null,
  minutes numeric(4,1),
  state text not null default 'requested' check (state in ('requested','withdrawn')),
  version integer not null default 1
);
create unique index speaking_slot_one_per_entity on speaking_slot (session_id, entity_key) where state <> 'withdrawn';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table speaking_slot; drop table round_table`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetTheFloorRun1764000000510 implements MigrationInterface {
  name = 'LetTheFloorRun1764000000510';

  // The state is one document, changed by one pure function; who the turns belong to stands beside it, where merging and erasing find it.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table floor_request add column spoken_as text not null default '', add column speaks_in text;
create table floor (
  session_id uuid primary key references round_table,
  edition_id uuid not null references edition,
  state jsonb not null,
  version integer not null
);
create table floor_turn (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null references round_table,
  person_id uuid not null references person,
  speaks_for text not null check (speaks_for in ('state','entity')),
  country char(2) references country,
  entity text not null,
  asked_at timestamptz
);
create index floor_turn_session on floor_turn (session_id);
create index floor_turn_person on floor_turn (person_id);
create table floor_step (
  session_id uuid not null references floor,
  number integer not null,
  before jsonb not null,
  primary key (session_id, number)
);
create table floor_screen (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null references round_table,
  kind text not null check (kind in ('room','interpreters')),
  token_hash bytea not null unique,
  made_at timestamptz not null,
  ended_at timestamptz
);
create index floor_screen_session on floor_screen (session_id) where ended_at is null;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table floor_screen; drop table floor_step; drop table floor_turn; drop table floor;
       alter table floor_request drop column spoken_as, drop column speaks_in`,
    );
  }
}

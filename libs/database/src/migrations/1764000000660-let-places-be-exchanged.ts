import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetPlacesBeExchanged1764000000660 implements MigrationInterface {
  name = 'LetPlacesBeExchanged1764000000660';

  // The order is worked out anew at each look, and exchanges are done over it in the order in which they were made. What somebody was
  // last told of their place stands beside their request, so that a letter says what was and what is.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table place_swap (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null references round_table,
  number integer not null,
  one_id uuid not null references floor_request on delete cascade,
  other_id uuid not null references floor_request on delete cascade,
  reason text not null,
  made_by text not null,
  made_at timestamptz not null,
  undone_at timestamptz,
  unique (session_id, number),
  check (one_id <> other_id)
);
create index place_swap_one on place_swap (one_id);
create index place_swap_other on place_swap (other_id);
create table place_told (
  request_id uuid primary key references floor_request on delete cascade,
  place integer not null,
  minutes numeric(4,1) not null,
  starts_at timestamptz,
  is_final boolean not null,
  told_at timestamptz not null
);
alter table round_table add column tellings integer not null default 0;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table round_table drop column tellings; drop table place_told; drop table place_swap`);
  }
}

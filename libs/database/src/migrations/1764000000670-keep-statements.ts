import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepStatements1764000000670 implements MigrationInterface {
  name = 'KeepStatements1764000000670';

  // A text is never changed: what is handed in again is the next version. The code stands in the public address, since ids are nobody's.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table round_table add column statements_close_at timestamptz;
create table statement (
  request_id uuid primary key references floor_request on delete cascade,
  code text not null unique,
  original_language text not null,
  against_delivery boolean not null,
  released_at timestamptz,
  version integer not null
);
create table statement_text (
  id uuid primary key default gen_random_uuid(),
  request_id uuid not null references statement on delete cascade,
  language text not null,
  number integer not null check (number > 0),
  state text not null check (state in ('draft','checked')),
  body text not null,
  given_by text not null,
  given_at timestamptz not null,
  unique (request_id, language, number)
);
create table statement_quote (
  request_id uuid not null references statement on delete cascade,
  place integer not null,
  language text not null,
  words text not null,
  primary key (request_id, place)
);
create table statement_link (
  id uuid primary key default gen_random_uuid(),
  request_id uuid not null references floor_request on delete cascade,
  token_hash bytea not null unique,
  made_at timestamptz not null,
  ended_at timestamptz
);
create index statement_link_request on statement_link (request_id) where ended_at is null;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table statement_link; drop table statement_quote; drop table statement_text; drop table statement;
       alter table round_table drop column statements_close_at`,
    );
  }
}

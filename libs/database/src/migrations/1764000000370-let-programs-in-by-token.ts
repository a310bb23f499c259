import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a member of staff gives to a program: a part of their own rights in one edition, until a day. We keep its hash. */
export class LetProgramsInByToken1764000000370 implements MigrationInterface {
  name = 'LetProgramsInByToken1764000000370';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table api_token (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  edition_id uuid not null references edition on delete cascade,
  name text not null check (length(name) between 1 and 100),
  token_hash bytea not null unique,
  scopes text[] not null check (cardinality(scopes) > 0),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text not null default ''
);
create index api_token_account on api_token (account_id);
create index api_token_edition on api_token (edition_id, created_at);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table api_token`);
  }
}

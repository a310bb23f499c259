import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepStars1764000000340 implements MigrationInterface {
  name = 'KeepStars1764000000340';

  // Of somebody without an account nothing is kept here: their stars stand in a cookie of their own.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table starred_session (
  account_id uuid not null references account on delete cascade,
  session_id uuid not null references session on delete cascade,
  starred_at timestamptz not null,
  primary key (account_id, session_id)
);
create index starred_session_session on starred_session (session_id);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table starred_session`);
  }
}

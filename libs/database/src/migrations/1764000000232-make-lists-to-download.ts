import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A list that somebody asked for, made by the worker as a file that goes by itself. How far it is stands in its task. */
export class MakeListsToDownload1764000000232 implements MigrationInterface {
  name = 'MakeListsToDownload1764000000232';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table registration_list (
  id uuid primary key references task on delete cascade,
  filter jsonb not null,
  language text not null check (language in ('en','fr','es','ru','zh','ar')),
  expires_at timestamptz not null
);
create index registration_list_expiry on registration_list (expires_at);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from task where kind = 'registration-list'; drop table registration_list`);
  }
}

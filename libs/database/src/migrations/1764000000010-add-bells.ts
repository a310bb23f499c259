import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddBells1764000000010 implements MigrationInterface {
  name = 'AddBells1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table bell (
  id bigint generated always as identity primary key,
  job text not null,
  subject_id text not null,
  rings_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);
create index bell_rings_at on bell (rings_at);
create table recurring_run (
  name text primary key,
  turn_at timestamptz not null
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table recurring_run; drop table bell`);
  }
}

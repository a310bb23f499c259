import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Long work that the worker does part by part: what kind, who asked, how far it is, who has it in hand. A purge is one of them; what
 * it removed is counted with it. Removals of before belong to none.
 */
export class GiveLongWorkOneShape1764000000231 implements MigrationInterface {
  name = 'GiveLongWorkOneShape1764000000231';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table task (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  edition_id uuid references edition,
  by_kind text not null check (by_kind in ('account','link','system')),
  by_id text,
  by_name text not null,
  state text not null default 'running' check (state in ('running','done','stopped','failed')),
  done integer not null default 0,
  total integer,
  held boolean not null default false,
  turn integer not null default 0,
  faults integer not null default 0,
  asked_at timestamptz not null,
  touched_at timestamptz not null,
  ended_at timestamptz,
  check ((state = 'running') = (ended_at is null)),
  check (state = 'running' or not held)
);
create index task_running on task (touched_at) where state = 'running';
create index task_of on task (kind, edition_id, asked_at desc);
alter table retention_run add column task_id uuid references task on delete set null;
create unique index retention_run_of_task on retention_run
  (task_id, coalesce(edition_id, '00000000-0000-0000-0000-000000000000'), kind) where task_id is not null;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop index retention_run_of_task; alter table retention_run drop column task_id; drop table task`,
    );
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A schedule of another program that an editor brought: first looked at, then taken (`look_id` names the look that was agreed to). How
 * far it is stands in its task; the file lies with the look and goes when it was taken; everything goes after a day.
 */
export class LookAtSchedulesBeforeTheyCome1764000000390 implements MigrationInterface {
  name = 'LookAtSchedulesBeforeTheyCome1764000000390';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table schedule_import (
  id uuid primary key references task on delete cascade,
  look_id uuid unique references schedule_import on delete cascade,
  file_name text not null,
  format text not null check (format in ('schedule.xml','schedule.json','CSV')),
  wishes jsonb not null,
  outcome text check (outcome in ('looked-at','taken','changed-meanwhile')),
  counts jsonb,
  report jsonb,
  expires_at timestamptz not null,
  check ((outcome is null) = (report is null)),
  check ((outcome is null) = (counts is null))
);
create index schedule_import_expiry on schedule_import (expires_at);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
delete from stored_file where owner_kind = 'schedule-import';
drop table schedule_import;
delete from task where kind = 'schedule-import'`);
  }
}
